import { describe, expect } from 'vitest';
import { untilTrue } from './driver/until.ts';
import { browser, it } from './fixture.ts';
import { allowTiktok, connectionAt, fileDelivery, store } from './journey/stored-deliveries.ts';

/** More than one piece. */
const FILE_BYTES = 65_000_123;

describe(`a file for an own TikTok account, in ${browser}`, () => {
  it('is posted once and whole, although the background is stopped on the way', async ({
    stage,
    sandbox,
  }) => {
    const { journal, world } = sandbox;
    world.tiktok.settings.uploadBytesPerSecond = 12_000_000;
    Object.assign(world.tiktok.settings, { processingMs: 0, moderationMs: 0 });
    const page = await stage.openOwn('studio.html#queue');
    const post = { caption: 'A kettle sings', accountId: 'open_maker' };
    const deliveries = [fileDelivery(post, { mediaId: 'kettle', size: FILE_BYTES })];
    const tiktokConnections = [connectionAt(sandbox, 'open_maker')];
    const files = { kettle: FILE_BYTES };
    await store(page, { rows: { tiktokConnections, deliveries }, files });
    await allowTiktok(page);
    await page.evaluate(() => location.reload());
    await page.waitForText('Uploading');
    const pieces = () => journal.count({ kind: 'upload', committed: true });
    await untilTrue('two pieces', async () => pieces() >= 2);
    await stage.stopBackground();
    expect(journal.publishes()).toEqual([]);
    const before = pieces();

    await page.evaluate(() => location.reload());
    await untilTrue('the whole file', async () => journal.publishes().length === 1);
    expect(journal.count({ kind: 'publish-init', committed: true })).toBe(1);
    expect(before).toBeGreaterThan(1);
    await untilTrue('the post is known to be out', async () => {
      await page.click('Check TikTok').catch(() => undefined);
      return (await page.text()).includes('Published');
    });
    expect(journal.publishes()).toMatchObject([
      { openId: 'open_maker', mode: 'direct', media: 'video' },
    ]);
    expect(await stage.errors()).toEqual([]);
  });
});
