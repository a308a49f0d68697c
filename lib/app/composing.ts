import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { checkDraft, type DraftCheck } from '../posting/check.ts';
import { CURRENT_DRAFT, type Draft } from '../posting/draft.ts';
import { newDraft } from '../posting/new-draft.ts';
import type { Target } from '../posting/target.ts';
import { createAhead } from './ahead.ts';
import { type Creators, createCreators } from './creators.ts';
import { createDraftKeeper, type DraftKeeper } from './draft-keeper.ts';
import type { Shared } from './shared.ts';
import { createVideoFile, type VideoFile } from './video-file.ts';

export type Composing = {
  draft: DraftKeeper['draft'];
  /** `undefined` until everything that it depends on was read. */
  check: ReadonlySignal<DraftCheck | undefined>;
  /** Whether a press has asked for what is missing to be named beside the fields. */
  tried: ReadonlySignal<boolean>;
  /** The post scheduled last in this window, while its result is shown. */
  resultOf: ReadonlySignal<string | null>;
  edit: DraftKeeper['edit'];
  /** What TikTok tells of the own accounts that are chosen. */
  creators: Creators;
  video: VideoFile;
  /** Schedules the draft; gives false if it cannot be, and the fields then say why. */
  submit(): Promise<boolean>;
  closeResult(): void;
};

type Edit = Parameters<DraftKeeper['edit']>[0];

/** Names the task whose busy flag and problem stand beside the Schedule button. */
export const SCHEDULE_TASK = 'schedule';

export function createComposing(shared: Shared): Composing {
  const { effects, tasks, trouble, settings, sounds, targets, now } = shared;
  const tried = signal(false);
  const resultOf = signal<string | null>(null);
  const keeper = createDraftKeeper(CURRENT_DRAFT, {
    drafts: effects.stores.drafts,
    ahead: createAhead(effects.memory),
    fresh: () => newDraft(settings.peek(), effects.now()),
    now: effects.now,
    onTrouble: (problem) => {
      trouble.value = problem;
    },
  });
  const edit = (change: Edit) => {
    resultOf.value = null;
    tasks.forget(SCHEDULE_TASK);
    keeper.edit(ofKnownTargets(change, targets.peek()));
  };
  const creators = createCreators(shared, keeper.draft);
  const video = createVideoFile(shared, { draft: keeper.draft, edit });
  const check = computed(() => {
    const draft = keeper.draft.value;
    if (!draft || !sounds.value || !targets.value) return undefined;
    const sound = sounds.value.find(({ id }) => id === draft.soundKey) ?? null;
    return checkDraft(draft, {
      targets: targets.value,
      sound,
      now: now.value,
      tiktok: { creators: creators.told.value, video: video.facts.value },
    });
  });

  chooseTheOnlyTarget(keeper, targets);

  const schedule = async (draft: Draft) => {
    await keeper.stored();
    const { deliveries } = await effects.ask('post.schedule', { draftId: draft.id });
    return deliveries;
  };
  return {
    draft: keeper.draft,
    check,
    tried,
    resultOf,
    edit,
    creators,
    video,
    submit: async () => {
      const draft = keeper.draft.peek();
      tried.value = true;
      if (!draft || !check.peek()?.plan) return false;
      const deliveries = await tasks.run(SCHEDULE_TASK, () => schedule(draft));
      if (!deliveries) return false;
      tried.value = false;
      resultOf.value = deliveries[0]?.postId ?? null;
      await effects.stores.settings.set({ targetIds: draft.targetIds });
      return true;
    },
    closeResult: () => {
      resultOf.value = null;
    },
  };
}

/** Where there is one account, nobody has to choose it: done once, so that it can be taken off. */
function chooseTheOnlyTarget(
  { draft, edit }: DraftKeeper,
  targets: ReadonlySignal<Target[] | undefined>,
): void {
  let isDone = false;
  effect(() => {
    const [only, ...others] = targets.value ?? [];
    if (isDone || !only || !draft.value) return;
    isDone = true;
    if (others.length === 0 && draft.value.targetIds.length === 0) edit({ targetIds: [only.id] });
  });
}

/** Whoever chooses accounts sees only those that are there: one that was removed goes now. */
function ofKnownTargets(change: Edit, targets: readonly Target[] | undefined): Edit {
  if (!change.targetIds || !targets) return change;
  const known = new Set(targets.map(({ id }) => id));
  return { ...change, targetIds: change.targetIds.filter((id) => known.has(id)) };
}
