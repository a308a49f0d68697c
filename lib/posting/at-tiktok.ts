import type { MediaStore } from '../media/store.ts';
import { ProblemError } from '../problems/problem.ts';
import { notGranted } from '../providers/access.ts';
import { ProviderError } from '../providers/provider-error.ts';
import { failedAtTiktok } from '../providers/tiktok/fail-reasons.ts';
import type { TiktokAccess } from '../providers/tiktok/oauth/access.ts';
import { abilities } from '../providers/tiktok/oauth/authorize.ts';
import { notConnected } from '../providers/tiktok/oauth/problems.ts';
import type { ConnectionStore } from '../providers/tiktok/oauth/store.ts';
import type { PublishStatus } from '../providers/tiktok/schema.ts';
import { announceTo, choicesOf } from './announcing.ts';
import { goesByTheClock, tooEarly } from './clock.ts';
import type { Delivery } from './delivery.ts';
import { type LimitKind, limitReached } from './limits/limits.ts';
import type { LimitStore } from './limits/store.ts';
import { outcomeOf } from './outcome.ts';
import type { Port, Seen } from './port.ts';
import { mayNotDo } from './problems-tiktok.ts';
import { NotYetError } from './resting.ts';
import type { Uploading } from './upload/uploading.ts';

export type AtTiktokEffects = {
  access: TiktokAccess;
  /** Whether the browser lets us reach TikTok. */
  granted(): Promise<boolean>;
  connections: Pick<ConnectionStore, 'get'>;
  limits: LimitStore;
  media: Pick<MediaStore, 'get'>;
  uploading: Pick<Uploading, 'begin' | 'cancel'>;
  now(): number;
  wait(ms: number): Promise<void>;
};

/** What the outbox does at TikTok, in the name of the account that a delivery is for. */
export function createAtTiktok(effects: AtTiktokEffects): Port {
  const { access, connections, limits, uploading, now } = effects;
  /** When a place among the posts of the day was taken for a delivery that was not sent yet. */
  const taken = new Map<string, number>();

  async function take(delivery: Delivery, kinds: readonly LimitKind[]) {
    const at = now();
    const full = await limits.take(delivery.target.id, kinds, at);
    if (full) return { until: full.until, problem: limitReached(full.kind, full.until, at) };
    taken.set(delivery.id, at);
    return undefined;
  }

  async function statusOf(publishId: string, { target }: Delivery): Promise<PublishStatus> {
    const at = now();
    const full = await limits.take(target.id, ['status'], at);
    if (full) throw new NotYetError(limitReached(full.kind, full.until, at), full.until - at);
    return (await access.as(target.id, (api) => api.status(publishId))).value;
  }

  /** Cancelled is what TikTok says of it afterwards: its answer alone promises nothing. */
  async function cancelPull(publishId: string, delivery: Delivery): Promise<boolean> {
    try {
      await access.as(delivery.target.id, (api) => api.cancelPull(publishId));
    } catch (thrown) {
      const isLate =
        thrown instanceof ProviderError && thrown.providerCode === 'publish_not_cancellable';
      if (!isLate) throw thrown;
    }
    return (await statusOf(publishId, delivery)).state === 'failed';
  }

  return {
    ready: async (delivery) => {
      const connection = await connections.get(delivery.target.id);
      if (!connection) throw new ProblemError(notConnected);
      if (connection.state === 'needs_user') {
        throw new ProblemError(connection.problem ?? notConnected);
      }
      if (!(await effects.granted())) throw new ProblemError(notGranted('tiktok'));
      const { mode } = choicesOf(delivery);
      const { drafts, direct } = abilities(connection.scopes);
      if (mode === 'draft' ? !drafts : !direct) throw new ProblemError(mayNotDo(mode));
      if (goesByTheClock(delivery, now())) {
        // Before a place is taken; what could not be asked is for the sending itself to tell.
        const answer = await access
          .as(delivery.target.id, (api) => api.userInfo())
          .catch(() => null);
        const early = tooEarly(delivery, answer?.answeredAt ?? null, now());
        if (early) return early;
      }
      return take(delivery, mode === 'draft' ? ['init', 'draft'] : ['init', 'post', 'creator']);
    },
    send: async (delivery, leaving) => {
      const at = taken.get(delivery.id);
      taken.delete(delivery.id);
      try {
        const { status, publishId, isAnnounced } = await announceTo(effects, delivery, leaving);
        const word = isAnnounced ? 'PROCESSING_UPLOAD' : 'PROCESSING_DOWNLOAD';
        const remote = { postId: publishId, status: word, checkedAt: now() };
        return { remote, httpStatus: status, isAnnounced };
      } catch (thrown) {
        const { mode } = choicesOf(delivery);
        const isRefused = outcomeOf(thrown).refused;
        if (isRefused && at !== undefined) {
          await limits.giveBack(delivery.target.id, mode === 'draft' ? 'draft' : 'post', at);
        }
        throw thrown;
      }
    },
    outcomeOf,
    // TikTok has no list of posts.
    list: async () => ({ posts: [], complete: false, readAt: now() }),
    look: async (publishId, delivery) => {
      try {
        return seenOf(publishId, await statusOf(publishId, delivery));
      } catch (thrown) {
        if (thrown instanceof ProviderError && thrown.providerCode === 'invalid_publish_id') {
          return undefined;
        }
        throw thrown;
      }
    },
    remove: async (publishId, delivery) => {
      const isFile = delivery.payload.tiktok?.file !== undefined;
      // Throws once TikTok may have the whole file.
      if (isFile && delivery.lease) await uploading.cancel(delivery.id);
      return isFile ? delivery.lease !== null : cancelPull(publishId, delivery);
    },
  };
}

function seenOf(publishId: string, status: PublishStatus): Seen {
  return {
    postId: publishId,
    status: status.rawStatus,
    clipIds: status.postIds,
    ...(status.state === 'failed' ? { failure: failedAtTiktok(status.failReason) } : {}),
  };
}
