import { ProblemError } from '../problems/problem.ts';
import type { Sound } from '../sounds/sound.ts';
import { checkDraft } from './check.ts';
import type { DeliveryStore } from './deliveries/store.ts';
import type { Delivery } from './delivery.ts';
import { deliveriesOf, type Keeping } from './enqueue.ts';
import { draftMoved } from './problems.ts';
import type { DraftStore, TargetStore } from './store.ts';

export type SchedulingEffects = {
  drafts: DraftStore;
  targets: TargetStore;
  deliveries: DeliveryStore;
  sound(key: string): Promise<Sound | undefined>;
  keeping(): Promise<Keeping>;
  now(): number;
  newId(): string;
};

export type Scheduling = {
  /**
   * Turns a stored draft into deliveries; answers once they are committed, before anything is sent.
   * Throws `ProblemError`: the first fault of the draft, or `posting.draft_moved`.
   */
  schedule(draftId: string): Promise<Delivery[]>;
};

export function createScheduling(effects: SchedulingEffects): Scheduling {
  return {
    schedule: async (draftId) => {
      const draft = await effects.drafts.get(draftId);
      if (!draft) throw new ProblemError(draftMoved);
      const sound = draft.soundKey === null ? undefined : await effects.sound(draft.soundKey);
      const targets = await effects.targets.all();
      const now = effects.now();
      const { plan, problems } = checkDraft(draft, { targets, sound: sound ?? null, now });
      if (!plan) throw new ProblemError(problems[0] ?? draftMoved);
      const deliveries = deliveriesOf(plan, {
        now,
        newId: effects.newId,
        ...(await effects.keeping()),
      });
      const stored = await effects.deliveries.enqueue(draft, deliveries);
      if (!stored) throw new ProblemError(draftMoved);
      return deliveries;
    },
  };
}
