import { type Delivery, type DeliveryState, neverTaken } from '../../lib/posting/delivery.ts';
import type { When } from '../../lib/posting/draft.ts';
import type { Upload, UploadState } from '../../lib/posting/upload/upload.ts';
import { PROVIDERS } from '../../lib/providers/provider.ts';

/** What a person can ask to be done about a delivery. */
export type DeliveryOrder =
  | { act: 'pause' | 'resume' }
  | { act: 'check' | 'cancel' | 'edit' | 'change' | 'duplicate' | 'now' | 'retry' | 'part' }
  | { act: 'not_there' | 'post_again' | 'keep_waiting' }
  /** `postId`: which of the posts that were seen it is; null = it was not said. */
  | { act: 'there'; postId: string | null }
  | { act: 'reschedule'; when: When };

export type DeliveryAct = DeliveryOrder['act'];

export const ACT_LABELS = {
  check: 'Check {provider}',
  cancel: 'Cancel post',
  pause: 'Pause upload',
  resume: 'Resume upload',
  edit: 'Edit as new draft',
  change: 'Cancel and edit',
  duplicate: 'Duplicate',
  now: 'Post now',
  retry: 'Try again',
  part: 'Delete the other post',
  reschedule: 'Choose another time',
  there: 'It is there',
  post_again: 'It is not there, post again',
  not_there: 'It is not there, and leave it',
  keep_waiting: 'Keep waiting',
} as const satisfies Record<DeliveryAct, string>;

/** What an act is called for this delivery. */
export function actLabel(act: DeliveryAct, { target }: Pick<Delivery, 'target'>): string {
  return ACT_LABELS[act].replace('{provider}', PROVIDERS[target.provider].name);
}

/** What can be done about it: at hand, as one's own word, and behind a fold. */
export type Offered = { acts: DeliveryAct[]; words: DeliveryAct[]; more: DeliveryAct[] };

const NOTHING: Offered = { acts: [], words: [], more: [] };

/** While a file is on its way; a stuck one waits for the user too. */
const UPLOAD_ACTS: Partial<Record<UploadState, DeliveryAct>> = {
  sending: 'pause',
  paused: 'resume',
  stuck: 'resume',
};

const OFFERED: Record<DeliveryState, Offered> = {
  scheduled: { acts: ['cancel'], words: [], more: ['reschedule', 'change', 'duplicate'] },
  sending: NOTHING,
  uploading: { acts: ['cancel'], words: [], more: [] },
  booked: { acts: ['cancel', 'check'], words: [], more: ['reschedule', 'change', 'duplicate'] },
  processing: { acts: ['check'], words: [], more: ['duplicate'] },
  published: { acts: [], words: [], more: ['duplicate'] },
  in_inbox: { acts: [], words: [], more: ['duplicate'] },
  failed: { acts: ['edit'], words: [], more: [] },
  cancelled: { acts: ['edit'], words: [], more: [] },
  // No duplicate of what may be out: that is what posting again asks about.
  unknown: { acts: ['check'], words: ['there', 'post_again', 'keep_waiting'], more: [] },
  missed: { acts: ['now', 'reschedule', 'cancel'], words: [], more: ['change'] },
  needs_user: { acts: ['cancel'], words: [], more: ['change'] },
};

/**
 * What can be done about a delivery as it stands, with its file's upload if it has one on its way.
 * Sending again is offered only where it is safe.
 */
export function offeredFor(delivery: Delivery, upload?: Pick<Upload, 'state'>): Offered {
  const offered = OFFERED[delivery.state];
  const ofUpload = delivery.lease && upload ? UPLOAD_ACTS[upload.state] : undefined;
  if (ofUpload) return { ...offered, acts: [ofUpload, 'cancel'] };
  const isSafe = neverTaken(delivery);
  if (delivery.state === 'failed' && isSafe && delivery.attempts.length > 0) {
    return { ...offered, acts: ['retry', ...offered.acts] };
  }
  if (delivery.state === 'needs_user') {
    return { ...offered, acts: [isSafe ? 'retry' : 'check', ...offered.acts] };
  }
  return offered;
}
