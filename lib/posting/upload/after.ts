import { beforeChunk, type Next } from './decide.ts';
import { chunkAt } from './plan.ts';
import type { Upload } from './upload.ts';

/** The row before its next chunk leaves: what may have happened is written before it can happen. */
export function leaving(upload: Upload, now: number): Upload {
  const { first, end } = chunkAt(upload.plan, upload.acknowledged);
  return {
    ...upload,
    sending: { first, startedAt: now },
    lastLeft: upload.lastLeft || end === upload.plan.size,
    updatedAt: now,
  };
}

/**
 * The row after a decision; an address that is of no more use is forgotten. `wasStopped`: what was
 * asked about had been cut off by a stop of ours.
 */
export function after(
  upload: Upload,
  next: Next,
  { now, wasStopped }: { now: number; wasStopped: boolean },
): Upload {
  return { ...upload, ...changes(upload, next, wasStopped), updatedAt: now };
}

/**
 * Both at once: the row after one chunk and before the next. `undefined` = the next may not leave
 * right away.
 */
export function leavingAfter(
  upload: Upload,
  next: Extract<Next, { do: 'go_on' }>,
  now: number,
): Upload | undefined {
  const told = after(upload, next, { now, wasStopped: false });
  const isWell = told.state === 'sending' && told.failures === 0;
  return isWell && beforeChunk(told, now) === undefined ? leaving(told, now) : undefined;
}

function changes(upload: Upload, next: Next, wasStopped: boolean): Partial<Upload> {
  const { acknowledged, failures } = upload;
  switch (next.do) {
    case 'go_on':
      return {
        acknowledged: next.bytes,
        sending: null,
        failures: next.bytes > acknowledged ? 0 : failures + (wasStopped ? 0 : 1),
      };
    case 'again':
      return { sending: null, failures: failures + 1 };
    case 'ask_again':
      return { failures: failures + 1 };
    case 'sent':
      return {
        state: 'sent',
        acknowledged: upload.plan.size,
        sending: null,
        address: '',
        problem: null,
      };
    case 'dead':
    case 'failed':
      return { state: next.do, sending: null, address: '', problem: next.problem };
    case 'stuck':
      return { state: 'stuck', problem: next.problem };
    case 'ask':
    case 'halt':
      return {};
  }
}

/** The user wants it to go on: what failed before counts no more. */
export function resumed(upload: Upload, now: number): Upload | undefined {
  if (upload.state !== 'paused' && upload.state !== 'stuck') return undefined;
  return { ...upload, state: 'sending', failures: 0, problem: null, updatedAt: now };
}

export function paused(upload: Upload, now: number): Upload | undefined {
  return upload.state === 'sending' ? { ...upload, state: 'paused', updatedAt: now } : undefined;
}

/** Only while TikTok cannot have the whole file. */
export function cancelled(upload: Upload, now: number): Upload | undefined {
  const open = upload.state === 'sending' || upload.state === 'paused' || upload.state === 'stuck';
  if (!open || upload.lastLeft) return undefined;
  return { ...upload, state: 'cancelled', sending: null, address: '', updatedAt: now };
}
