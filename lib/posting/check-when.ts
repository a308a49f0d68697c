import type { Problem } from '../problems/problem.ts';
import { resolveLocal } from '../time/local.ts';
import type { When } from './draft.ts';

/** The instant (ms) and, unless it is "now", the wall time and zone that the user chose. */
export type Timing = { dueAt: number; chosen: { local: string; zone: string } | null };

/**
 * Resolves the time of a draft. A local time that does not exist, or exists twice, is never
 * guessed: the problem says so and the composer asks.
 */
export function checkWhen(when: When, now: number): { timing: Timing } | { problem: Problem } {
  if (when.kind === 'now') return { timing: { dueAt: now, chosen: null } };
  const chosen = { local: when.local, zone: when.zone };
  const read = resolveLocal(when.local, when.zone);
  switch (read.kind) {
    case 'ok':
      return notPast({ dueAt: read.at, chosen }, now);
    case 'overlap':
      if (when.overlap === null) return refuse(twice(when));
      return notPast({ dueAt: read[when.overlap], chosen }, now);
    case 'gap':
      return refuse({
        code: 'draft.time_does_not_exist',
        what: `${clock(when.local)} does not exist on that day in ${place(when.zone)}.`,
        means: 'The clocks are put forward there and skip it.',
        next: `Choose ${clock(read.before)} or ${clock(read.after)}.`,
      });
    case 'incomplete':
      return refuse({
        code: 'draft.no_time',
        what: 'No date and time yet.',
        means: 'The post cannot be scheduled without one.',
        next: 'Choose a date and a time, or “Now”.',
      });
    case 'not_a_time':
      return refuse({
        code: 'draft.not_a_time',
        what: 'This is not a date and time that exists.',
        means: 'The post cannot be scheduled for it.',
        next: 'Choose another date and time.',
      });
    case 'not_a_zone':
      return refuse({
        code: 'draft.not_a_zone',
        what: 'This time zone is not known to the browser.',
        means: 'The time cannot be read without it.',
        next: 'Choose a time zone from the list.',
      });
  }
}

function notPast(timing: Timing, now: number): { timing: Timing } | { problem: Problem } {
  if (timing.dueAt > now) return { timing };
  return refuse({
    code: 'draft.time_past',
    what: 'This time has passed.',
    means: 'InfiniPost takes only times to come.',
    next: 'Choose a later time, or “Now”.',
  });
}

function twice(when: Extract<When, { kind: 'at' }>) {
  return {
    code: 'draft.time_exists_twice',
    what: `${clock(when.local)} comes twice on that day in ${place(when.zone)}.`,
    means: 'The clocks are put back there and pass it a second time.',
    next: 'Choose the earlier or the later one.',
  };
}

/** As the list of zones writes it. */
function place(zone: string): string {
  return zone.replaceAll('_', ' ');
}

function clock(local: string): string {
  return local.slice(11, 16);
}

function refuse(problem: Pick<Problem, 'code' | 'what' | 'means' | 'next'>): { problem: Problem } {
  return { problem: { ...problem, remedy: 'fix_input', step: 'edit', field: 'when' } };
}
