import type { Delivery } from '../posting/delivery.ts';
import type { Composing } from './composing.ts';
import { draftOf } from './draft-of.ts';
import type { Shared } from './shared.ts';

export type Queue = {
  /** Looks at InfiniPost for what became of it; sends nothing. */
  check(delivery: Delivery): Promise<void>;
  cancel(delivery: Delivery): Promise<void>;
  /** The person's own word on a delivery whose answer was lost. */
  resolve(delivery: Delivery, verdict: 'there' | 'not_there'): Promise<void>;
  /** Puts what was sent into the composer; what stood there comes back by Undo. */
  editAsNew(delivery: Delivery): void;
};

export const deliveryTask = (id: string) => `delivery ${id}`;

export function createQueue(shared: Shared, composing: Composing): Queue {
  const { effects, tasks, announcer } = shared;
  return {
    check: async ({ id }) => {
      await tasks.run(deliveryTask(id), () => effects.ask('delivery.check', { id }));
    },
    cancel: async (delivery) => {
      const { id } = delivery;
      await tasks.run(deliveryTask(id), () => effects.ask('delivery.cancel', { id }));
    },
    resolve: async ({ id }, verdict) => {
      await tasks.run(deliveryTask(id), () => effects.ask('delivery.resolve', { id, verdict }));
    },
    editAsNew: (delivery) => {
      const replaced = composing.draft.peek();
      composing.edit(
        draftOf(delivery, {
          deliveries: shared.deliveries.peek() ?? [],
          sounds: shared.sounds.peek() ?? [],
          now: effects.now(),
        }),
      );
      shared.show('compose');
      if (!replaced || (replaced.caption === '' && replaced.contentUrl === '')) return;
      const { id: _, updatedAt: __, ...before } = replaced;
      announcer.tell({
        text: 'This took the place of what you were writing.',
        action: {
          label: 'Undo',
          act: () => {
            composing.edit(before);
            announcer.close();
          },
        },
      });
    },
  };
}
