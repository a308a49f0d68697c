import { type ReadonlySignal, signal } from '@preact/signals';
import type { Draft } from '../posting/draft.ts';
import type { DraftStore } from '../posting/store.ts';
import type { Problem } from '../problems/problem.ts';
import { asProblem } from '../problems/unexpected.ts';
import type { Ahead } from './ahead.ts';

type Edit = Partial<Omit<Draft, 'id' | 'updatedAt'>>;

export type DraftKeeper = {
  /** `undefined` until it was read. */
  draft: ReadonlySignal<Draft | undefined>;
  edit(change: Edit): void;
  /** Resolves when everything typed so far is committed (or could not be: see `onTrouble`). */
  stored(): Promise<void>;
  stop(): void;
};

export type DraftKeeperEffects = {
  drafts: DraftStore;
  ahead: Ahead;
  /** What there is when nothing is stored; it is not stored before the first edit. */
  fresh(): Draft;
  now(): number;
  onTrouble(problem: Problem): void;
};

/**
 * The draft as one window shows it. A popup dies at any blur, so that every edit is written at
 * once. Reads and writes form one queue: a read sees every earlier write of this window, and is
 * dropped when something was typed meanwhile, so that one's own typing is never overwritten by an
 * older state, while an edit in another window shows as soon as nothing of one's own is under way.
 */
export function createDraftKeeper(id: string, effects: DraftKeeperEffects): DraftKeeper {
  const draft = signal<Draft | undefined>(undefined);
  let unwritten: Draft | undefined;
  /** Edits made before the stored draft was read: they change it, rather than replace it. */
  let early: Edit | undefined;
  let wasStored = false;
  let queue: Promise<void> = Promise.resolve();

  const enqueue = (step: () => Promise<void>) => {
    queue = queue.then(step).catch((thrown) => effects.onTrouble(asProblem(thrown)));
  };
  const apply = (change: Edit) => {
    const before = draft.peek() ?? effects.fresh();
    // Later than any version seen: the store refuses to schedule a draft that changed since.
    const updatedAt = Math.max(effects.now(), before.updatedAt + 1);
    unwritten = { ...before, ...change, id, updatedAt };
    draft.value = unwritten;
    effects.ahead.put(unwritten);
    enqueue(write);
  };
  /** Writes the newest state; edits made while an earlier one was being written go out together. */
  const write = async () => {
    const next = unwritten;
    if (next === undefined) return;
    unwritten = undefined;
    await effects.drafts.put(next);
    effects.ahead.reached(next.updatedAt);
    wasStored = true;
  };
  /** An edit of a window that died before its commit: it is taken up and stored now. */
  const takesUpAhead = (stored: Draft | undefined) => {
    const left = effects.ahead.get();
    // The database has it: kept any longer, it would come back once the draft is scheduled.
    if (stored) effects.ahead.reached(stored.updatedAt);
    if (left?.id !== id || (stored && stored.updatedAt >= left.updatedAt)) return false;
    draft.value = left;
    apply(early ?? {});
    early = undefined;
    return true;
  };
  const read = async () => {
    const stored = await effects.drafts.get(id);
    if (unwritten !== undefined) return;
    if (draft.peek() === undefined && takesUpAhead(stored)) return;
    if (wasStored && !stored) effects.ahead.clear();
    if (stored) draft.value = stored;
    else if (draft.peek() === undefined || wasStored) draft.value = effects.fresh();
    wasStored = stored !== undefined;
    if (early === undefined) return;
    const change = early;
    early = undefined;
    apply(change);
  };

  const subscription = effects.drafts.watch(id).subscribe(
    () => enqueue(read),
    (thrown) => effects.onTrouble(asProblem(thrown)),
  );
  return {
    draft,
    edit: (change) => {
      if (draft.peek() === undefined) early = { ...early, ...change };
      else apply(change);
    },
    stored: () => queue,
    stop: () => subscription.unsubscribe(),
  };
}
