import { signal } from '@preact/signals';
import type { Problem } from '../problems/problem.ts';
import { asProblem } from '../problems/unexpected.ts';

/** One thing that a press started: whether it is under way, and how it failed last. */
export type Task = { busy: boolean; problem: Problem | null };

export type Tasks = {
  of(name: string): Task;
  /**
   * Runs `work` unless it is under way already. Gives what it gives, or `undefined` after a
   * failure, whose problem then stands at `of(name)` until the next run.
   */
  run<T>(name: string, work: () => Promise<T>): Promise<T | undefined>;
  forget(name: string): void;
};

const IDLE: Task = { busy: false, problem: null };

/** Busy flags and problems by name, so that each stands beside the control that caused it. */
export function createTasks(): Tasks {
  const tasks = signal<ReadonlyMap<string, Task>>(new Map());
  const put = (name: string, task: Task) => {
    tasks.value = new Map(tasks.peek()).set(name, task);
  };
  return {
    of: (name) => tasks.value.get(name) ?? IDLE,
    run: async (name, work) => {
      if (tasks.peek().get(name)?.busy) return undefined;
      put(name, { busy: true, problem: null });
      try {
        const result = await work();
        put(name, IDLE);
        return result;
      } catch (thrown) {
        put(name, { busy: false, problem: asProblem(thrown) });
        return undefined;
      }
    },
    forget: (name) => put(name, IDLE),
  };
}
