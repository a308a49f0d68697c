import { describe, expect } from 'vitest';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { OwnPage } from './driver/driver.ts';
import { until } from './driver/until.ts';
import { it as bare, browser } from './fixture.ts';
import { findOnce, scheduleBroken } from './journey/breaking.ts';
import { readyToPost } from './journey/posting.ts';

const it = bare.extend({ serve: { http2: true, latencyMs: 80 } });

/** A minute after the post was taken, InfiniPost's list is read for a second one like it. */
const COMPARED_WITHIN_MS = 150_000;

describe(`a publishing session of HTTP/2 that breaks in ${browser}`, () => {
  it('makes one post where only its own stream ends, the first time and later', async ({
    stage,
    sandbox,
  }) => {
    await readyToPost(stage);
    const popup = await stage.popup();
    for (const caption of ['The first', 'The second', 'The third']) {
      const requests = await scheduleBroken(popup, sandbox, caption, 'stream');
      // On a connection that was there before: that is what only HTTP/2 does here.
      expect(requests).toMatchObject([{ fault: 'drop-after-commit', reusedConnection: true }]);
      await findOnce(popup, sandbox, caption);
      await popup.click('Write another');
    }
    expect(sandbox.journal.posts()).toHaveLength(3);
    expect(await stage.errors()).toEqual([]);
  });

  for (const how of ['end', 'reset', 'goaway'] as const) {
    it(`(${how}) makes one post, or both are found and shown for the user to choose`, async ({
      stage,
      sandbox,
    }) => {
      await readyToPost(stage);
      const popup = await stage.popup();
      for (const caption of [`First by ${how}`, `Second by ${how}`]) {
        const requests = await scheduleBroken(popup, sandbox, caption, how);
        console.log(`${browser}, ${caption}: ${requests.length} posts by one request`);
        if (browser === 'firefox') {
          expect(requests).toHaveLength(1);
          await findOnce(popup, sandbox, caption);
        } else {
          // Chromium sends again by itself on a session that is lost, and says nothing of it.
          expect(requests.map(({ fault }) => fault)).toEqual(['drop-after-commit', undefined]);
          await popup.waitForText('Booked');
        }
        await popup.click('Write another');
      }
      if (browser === 'chromium') await bothAreShown(popup, sandbox);
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
