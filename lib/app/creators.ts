import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Draft } from '../posting/draft.ts';
import type { CreatorsTold, CreatorTold } from '../posting/tiktok-rules/creators.ts';
import { asProblem } from '../problems/unexpected.ts';
import type { Shared } from './shared.ts';

export type Creators = {
  /** Of the own TikTok accounts that are chosen, while the form is open; empty otherwise. */
  told: ReadonlySignal<CreatorsTold>;
  /**
   * The form is shown: asks for every own account that is chosen, and for others as they are. What
   * it gives ends that and forgets the answers: TikTok wants to be asked by every form anew. One
   * that stays open for long, and in sight, asks again.
   */
  open(): () => void;
  again(targetId: string): void;
};

/** Pictures die after two hours, and settings change at any time; 20 questions a minute are free. */
const OLD_MS = 10 * 60_000;

/** What TikTok tells of the chosen accounts, kept for the life of one form and no longer. */
export function createCreators(
  { effects, targets, now }: Pick<Shared, 'effects' | 'targets' | 'now'>,
  draft: ReadonlySignal<Draft | undefined>,
): Creators {
  const told = signal<CreatorsTold>(new Map());
  const isOpen = signal(false);
  const askedAt = new Map<string, number>();
  /** As one text, so that it changes only when other accounts are chosen. */
  const chosen = computed(() =>
    (targets.value ?? [])
      .filter(({ id, provider }) => provider === 'tiktok' && draft.value?.targetIds.includes(id))
      .map(({ id }) => id)
      .join(' '),
  );
  const put = (id: string, one: CreatorTold) => {
    told.value = new Map(told.peek()).set(id, one);
  };
  const askTiktok = (id: string): Promise<CreatorTold> => {
    askedAt.set(id, effects.now());
    return effects.ask('tiktok.creator', { id }).then(
      ({ creator }) => ({ creator, problem: null }),
      (thrown: unknown) => ({ creator: null, problem: asProblem(thrown) }),
    );
  };
  const ask = async (id: string) => {
    const asked: CreatorTold = { creator: null, problem: null };
    put(id, asked);
    const answer = await askTiktok(id);
    // Whoever asked may be gone, or have asked again: then nobody waits for this one.
    if (told.peek().get(id) === asked) put(id, answer);
  };
  /** The same again; what it told before stands until there is an answer, or a reason that stays. */
  const refresh = async (id: string) => {
    const shown = told.peek().get(id);
    const answer = await askTiktok(id);
    const passes = answer.problem?.remedy === 'retry';
    if (told.peek().get(id) === shown && !passes) put(id, answer);
  };
  effect(() => {
    const ids = isOpen.value ? chosen.value.split(' ').filter(Boolean) : [];
    const before = told.peek();
    told.value = new Map([...before].filter(([id]) => ids.includes(id)));
    for (const id of ids) if (!before.has(id)) void ask(id);
  });
  effect(() => {
    const oldest = now.value - OLD_MS;
    if (!isOpen.value || !effects.isInSight()) return;
    for (const [id, { creator }] of told.peek()) {
      if (creator && (askedAt.get(id) ?? 0) <= oldest) void refresh(id);
    }
  });
  return {
    told,
    open: () => {
      isOpen.value = true;
      return () => {
        isOpen.value = false;
      };
    },
    again: (id) => void ask(id),
  };
}
