import { describe, expect } from 'vitest';
import { OWN_CLIP } from '../../scripts/pages.ts';
import type { OwnPage } from './driver/driver.ts';
import { untilTrue } from './driver/until.ts';
import { browser, it } from './fixture.ts';
import { A_POST, compose } from './journey/compose.ts';
import { postSaying, readyToPost, schedule } from './journey/posting.ts';
import { addAccounts, enterKeys, setUp } from './journey/set-up.ts';

/** Two presses so close together that nothing the first one starts can stop the second one. */
function pressTwice(popup: OwnPage, label: string): Promise<void> {
  return popup.evaluate((name: string) => {
    const button = [...document.querySelectorAll('button')].find(
      ({ textContent }) => textContent === name,
    );
    if (!button) throw new Error(`No button says ${name}`);
    button.click();
    button.click();
  }, label);
}

/** In all windows at the same moment: a driver's own commands come one after another. */
async function pressTogether(windows: readonly OwnPage[], label: string): Promise<void> {
  for (const each of windows) {
    await each.evaluate((name: string) => {
      const button = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent === name,
      );
      if (!button) throw new Error(`No button says ${name}`);
      new BroadcastChannel('press').onmessage = () => {
        button.click();
        button.click();
      };
    }, label);
  }
  await windows[0]?.evaluate(() => new BroadcastChannel('press').postMessage(null));
}

describe(`composing in ${browser}`, () => {
  it('goes on where it was although popup and background die after each step', async ({
    stage,
    sandbox,
  }) => {
    await setUp(stage);
    const page = await stage.open(OWN_CLIP.address);
    const pair = { host: 'soundpost-actions', clip: OWN_CLIP.id } as const;
    await page.press('Save sound', pair);
    await page.waitForText('Sound saved and imported.');
    const { caption, videoUrl, at } = A_POST;

    let popup = await stage.popup(page);
    await popup.waitForValue('Sound', 'No sound');
    const steps: [did: () => Promise<unknown>, stands: () => Promise<unknown>][] = [
      [
        () => popup.choose('Sound', 'original sound by Copper Kettle'),
        () => popup.waitForValue('Sound', 'original sound by Copper Kettle'),
      ],
      [() => popup.fill('Video URL', videoUrl), () => popup.waitForValue('Video URL', videoUrl)],
      [() => popup.type('Caption', caption), () => popup.waitForValue('Caption', caption)],
      [
        () => popup.check('Second stage', true),
        async () => expect(await popup.value('Second stage')).toBe('true'),
      ],
      [
        async () => {
          await popup.check('Studio', true);
          await popup.check('At a time', true);
          await popup.fill('Date and time', at?.local ?? '');
        },
        () => popup.waitForValue('Date and time', at?.local ?? ''),
      ],
      [
        () => popup.choose('Time zone', 'America/New_York'),
        () => popup.waitForValue('Time zone', 'America/New York'),
      ],
    ];
    for (const [did, stands] of steps) {
      await did();
      await popup.close();
      await stage.stopBackground();
      popup = await stage.popup(page);
      await stands();
    }

    await pressTwice(popup, 'Schedule');
    await popup.waitForText(/Booked[\s\S]*Booked/);
    const soundId = sandbox.journal.imports()[0]?.soundId;
    const posts = sandbox.journal.posts();
    expect(posts.map(({ accountId }) => accountId).sort()).toEqual(['acc_second', 'acc_studio']);
    for (const { body } of posts) expect(body).toMatchObject({ caption, soundId });
  });

  it('makes one post when two windows schedule the same draft at once', async ({
    stage,
    sandbox,
  }) => {
    await readyToPost(stage);
    const post = postSaying('Written once');
    const studio = await stage.openOwn('studio.html');
    await compose(studio, post);
    const other = await stage.openOwn('studio.html');
    await other.waitForValue('Caption', post.caption);
    await other.waitForText('Posts to 1 account');

    await pressTogether([studio, other], 'Schedule');
    const told = await Promise.all(
      [studio, other].map((each) => each.waitForText(/Booked|This draft changed or was scheduled/)),
    );
    expect(told.filter((text) => text.includes('Booked'))).toHaveLength(1);
    expect(sandbox.journal.posts()).toHaveLength(1);
  });
});

describe(`a post to several accounts in ${browser}`, () => {
  it('is booked on one and failed with its reason on the other, then cancelled', async ({
    stage,
    sandbox,
  }) => {
    const options = await stage.openOwn('options.html');
    await enterKeys(options, ['InfiniPost']);
    await addAccounts(options, [
      { id: 'acc_studio', label: 'Studio' },
      { id: 'acc_warming', label: 'New stage' },
    ]);
    await options.close();
    const popup = await stage.popup();
    await schedule(popup, { ...A_POST, accounts: ['Studio', 'New stage'] });
    const told = await popup.waitForText('Not everything went well');
    expect(told).toContain('Booked');
    expect(told).toContain('Failed');
    expect(told).toContain("InfiniPost refuses this because of the account's warm-up.");
    expect(sandbox.journal.posts().map(({ accountId }) => accountId)).toEqual(['acc_studio']);

    await popup.click('Cancel post');
    await popup.waitForText('Cancelled');
    const [post] = sandbox.journal.posts();
    const deleted = sandbox.journal.find({ kind: 'delete' }).map(({ effect }) => effect.deletedIds);
    expect(deleted).toEqual([[post?.postId]]);

    await popup.click('Write another');
    await popup.check('New stage', false);
    await schedule(popup, postSaying('Already out'));
    await popup.waitForText('Booked');
    expect(sandbox.journal.posts()).toHaveLength(2);
    sandbox.world.clock.shift(30 * 24 * 60 * 60_000);
    await popup.click('Cancel post');
    await popup.waitForText('This post can no longer be cancelled.');
    expect(sandbox.journal.find({ kind: 'delete', committed: true })).toHaveLength(1);
    await popup.click('Check InfiniPost');
    await popup.waitForText('Published');
    await untilTrue('the badge to count the failure', async () => (await stage.badge()) === '1');
  });
});
