import { type Problem, ProblemError } from '../problems/problem.ts';
import type { Connecting } from '../providers/tiktok/oauth/connecting.ts';
import type { ShownConnection } from '../providers/tiktok/oauth/connection.ts';
import { appInUse } from '../providers/tiktok/oauth/problems.ts';
import type { AppStore, ConnectionStore } from '../providers/tiktok/oauth/store.ts';
import type { TiktokApp } from '../providers/tiktok/oauth/token-calls.ts';
import { type PastedToken, typedApp } from '../providers/tiktok/oauth/typed.ts';
import type { TargetStore } from './store.ts';
import type { Target } from './target.ts';

export type OwnAccounts = {
  /** Stores an app, in place of one with the same key. Throws `ProblemError`. */
  setApp(typed: TiktokApp): Promise<void>;
  /** Throws `ProblemError` while accounts are connected through it. */
  removeApp(clientKey: string): Promise<void>;
  /** Lets the user log in, and makes the account one to post to. Throws `ProblemError`. */
  connect(clientKey: string): Promise<void>;
  /** The same with a token from elsewhere. */
  paste(typed: PastedToken): Promise<void>;
  /** Gives what to tell if TikTok did not withdraw the access; it is gone from here all the same. */
  disconnect(id: string): Promise<Problem | null>;
  /** A stop may have come between a connection and its target: makes them agree again. */
  mend(): Promise<void>;
};

/** The user's own TikTok accounts as accounts to post to: connected = a target, and no other is. */
export function createOwnAccounts(effects: {
  connecting: Connecting;
  paste(typed: PastedToken): Promise<ShownConnection>;
  connections: Pick<ConnectionStore, 'all'>;
  apps: Pick<AppStore, 'put' | 'remove'>;
  targets: Pick<TargetStore, 'all' | 'put' | 'remove'>;
  /** Told when an account is taken out: what waits for it must not be sent. */
  settle(): Promise<void>;
  now(): number;
}): OwnAccounts {
  const { connecting, connections, apps, targets, now } = effects;
  const keep = (connection: ShownConnection) => targets.put(targetOf(connection, now()));
  return {
    setApp: async (typed) => apps.put(typedApp(typed)),
    removeApp: async (clientKey) => {
      const all = await connections.all();
      if (all.some((one) => one.clientKey === clientKey)) throw new ProblemError(appInUse);
      await apps.remove(clientKey);
    },
    connect: async (clientKey) => keep(await connecting.connect(clientKey)),
    paste: async (typed) => keep(await effects.paste(typed)),
    disconnect: async (id) => {
      // The access goes first: what a stop leaves of it would bring the account back at the next start.
      const untold = await connecting.disconnect(id);
      await targets.remove(id);
      await effects.settle();
      return untold;
    },
    mend: async () => {
      const connected = await connections.all();
      const own = (await targets.all()).filter(({ provider }) => provider === 'tiktok');
      const lacks = (rows: readonly { id: string }[], id: string) =>
        rows.every((row) => row.id !== id);
      await Promise.all([
        ...connected.filter(({ id }) => lacks(own, id)).map(keep),
        ...own.filter(({ id }) => lacks(connected, id)).map(({ id }) => targets.remove(id)),
      ]);
    },
  };
}

function targetOf({ id, openId, displayName }: ShownConnection, now: number): Target {
  return {
    id,
    provider: 'tiktok',
    accountId: openId,
    label: '',
    platform: 'tiktok',
    username: null,
    name: displayName,
    status: null,
    checkedAt: now,
  };
}
