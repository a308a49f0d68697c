import { type Problem, ProblemError } from '../problems/problem.ts';
import type { SetupShared } from './setup-shared.ts';

export const NOTIFY_TASK = 'notify';

/**
 * Switches notifications on or off. Must be called first thing in a press: it asks the browser for
 * the permission, and without it they stay off.
 */
export type Notifying = (wanted: boolean) => Promise<void>;

export function createNotifying({
  effects,
  tasks,
}: Pick<SetupShared, 'effects' | 'tasks'>): Notifying {
  return async (wanted) => {
    // Before anything is awaited: the browser takes the press as consent only now.
    const asked = wanted ? effects.requestNotifications() : null;
    await tasks.run(NOTIFY_TASK, async () => {
      if (asked && !(await asked)) throw new ProblemError(notAllowed);
      await effects.stores.settings.set({ notify: wanted });
    });
  };
}

const notAllowed: Problem = {
  code: 'settings.notifications_refused',
  remedy: 'reauthorise',
  what: 'The browser was not allowed to show notifications.',
  means: 'Posts go out as before; what becomes of them stands in the queue and on the badge.',
  next: 'Tick the box again and choose Allow.',
  step: 'none',
};
