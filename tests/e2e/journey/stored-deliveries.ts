import type { Delivery } from '../../../lib/posting/delivery.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { steerTikTok } from '../../../sandbox/world/tiktok/steer.ts';
import type { OwnPage } from '../driver/driver.ts';

const HOUR_MS = 60 * 60_000;
const CLIENT_KEY = 'awsoundpostlive';

/**
 * Deliveries, with the accounts that they are for, other rows of Soundpost's database by table, and how
 * long the files are (bytes, by id).
 */
export type Stored = {
  rows: Record<string, object[]> & { deliveries: Delivery[] };
  files?: Record<string, number>;
};

/** An own TikTok account that was connected earlier; TikTok makes its user if it has none such. */
export function connectionAt({ world }: Sandbox, openId: string): object {
  if (!world.tiktok.users.has(openId)) {
    const username = openId.replace('open_', '');
    steerTikTok(world.tiktok, { user: { openId, username, nickname: username } });
  }
  const { accessToken, refreshToken } = world.tiktok.grant({
    ...{ openId, clientKey: CLIENT_KEY },
    scopes: ['user.info.basic', 'video.publish', 'video.upload'],
  });
  const now = Date.now();
  return {
    ...{ id: `tiktok:${openId}`, openId, clientKey: CLIENT_KEY, accessToken, refreshToken },
    ...{
      displayName: openId,
      avatarUrl: null,
      state: 'connected',
      refreshing: null,
      problem: null,
    },
    scopes: ['video.publish', 'video.upload'],
    accessUntil: now + 2 * HOUR_MS,
    refreshUntil: now + 1000 * HOUR_MS,
    connectedAt: now,
    updatedAt: now,
  };
}

/** Where and when a stored post goes; `at` in ms: it waits in this browser until then. */
type Wish = { caption: string; accountId: string; at?: number };

/** A file for an own TikTok account, as scheduling it stores it. */
export function fileDelivery(wish: Wish, file: { mediaId: string; size: number }): Delivery {
  const choices = {
    ...({ mode: 'direct', media: 'video', privacy: 'PUBLIC_TO_EVERYONE' } as const),
    ...{ title: wish.caption, description: '', addMusic: false, aiGenerated: false },
    ...{ allowComment: true, allowDuet: false, allowStitch: false },
    ...{ disclose: false, yourBrand: false, brandedContent: false },
  };
  const chosen = { ...file, name: `${file.mediaId}.mp4`, type: 'video/mp4' };
  return stored(wish, 'tiktok', { contentUrl: '', tiktok: { choices, file: chosen } });
}

/** A video by its address for an InfiniPost account. */
export function addressDelivery(wish: Wish): Delivery {
  return stored(wish, 'infinipost', { contentUrl: 'https://media.example.com/kettle.mp4' });
}

function stored(
  { caption, accountId, at }: Wish,
  provider: 'infinipost' | 'tiktok',
  content: Pick<Delivery['payload'], 'contentUrl' | 'tiktok'>,
): Delivery {
  const now = Date.now();
  const chosen =
    at === undefined ? null : { local: new Date(at).toISOString().slice(0, 16), zone: 'UTC' };
  const name = { label: accountId, username: null, name: null, status: null, checkedAt: now };
  return {
    ...{ id: caption, postId: `post of ${caption}`, repeats: null, fingerprint: caption },
    target: { id: `${provider}:${accountId}`, provider, accountId, platform: 'tiktok', ...name },
    payload: { caption, soundId: null, schedule: null, ...content },
    ...{ chosen, dueAt: at ?? now, sendAt: at ?? null, soundTitle: null },
    ...{
      state: 'scheduled',
      lease: null,
      attempts: [],
      remote: null,
      evidence: null,
      problem: null,
      lookFailures: 0,
    },
    ...{ wakeAt: at ?? 0, createdAt: now, updatedAt: now },
  };
}

/** Puts rows into Soundpost's own database, and files of zeros beside them. */
export async function store(page: OwnPage, { rows, files = {} }: Stored): Promise<void> {
  const targets = rows.deliveries.map(({ target }) => target);
  await page.evaluate(
    async (given, sizes) => {
      const opened = indexedDB.open('soundpost');
      await new Promise((resolve) => opened.addEventListener('success', resolve));
      const put = opened.result.transaction([...Object.keys(given), 'media'], 'readwrite');
      for (const [table, all] of Object.entries(given))
        for (const row of all) put.objectStore(table).put(row);
      for (const [id, bytes] of Object.entries(sizes)) {
        const file = new Blob([new Uint8Array(bytes)], { type: 'video/mp4' });
        put.objectStore('media').put({ id, file, addedAt: Date.now() });
      }
      await new Promise((resolve, reject) => {
        put.addEventListener('complete', resolve);
        put.addEventListener('abort', () => reject(put.error));
      });
      opened.result.close();
    },
    { ...rows, targets },
    files,
  );
}

/** Allows TikTok's hosts as the press in the options does where an account is connected. */
export async function allowTiktok(page: OwnPage): Promise<void> {
  await page.evaluate(() => {
    const { permissions } = (globalThis as unknown as { chrome: { permissions: Permissions } })
      .chrome;
    const ask = () => permissions.request({ origins: ['https://*.tiktokapis.com/*'] });
    addEventListener('click', ask, { once: true });
  });
  await page.click('Queue');
}
type Permissions = { request(wish: { origins: string[] }): Promise<boolean> };
