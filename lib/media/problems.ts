import type { Problem } from '../problems/problem.ts';

/** The browser has no room for a copy of a file, which it needs: it cannot keep the file itself. */
export const noRoom: Problem = {
  code: 'media.no_room',
  remedy: 'fix_input',
  what: 'There is no room for this file: the disk, or this browser’s share of it, is full.',
  means: 'The file was not kept. Everything else of your draft is.',
  next: 'Free as much space as the file takes, then choose it again.',
  step: 'edit',
  field: 'video',
};

/**
 * Whether the database refused for want of room. Dexie wraps what the browser threw, and a
 * transaction that was aborted for it is told as aborted.
 */
export function isForWantOfRoom(thrown: unknown): boolean {
  if (typeof thrown !== 'object' || thrown === null) return false;
  if ('name' in thrown && thrown.name === 'QuotaExceededError') return true;
  return 'inner' in thrown && thrown.inner !== thrown && isForWantOfRoom(thrown.inner);
}
