import type { DeliveryRows } from './deliveries/store.ts';
import type { Delivery, Remote } from './delivery.ts';
import type { DeliveryEvent } from './events.ts';
import type { Outbox } from './outbox.ts';
import { addressExpired } from './upload/problems.ts';
import type { UploadStore } from './upload/store.ts';
import type { Upload } from './upload/upload.ts';
import type { Uploading } from './upload/uploading.ts';

export type CarryingEffects = {
  store: Pick<DeliveryRows, 'inState' | 'get'>;
  uploads: Pick<UploadStore, 'get'>;
  uploading: Pick<Uploading, 'run' | 'pause' | 'resume'>;
  apply: Outbox['apply'];
  now(): number;
};

export type Carrying = {
  /**
   * Has every file that is on its way go on, all at once; files that are being sent at this moment
   * are joined. Gives whether any delivery got further by it.
   */
  carry(): Promise<boolean>;
  pause(id: string): Promise<void>;
  /** What was paused or was stuck goes on with the next `carry`. */
  resume(id: string): Promise<void>;
};

/** What becomes of deliveries whose file is on its way: the file's row tells, whatever stops. */
export function createCarrying(effects: CarryingEffects): Carrying {
  const { store, uploads, uploading, apply, now } = effects;
  const running = new Map<string, Promise<boolean>>();

  async function carryOne(delivery: Delivery): Promise<boolean> {
    const { id, lease, remote } = delivery;
    if (!lease || !remote) return false;
    const before = await uploads.get(id);
    const isOurs = before?.publishId === remote.postId;
    if (isOurs && before.state === 'stuck') await uploading.resume(id);
    const upload = isOurs ? await uploading.run(id) : undefined;
    const event = afterUpload(upload, { attemptId: lease.attemptId, remote }, now());
    return event !== undefined && (await apply(id, event)) !== undefined;
  }

  function carryOnce(delivery: Delivery): Promise<boolean> {
    const { id } = delivery;
    const carried = running.get(id) ?? carryOne(delivery).finally(() => running.delete(id));
    running.set(id, carried);
    return carried;
  }

  return {
    carry: async () => {
      const carried = await Promise.allSettled((await store.inState('uploading')).map(carryOnce));
      return carried.some((one) => one.status === 'fulfilled' && one.value);
    },
    pause: uploading.pause,
    resume: async (id) => {
      const delivery = await store.get(id);
      // Its delivery first: where a stop comes between, the next `carry` resumes what is stuck.
      if (delivery?.state === 'needs_user' && delivery.lease)
        await apply(id, { type: 'unblocked' });
      await uploading.resume(id);
    },
  };
}

/**
 * What an upload, as it stands now, is for its delivery; `undefined` = nothing yet. Of an upload
 * without a row nobody knows how far it was: TikTok's status tells.
 */
export function afterUpload(
  upload: Upload | undefined,
  { attemptId, remote }: { attemptId: string; remote: Remote },
  now: number,
): DeliveryEvent | undefined {
  const isOver = upload?.state === 'paused' && upload.expiresAt <= now;
  if (!upload || upload.state === 'sent' || (isOver && upload.lastLeft)) {
    return { type: 'accepted', attemptId, remote: { ...remote, checkedAt: now }, httpStatus: 201 };
  }
  const { state, problem } = upload;
  const facts = { attemptId, httpStatus: null, providerCode: null, logId: null };
  if (isOver) return { type: 'refused', ...facts, problem: addressExpired };
  if ((state === 'dead' || state === 'failed') && problem) {
    return { type: 'refused', ...facts, problem };
  }
  if (state === 'cancelled') return { type: 'cancelled' };
  if (state === 'stuck' && problem) return { type: 'blocked', problem };
  return undefined;
}
