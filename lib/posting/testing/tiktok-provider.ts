import type { CarryingEffects } from '../carrying.ts';
import { limitReached } from '../limits/limits.ts';
import type { Port } from '../port.ts';
import { noProgress } from '../upload/problems.ts';
import type { Upload } from '../upload/upload.ts';
import type { MadePost, Provider } from './provider.ts';
import { anUpload, storeInMemory } from './tiktok-upload.ts';

const LIMIT_MS = 60 * 60_000;

/**
 * TikTok beside the other provider: the same truth, faults and keys. A file is announced first and
 * is a post once it is through; an address is one at once.
 */
export function createTiktokProvider(provider: Provider, now: () => number) {
  const uploads = storeInMemory();
  const state = { isFull: false };
  const { port: other } = provider;
  let announced = 0;

  const done = (post: MadePost) => now() - (post.createdAt ?? 0) >= 30_000;
  /** What TikTok gives up is gone for good. */
  function statusOf(post: MadePost): string {
    if (post.becomes === 'failed' && done(post)) post.isRemoved = true;
    if (post.isRemoved) return 'FAILED';
    return done(post) ? 'PUBLISH_COMPLETE' : 'PROCESSING_DOWNLOAD';
  }

  const port: Port = {
    ...other,
    ready: async (delivery) => {
      await other.ready(delivery);
      if (!state.isFull) return undefined;
      const until = now() + LIMIT_MS;
      return { until, problem: limitReached('post', until, now()) };
    },
    send: async (delivery, leaving) => {
      const checkedAt = now();
      if (!delivery.payload.tiktok?.file) {
        const { remote } = await other.send(delivery, leaving);
        return { remote: { ...remote, status: 'PROCESSING_DOWNLOAD' }, httpStatus: 200 };
      }
      const sending = provider.sendings.shift();
      if (sending?.startsWith('lost') || provider.isOffline) throw new TypeError('no answer');
      announced += 1;
      const publishId = `file-${announced}`;
      await uploads.put({ ...anUpload, id: delivery.id, publishId, expiresAt: now() + LIMIT_MS });
      const remote = { postId: publishId, status: 'PROCESSING_UPLOAD', checkedAt };
      return { remote, httpStatus: 200, isAnnounced: true };
    },
    look: async (postId, delivery) => {
      await other.look(postId, delivery);
      const post = provider.posts.find((each) => each.postId === postId);
      return post && { postId, status: statusOf(post) };
    },
    remove: async (postId, delivery) => {
      if (delivery.lease) {
        const stopped = await uploads.update(delivery.id, (row) =>
          row.state === 'sending' || row.state === 'stuck'
            ? { ...row, state: 'cancelled' }
            : undefined,
        );
        return stopped !== undefined;
      }
      await other.look(postId, delivery);
      const post = provider.posts.find((each) => each.postId === postId);
      if (!post || done(post) || delivery.payload.tiktok?.file) return false;
      post.isRemoved = true;
      return true;
    },
  };

  const uploading: CarryingEffects['uploading'] = {
    run: async (id) => {
      const fault = provider.isOffline || provider.sendings.shift()?.startsWith('lost');
      const row = await uploads.update(id, (stored): Upload | undefined => {
        if (stored.state !== 'sending') return undefined;
        if (fault) return { ...stored, state: 'stuck', problem: noProgress };
        provider.make(id, stored.publishId);
        return { ...stored, state: 'sent', lastLeft: true };
      });
      return row ?? uploads.get(id);
    },
    pause: async () => undefined,
    resume: async (id) => {
      await uploads.update(id, (row) => ({ ...row, state: 'sending', problem: null }));
    },
  };

  return Object.assign(state, { port, uploads, uploading });
}

export type TiktokProvider = ReturnType<typeof createTiktokProvider>;
