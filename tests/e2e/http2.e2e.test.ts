import { describe, expect } from 'vitest';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { BrowserName, OwnPage } from './driver/driver.ts';
import { until } from './driver/until.ts';
import { it as bare, browser } from './fixture.ts';
import { findOnce, scheduleBroken } from './journey/breaking.ts';
import { readyToPost } from './journey/posting.ts';

const it = bare.extend({ serve: { http2: true, latencyMs: 80 } });

/** A minute after the post was taken, InfiniPost's list is read for a second one like it. */
const COMPARED_WITHIN_MS = 150_000;

/**
 * After which ends each browser sends again by itself, and says nothing of it: the connections are
 * emptied beforehand, but a session of HTTP/2 outlives that.
 */
const SENT_AGAIN: Record<BrowserName, readonly string[]> = {
  chromium: ['end', 'reset', 'goaway'],
  firefox: ['stream'],
};

describe(`a publishing session of HTTP/2 that breaks in ${browser}`, () => {
  for (const how of ['end', 'reset', 'goaway', 'stream'] as const) {
    const isSentAgain = SENT_AGAIN[browser].includes(how);
    const outcome = isSentAgain ? 'both posts are found and shown' : 'there is one post';
    it(`by ${how}: ${outcome}, at the first time and the next`, async ({ stage, sandbox }) => {
      await readyToPost(stage);
      const popup = await stage.popup();
      for (const caption of [`First by ${how}`, `Second by ${how}`]) {
        const [first, ...more] = await scheduleBroken(popup, sandbox, caption, how);
        console.log(`${browser}, ${caption}: ${more.length + 1} posts by one request`);
        // On a connection that was there before: that is what only HTTP/2 does here.
        expect(first).toMatchObject({ fault: 'drop-after-commit', reusedConnection: true });
        expect(more).toHaveLength(isSentAgain ? 1 : 0);
        if (isSentAgain) await popup.waitForText('Booked');
        else await findOnce(popup, sandbox, caption);
        await popup.click('Write another');
      }
      if (isSentAgain) await bothAreShown(popup, sandbox);
      expect(await stage.errors()).toEqual([]);
    });
  }
});

/** By itself: no press asks InfiniPost for it. */
async function bothAreShown(popup: OwnPage, { journal }: Sandbox): Promise<void> {
  await popup.click('Queue');
  const ids = journal.posts().map(({ postId }) => postId);
  const text = await until(
    'both posts of each to be told',
    async () => {
      const seen = await popup.text();
      return ids.every((id) => seen.includes(id)) ? { done: seen } : { seen };
    },
    COMPARED_WITHIN_MS,
  );
  expect(ids).toHaveLength(4);
  expect(text).toContain('InfiniPost holds 2 posts that are the same as this one.');
  expect(text).toContain('delete the one that should not be there');
}
