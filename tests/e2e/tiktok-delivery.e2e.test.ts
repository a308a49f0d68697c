import { describe, expect } from 'vitest';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { OwnPage } from './driver/driver.ts';
import { untilTrue } from './driver/until.ts';
import { browser, it } from './fixture.ts';

/** More than one piece. */
const FILE_BYTES = 65_000_123;
const HOUR_MS = 60 * 60_000;
const ACCOUNT = 'tiktok:open_maker';

/** An account that was connected earlier, as the database keeps it. */
function connectionAt({ world }: Sandbox) {
  const grant = { openId: 'open_maker', clientKey: 'awsoundpostlive' };
  const { accessToken, refreshToken } = world.tiktok.grant({
    ...grant,
    scopes: ['user.info.basic', 'video.publish', 'video.upload'],
  });
  const now = Date.now();
  return {
    ...{ ...grant, id: ACCOUNT, accessToken, refreshToken, refreshing: null, problem: null },
    ...{ displayName: 'Maker of Things', avatarUrl: null, state: 'connected' },
    scopes: ['video.publish', 'video.upload'],
    accessUntil: now + 2 * HOUR_MS,
    refreshUntil: now + 1000 * HOUR_MS,
    connectedAt: now,
    updatedAt: now,
  };
}

/** A post of a file to it, scheduled for now. */
function aPost() {
  const now = Date.now();
  const choices = {
    ...{ mode: 'direct', media: 'video', title: 'A kettle sings', description: '' },
    ...{ privacy: 'PUBLIC_TO_EVERYONE', allowComment: true, allowDuet: false, allowStitch: false },
    ...{ disclose: false, yourBrand: false, brandedContent: false },
    ...{ aiGenerated: false, addMusic: false },
  };
  const file = { mediaId: 'media-1', name: 'kettle.mp4', size: FILE_BYTES, type: 'video/mp4' };
  return {
    ...{ id: 'delivery-1', postId: 'post-1', repeats: null, fingerprint: 'one' },
    target: {
      ...{ id: ACCOUNT, provider: 'tiktok', accountId: 'open_maker', platform: 'tiktok' },
      ...{ label: 'Maker', username: null, name: null, status: null, checkedAt: now },
    },
    payload: {
      ...{ contentUrl: '', caption: 'A kettle sings', soundId: null, schedule: null },
      tiktok: { choices, file },
    },
    ...{ chosen: null, dueAt: now, sendAt: null, soundTitle: null, state: 'scheduled' },
    ...{ lease: null, attempts: [], remote: null, evidence: null, problem: null },
    ...{ lookFailures: 0, wakeAt: 0, createdAt: now, updatedAt: now },
  };
}

/** Puts rows into Soundpost's own database, and the file beside them. */
async function store(page: OwnPage, rows: Record<string, unknown>) {
  await page.evaluate(
    async (given, bytes) => {
      const opened = indexedDB.open('soundpost');
      await new Promise((resolve) => opened.addEventListener('success', resolve));
      const put = opened.result.transaction([...Object.keys(given), 'media'], 'readwrite');
      for (const [table, row] of Object.entries(given)) put.objectStore(table).put(row);
      const file = new Blob([new Uint8Array(bytes)], { type: 'video/mp4' });
      put.objectStore('media').put({ id: 'media-1', file, addedAt: Date.now() });
      await new Promise((resolve) => put.addEventListener('complete', resolve));
      opened.result.close();
    },
    rows,
    FILE_BYTES,
  );
}

/** As the press in the options does where an account is connected. */
async function allowTiktok(page: OwnPage) {
  await page.evaluate(() => {
    const { permissions } = (globalThis as unknown as { chrome: { permissions: Permissions } })
      .chrome;
    const ask = () => permissions.request({ origins: ['https://*.tiktokapis.com/*'] });
    addEventListener('click', ask, { once: true });
  });
  await page.click('Queue');
}
type Permissions = { request(wish: { origins: string[] }): Promise<boolean> };

describe(`a file for an own TikTok account, in ${browser}`, () => {
  it('is posted once and whole, although the background is stopped on the way', async ({
    stage,
    sandbox,
  }) => {
    const { journal, world } = sandbox;
    world.tiktok.settings.uploadBytesPerSecond = 12_000_000;
    Object.assign(world.tiktok.settings, { processingMs: 0, moderationMs: 0 });
    const page = await stage.openOwn('studio.html#queue');
    const post = aPost();
    const rows = { tiktokConnections: connectionAt(sandbox), targets: post.target };
    await store(page, { ...rows, deliveries: post });
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
