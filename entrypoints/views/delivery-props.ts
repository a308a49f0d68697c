import type { DeliveryOrder } from '../../components/queue/delivery-acts.ts';
import type { PostCardProps } from '../../components/queue/post-card.tsx';
import { deliveryTask, type Queue } from '../../lib/app/queue.ts';
import type { WindowState } from '../../lib/app/window.ts';
import type { Delivery } from '../../lib/posting/delivery.ts';
import { allZones } from '../../lib/time/zone.ts';

const ZONES = allZones();

/** What every list of deliveries is given, in the queue and under a post just scheduled. */
export function deliveryProps(state: WindowState): Omit<PostCardProps, 'post'> {
  return {
    zones: ZONES,
    ownZone: state.effects.ownZone,
    taskOf: (id) => state.tasks.of(deliveryTask(id)),
    uploadOf: (id) => state.uploads.value.get(id),
    onAct: (order, delivery) => void obey(state.queue, order, delivery),
    onOptions: state.effects.openOptions,
  };
}

function obey(queue: Queue, order: DeliveryOrder, delivery: Delivery): unknown {
  switch (order.act) {
    case 'check':
      return queue.check(delivery);
    case 'cancel':
      return queue.cancel(delivery);
    case 'pause':
      return queue.pause(delivery);
    case 'resume':
      return queue.resume(delivery);
    case 'edit':
    case 'duplicate':
      return queue.editAsNew(delivery);
    case 'change':
      return queue.change(delivery);
    case 'now':
      return queue.reschedule(delivery, { kind: 'now' });
    case 'retry':
      return queue.retry(delivery);
    case 'part':
      return queue.part(delivery);
    case 'reschedule':
      return queue.reschedule(delivery, order.when);
    case 'there':
      return queue.resolve(delivery, order.act, order.postId);
    case 'not_there':
    case 'post_again':
    case 'keep_waiting':
      return queue.resolve(delivery, order.act);
  }
}
