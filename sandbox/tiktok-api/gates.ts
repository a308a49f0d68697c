import { failureOf, type Publish, statusOf } from '../world/tiktok/publish.ts';
import { type PrivacyLevel, privacyOptionsOf } from '../world/tiktok/user.ts';
import type { World } from '../world/world.ts';
import type { Asking } from './asking.ts';
import { type ErrorCode, Refusal } from './errors.ts';

const dayMs = 24 * 3_600_000;

function lastDay(world: World, now: number): Publish[] {
  return [...world.tiktok.publishes.values()].filter(
    (publish) => publish.createdAt > now - dayMs && failureOf(publish, now) === null,
  );
}

/** Posts of a creator are counted over all apps (TikTok's content sharing guidelines). */
function hasPostedEnough({ grant, now }: Asking, world: World): boolean {
  const own = lastDay(world, now).filter(
    (publish) => publish.mode === 'direct' && publish.grant.openId === grant.openId,
  );
  return own.length >= world.tiktok.settings.postsPerDay;
}

function isOneUserTooMany({ grant, app, now }: Asking, world: World): boolean {
  const active = lastDay(world, now)
    .filter((publish) => publish.grant.clientKey === app.clientKey)
    .map((publish) => publish.grant.openId);
  return !active.includes(grant.openId) && new Set(active).size >= app.activeUserCap;
}

/** Why the creator cannot post now, whatever the post is; `null` when nothing stands against it. */
export function postingBar(asking: Asking, world: World): ErrorCode | null {
  if (asking.user.bannedFromPosting) return 'spam_risk_user_banned_from_posting';
  if (hasPostedEnough(asking, world)) return 'spam_risk_too_many_posts';
  return isOneUserTooMany(asking, world) ? 'reached_active_user_cap' : null;
}

/** Lets a direct post through or throws, and tells who will really see it. */
export function passDirectPost(asking: Asking, world: World, wished: PrivacyLevel): PrivacyLevel {
  const { user, app } = asking;
  const bar = postingBar(asking, world);
  if (bar !== null) throw new Refusal(bar);
  if (!privacyOptionsOf(user).includes(wished)) {
    throw new Refusal('privacy_level_option_mismatch');
  }
  if (app.audited) return wished;
  if (!user.isPrivate) throw new Refusal('unaudited_client_can_only_post_to_private_accounts');
  return 'SELF_ONLY';
}

/** Lets a draft through or throws. An upload that was only begun waits, too. */
export function passDraft(asking: Asking, world: World): void {
  const { user, grant, now } = asking;
  if (user.bannedFromPosting) throw new Refusal('spam_risk_user_banned_from_posting');
  const waiting = lastDay(world, now).filter(
    (publish) =>
      publish.mode === 'inbox' &&
      publish.grant.openId === grant.openId &&
      statusOf(publish, now) !== 'PUBLISH_COMPLETE',
  );
  if (waiting.length >= world.tiktok.settings.pendingShares) {
    throw new Refusal('spam_risk_too_many_pending_share');
  }
}
