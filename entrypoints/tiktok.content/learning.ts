import type { ClipStates } from '../../lib/in-page/clip-states.ts';
import { isRecord } from '../../lib/tiktok/page-data/shape.ts';

/** Scrolling shows many clips; the background is asked about a handful at once. */
const GATHER_MS = 250;
/** While there is no end of them, a question at a time costs the page more than the answer is worth. */
const PACE_MS = 1_000;
const MAX_AT_ONCE = 100;
const MAX_KNOWN = 5_000;

export type LearningEffects = {
  /** The background's answer to `sound.states`. */
  ask(ids: string[]): Promise<unknown>;
  states: Pick<ClipStates, 'learn'>;
  signal: AbortSignal;
};

/** Asks once about each clip or sound shown whether it is in the library. */
export function createLearning({ ask, states, signal }: LearningEffects) {
  const asked = new Set<string>();
  let waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sentAt = Number.NEGATIVE_INFINITY;

  const pause = () => (performance.now() - sentAt < PACE_MS ? PACE_MS : GATHER_MS);
  const send = async () => {
    timer = undefined;
    const batch = [...waiting].slice(0, MAX_AT_ONCE);
    waiting = new Set([...waiting].slice(MAX_AT_ONCE));
    if (signal.aborted) return;
    sentAt = performance.now();
    if (waiting.size > 0) timer = setTimeout(() => void send(), pause());
    try {
      for (const [id, key] of savedIn(await ask(batch))) states.learn(id, key);
    } catch {
      // Only the "Saved" mark of clips saved earlier is missing; a press still finds them.
      for (const id of batch) asked.delete(id);
    }
  };

  signal.addEventListener('abort', () => clearTimeout(timer));

  return {
    see(ids: readonly string[]) {
      if (asked.size > MAX_KNOWN) asked.clear();
      for (const id of ids) {
        if (asked.has(id)) continue;
        asked.add(id);
        waiting.add(id);
      }
      if (waiting.size > 0) timer ??= setTimeout(() => void send(), pause());
    },
  };
}

function savedIn(answer: unknown): [string, string][] {
  const states = isRecord(answer) && isRecord(answer.states) ? answer.states : {};
  return Object.entries(states).flatMap(([clipId, saved]) =>
    isRecord(saved) && typeof saved.key === 'string' ? [[clipId, saved.key]] : [],
  );
}
