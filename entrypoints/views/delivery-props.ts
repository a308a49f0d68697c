import type { DeliveryAct } from '../../components/queue/delivery-words.ts';
import type { PostCardProps } from '../../components/queue/post-card.tsx';
import { deliveryTask, type Queue } from '../../lib/app/queue.ts';
import type { WindowState } from '../../lib/app/window.ts';
import type { Delivery } from '../../lib/posting/delivery.ts';

/** What every list of deliveries is given, in the queue and under a post just scheduled. */
export function deliveryProps(state: WindowState): Omit<PostCardProps, 'post'> {
  return {
    ownZone: state.effects.ownZone,
    taskOf: (id) => state.tasks.of(deliveryTask(id)),
    onAct: (act, delivery) => ACTS[act](state.queue, delivery),
    onOptions: state.effects.openOptions,
  };
}

const ACTS: Record<DeliveryAct, (queue: Queue, delivery: Delivery) => void> = {
  check: (queue, delivery) => void queue.check(delivery),
  cancel: (queue, delivery) => void queue.cancel(delivery),
  there: (queue, delivery) => void queue.resolve(delivery, 'there'),
  not_there: (queue, delivery) => void queue.resolve(delivery, 'not_there'),
  edit: (queue, delivery) => queue.editAsNew(delivery),
};
