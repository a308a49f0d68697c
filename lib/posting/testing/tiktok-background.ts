import type { Question } from '../../../sandbox/testing/client.ts';
import type { runningSandbox } from '../../../sandbox/testing/running-sandbox.ts';
import { liveApp } from '../../../sandbox/testing/tiktok-api.ts';
import { freshMain } from '../../../tests/samples/database.ts';
import { aDelivery } from '../../../tests/samples/samples.ts';
import { createMediaStore } from '../../media/store.ts';
import { createHttp, createSendPiece } from '../../providers/http.ts';
import { createTiktokAccess } from '../../providers/tiktok/oauth/access.ts';
import { createRefreshing } from '../../providers/tiktok/oauth/refreshing.ts';
import { createAppStore, createConnectionStore } from '../../providers/tiktok/oauth/store.ts';
import { createTokenCalls } from '../../providers/tiktok/oauth/token-calls.ts';
import { connected, createLocks } from '../../providers/tiktok/testing/tiktok-tokens.ts';
import { isUploadAddress } from '../../providers/tiktok/upload-address.ts';
import { createAtTiktok } from '../at-tiktok.ts';
import { createCarrying } from '../carrying.ts';
import { createDeliveryStore } from '../deliveries/store.ts';
import type { Delivery } from '../delivery.ts';
import type { ChosenFile } from '../draft.ts';
import { createLimitStore } from '../limits/store.ts';
import type { Photos } from '../photos.ts';
import { type TiktokChoices, untouched } from '../tiktok-rules/choices.ts';
import { createUploadStore } from '../upload/store.ts';
import { createUploading } from '../upload/uploading.ts';
import { wakeAtOf } from '../waking.ts';
import { createMortal } from './mortal.ts';
import { wireOutbox } from './wiring.ts';

type Running = ReturnType<typeof runningSandbox>;

const ACCOUNT = 'tiktok:open_maker';
const VIDEO = new Blob(['the bytes of a video about a kettle']);

/** A `fetch` that reaches the sandbox as a browser does. */
function fetchThrough(sandbox: Running): typeof fetch {
  return async (input, init = {}) => {
    const { method = 'GET', headers, body, signal } = init;
    const question: Question = {
      method,
      headers: Object.fromEntries(new Headers(headers)),
      ...(signal ? { signal } : {}),
    };
    if (body instanceof Blob) question.body = Buffer.from(await body.arrayBuffer());
    else if (typeof body === 'string') question.body = body;
    const answer = await sandbox.ask(String(input), question);
    return new Response(answer.text || null, {
      status: answer.status,
      headers: Object.entries(answer.headers).map(([name, value]) => [name, String(value)]),
    });
  };
}

export type TiktokBackground = Awaited<ReturnType<typeof aTiktokBackground>>;

/** An account that is connected, and all that outlives a run of the background. */
export async function aTiktokBackground(sandbox: Running, video = VIDEO) {
  const db = freshMain();
  const { world, journal, faults } = sandbox.it;
  const now = () => world.clock.now();
  const fetch = fetchThrough(sandbox);
  const deliveries = createDeliveryStore(db);
  const connections = createConnectionStore(db);
  const apps = createAppStore(db);
  const uploads = createUploadStore(db);
  const limits = createLimitStore(db);
  let made = 0;
  const newId = () => `made-${++made}`;
  const media = createMediaStore(db, { now, newId });
  const scopes = ['user.info.basic', 'video.publish', 'video.upload'] as const;
  const grant = { openId: 'open_maker', clientKey: liveApp, scopes: [...scopes] };
  const { accessToken, refreshToken } = world.tiktok.grant(grant);
  await apps.put({ clientKey: liveApp, clientSecret: 'secret-of-the-live-app' });
  await connections.put({
    ...connected,
    ...grant,
    id: ACCOUNT,
    accessToken,
    accessUntil: now() + 7_200_000,
    refreshToken,
    refreshUntil: now() + 1e10,
  });
  const file = await media.put(video, { name: 'kettle.mp4', type: 'video/mp4' });
  const outside = { armed: null as number | null, runs: 0, isGranted: true };

  /** Stores a delivery for this account: the file, photos, or an address that TikTok fetches. */
  async function write(
    choices: Partial<TiktokChoices> = {},
    from: 'file' | 'address' | Photos | ChosenFile = 'file',
  ) {
    const told = typeof from === 'object' && ('urls' in from ? { photos: from } : { file: from });
    const tiktok = {
      choices: {
        ...untouched({ mode: 'direct', media: 'video' }),
        title: 'A kettle sings',
        privacy: 'PUBLIC_TO_EVERYONE' as const,
        ...choices,
      },
      ...(from === 'file' && { file }),
      ...told,
    };
    const delivery: Delivery = {
      ...aDelivery,
      ...{ chosen: null, sendAt: null, dueAt: now(), createdAt: now(), updatedAt: now() },
      target: { ...aDelivery.target, id: ACCOUNT, provider: 'tiktok', accountId: 'open_maker' },
      payload: { ...aDelivery.payload, schedule: null, tiktok },
    };
    await db.table('deliveries').add({ ...delivery, wakeAt: wakeAtOf(delivery) });
    return delivery;
  }

  /** A run of the background; every effect of it on the outside is counted and mortal. */
  function start({ effect } = createMortal()) {
    outside.runs += 1;
    const store = {
      ...deliveries,
      update: (...change: Parameters<typeof deliveries.update>) =>
        effect(() => deliveries.update(...change)),
    };
    const mortalFetch: typeof fetch = (...question) => effect(() => fetch(...question));
    const exclusively = createLocks();
    const granted = async () => outside.isGranted;
    const http = createHttp({ fetch: mortalFetch });
    const calls = createTokenCalls(http);
    const refreshing = createRefreshing({
      store: connections,
      apps,
      calls,
      exclusively,
      now,
      newId,
    });
    const access = createTiktokAccess({ http, granted, refreshing });
    const wait = async (ms: number) => world.clock.shift(ms);
    const uploading = createUploading({
      store: {
        ...uploads,
        put: (row) => effect(() => uploads.put(row)),
        update: (...change) => effect(() => uploads.update(...change)),
      },
      send: createSendPiece({ fetch: mortalFetch, allowed: isUploadAddress }),
      status: async ({ publishId }) =>
        (await access.as(ACCOUNT, (api) => api.status(publishId))).value,
      file: () => media.get(file.mediaId),
      wait,
      exclusively,
      now,
      random: Math.random,
    });
    const port = createAtTiktok({
      access,
      granted,
      connections,
      limits: { ...limits, take: (...kinds) => effect(() => limits.take(...kinds)) },
      media,
      uploading,
      now,
      wait,
    });
    const { outbox, acts, watch } = wireOutbox({
      ...{ store, ports: { infinipost: port, tiktok: port }, now, newId },
      bootId: `boot-${outside.runs}`,
      keeping: async () => ({ scheduleFor: () => null, keepHere: false }),
    });
    const carrying = createCarrying({ store, uploads, uploading, apply: outbox.apply, now });
    const carried: Promise<unknown>[] = [];
    const { round } = watch({
      carry: () => void carried.push(carrying.carry()),
      arm: async (at) => {
        outside.armed = at;
      },
    });
    return {
      /** A round, and the files that it set off. */
      round: async () => {
        await round();
        await Promise.all(carried.splice(0));
        await round();
      },
      carrying,
      uploading,
      ...acts,
    };
  }

  /** The delivery that is there. */
  const only = async () => {
    const [delivery] = await deliveries.all();
    if (!delivery) throw new Error('there is no delivery');
    return delivery;
  };
  return {
    db,
    ...{ deliveries, connections, uploads, limits, media, file, journal, faults, outside },
    write,
    start,
    only,
    now,
    /** Lets so many ms pass. */
    pass: (ms: number) => world.clock.shift(ms),
  };
}
