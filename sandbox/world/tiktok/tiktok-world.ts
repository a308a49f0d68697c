import type { Clock } from '../clock.ts';
import { type Scope, startApps, type TikTokApp } from './app.ts';
import { createGrants, type Grants, type Tokens } from './grants.ts';
import { type FailReason, failReasons, type Publish } from './publish.ts';
import { startSettings, type TikTokSettings } from './settings.ts';
import { startUsers, type TikTokUser } from './user.ts';
import { createWindows, type Windows } from './windows.ts';

/** What TikTok's posting API, sign-in and upload hosts know and change. */
export type TikTokWorld = {
  /** By open id. */
  users: Map<string, TikTokUser>;
  /** By client key. */
  apps: Map<string, TikTokApp>;
  settings: TikTokSettings;
  grants: Grants;
  windows: Windows;
  /** By publish id. */
  publishes: Map<string, Publish>;
  /** Tokens without the way through the sign-in page. Throws for unknown names. */
  grant(wish: { openId: string; clientKey: string; scopes: Scope[] }): Tokens;
  /** The user finishes a draft on the phone. Throws when there is none. */
  postDraft(publishId: string): void;
  /** Uses up the end that was set for the next transfer. */
  takeFailReason(): FailReason | null;
  /** A new decimal number of 19 digits, above 2^53 as TikTok's ids are. */
  newNumber(): string;
  reset(): void;
};

export function createTikTokWorld(clock: Clock): TikTokWorld {
  // Begins with the time in seconds, as TikTok's own ids do, and so is new after a restart, too.
  let issued = BigInt(Math.floor(clock.now() / 1000)) << 32n;
  const world: TikTokWorld = {
    users: new Map(),
    apps: new Map(),
    settings: startSettings(),
    grants: createGrants(),
    windows: createWindows(),
    publishes: new Map(),
    grant({ openId, clientKey, scopes }) {
      if (!world.users.has(openId)) throw new Error(`The sandbox has no TikTok user ${openId}`);
      if (!world.apps.has(clientKey)) throw new Error(`The sandbox has no TikTok app ${clientKey}`);
      const grant = { openId, clientKey, scopes, revokedAt: null };
      return world.grants.issueTokens(grant, world.settings, clock.now());
    },
    postDraft(publishId) {
      const publish = world.publishes.get(publishId);
      if (publish?.mode !== 'inbox') throw new Error(`The sandbox has no draft ${publishId}`);
      publish.postedByUserAt = clock.now();
    },
    takeFailReason() {
      const { settings } = world;
      const reason = failReasons.find((each) => each === settings.nextFailReason) ?? null;
      settings.nextFailReason = null;
      return reason;
    },
    newNumber() {
      issued += 1_000_003n;
      return String(issued);
    },
    reset() {
      world.users = startUsers();
      world.apps = startApps();
      world.settings = startSettings();
      world.grants = createGrants();
      world.windows = createWindows();
      world.publishes.clear();
    },
  };
  world.reset();
  return world;
}
