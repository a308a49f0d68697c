import { freshMain } from '../../../../tests/samples/database.ts';
import { silentCall } from '../../failure.ts';
import { refuse } from '../../testing/refuse.ts';
import { TransportError } from '../../transport-error.ts';
import type { TiktokConnection } from '../oauth/connection.ts';
import { createRefreshing, type Exclusively } from '../oauth/refreshing.ts';
import { createAppStore, createConnectionStore } from '../oauth/store.ts';
import type { Tokens } from '../oauth/token-calls.ts';

export const START = Date.UTC(2026, 10, 21, 12);
export const ID = 'tiktok:-000kettle';

export const connected: TiktokConnection = {
  id: ID,
  openId: '-000kettle',
  clientKey: 'key1',
  displayName: 'Kettle Club',
  avatarUrl: null,
  scopes: ['user.info.basic', 'video.upload'],
  accessToken: 'act.0',
  accessUntil: START - 1,
  refreshToken: 'rft.0',
  refreshUntil: START + 100 * 86_400_000,
  refreshing: null,
  state: 'connected',
  problem: null,
  connectedAt: START - 86_400_000,
  updatedAt: START - 86_400_000,
};

const silent = (purpose: 'refresh' | 'status') =>
  silentCall(
    { provider: 'tiktok', purpose, secrets: [], rows: [] },
    new TransportError('network', 'maybe'),
  );

/** A renewal whose answer was lost, a status that could not be read, and refusals by their code. */
export const lostAnswer = () => silent('refresh');
export const unreadStatus = () => silent('status');
export const refusedWith = (code: string, status = 400) =>
  refuse('tiktok', 'refresh', status, { error: code, error_description: 'said' });

export function tokensNumbered(number: number, openId = '-000kettle'): Tokens {
  return {
    openId,
    accessToken: `act.${number}`,
    accessForS: 7200,
    refreshToken: `rft.${number}`,
    refreshForS: 15_552_000,
    scopes: ['user.info.basic', 'video.upload', 'video.publish'],
  };
}

/** As the browser's locks do it: one after another for each name. */
export function createLocks(): Exclusively {
  const last = new Map<string, Promise<unknown>>();
  return (name, work) => {
    const turn = (last.get(name) ?? Promise.resolve()).then(work, work);
    last.set(name, turn);
    return turn;
  };
}

/** A TikTok whose refresh tokens work once, and a Soundpost with one account connected to it. */
export async function aTokenWorld(change: Partial<TiktokConnection> = {}) {
  const db = freshMain();
  const store = createConnectionStore(db);
  const apps = createAppStore(db);
  await store.put({ ...connected, ...change });
  await apps.put({ clientKey: 'key1', clientSecret: 's3cret' });
  const world = {
    store,
    apps,
    now: START,
    /** Which pair works now at TikTok. */
    valid: 0,
    calls: 0,
    /** What stands between TikTok's deed and its answer. */
    after: async (): Promise<void> => undefined,
    refresh: async (_app: unknown, refreshToken: string): Promise<Tokens> => {
      world.calls += 1;
      if (refreshToken !== `rft.${world.valid}`) throw refusedWith('invalid_grant');
      world.valid += 1;
      const tokens = tokensNumbered(world.valid);
      await world.after();
      return tokens;
    },
  };
  let ids = 0;
  const locks = createLocks();
  const start = (effects: Partial<Parameters<typeof createRefreshing>[0]> = {}) =>
    createRefreshing({
      store,
      apps,
      calls: { refresh: (...args) => world.refresh(...args) },
      exclusively: locks,
      now: () => world.now,
      newId: () => `attempt${++ids}`,
      ...effects,
    });
  return Object.assign(world, { start });
}
