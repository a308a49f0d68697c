import type { Scope, TikTokApp } from './app.ts';
import type { Tokens } from './grants.ts';
import { type FailReason, failReasons } from './publish.ts';
import { mustBeRegistrable } from './redirect-uri.ts';
import type { TikTokSettings } from './settings.ts';
import type { TikTokWorld } from './tiktok-world.ts';
import type { TikTokUser } from './user.ts';

/** What may be asked of TikTok's world from outside. Each part is optional. */
export type TikTokWish = {
  settings?: Partial<TikTokSettings>;
  user?: Partial<TikTokUser> & Pick<TikTokUser, 'openId'>;
  app?: Partial<TikTokApp> & Pick<TikTokApp, 'clientKey'>;
  fail?: { publishId: string; reason: string };
  postDraft?: string;
  grant?: { openId: string; clientKey: string; scopes: Scope[] };
};

/** Takes over what is named. Throws for a name that is not there: a slip must not go unseen. */
function change<T extends object>(target: T, wish: Partial<T>): void {
  const unknown = Object.keys(wish).filter((name) => !Object.hasOwn(target, name));
  if (unknown.length > 0) throw new Error(`Nothing is called ${unknown.join(', ')} there`);
  Object.assign(target, wish);
}

/** An app or user that is not known yet is made from the first one. */
function changedOrMade<T extends object>(map: Map<string, T>, name: string, wish: Partial<T>): T {
  const [model] = map.values();
  const made = { ...(map.get(name) ?? model) } as T;
  change(made, wish);
  return made;
}

function reasonNamed(reason: string): FailReason {
  const known = failReasons.find((each) => each === reason);
  if (!known) throw new Error(`TikTok documents no fail reason ${reason}`);
  return known;
}

/** Carries out a wish and answers the tokens, if it asked for some. */
export function steerTikTok(world: TikTokWorld, wish: TikTokWish): Tokens | null {
  const { settings, user, app, fail, postDraft, grant, ...rest } = wish;
  change({}, rest);
  if (settings?.nextFailReason) reasonNamed(settings.nextFailReason);
  if (settings) change(world.settings, settings);
  if (user) world.users.set(user.openId, changedOrMade(world.users, user.openId, user));
  if (app) {
    const made = changedOrMade(world.apps, app.clientKey, app);
    mustBeRegistrable(made);
    world.apps.set(app.clientKey, made);
  }
  if (fail) {
    const publish = world.publishes.get(fail.publishId);
    if (!publish) throw new Error(`The sandbox has no publish ${fail.publishId}`);
    publish.failReason = reasonNamed(fail.reason);
  }
  if (postDraft !== undefined) world.postDraft(postDraft);
  return grant ? world.grant(grant) : null;
}
