import type { Delivery, DeliveryState } from '../../lib/posting/delivery.ts';
import { localIn } from '../../lib/time/local.ts';
import { momentText, placeOf } from '../ui/when-text.ts';

const WAITING: readonly DeliveryState[] = ['scheduled', 'booked', 'missed', 'needs_user'];

/**
 * What is held to is the instant. Where a zone's clocks show another time at it than they were to
 * show when the post was written (its rules changed, or were wrong here), the author is told.
 */
export function ZoneNote({ deliveries }: { deliveries: readonly Delivery[] }) {
  const moved = deliveries.find(
    ({ state, chosen, dueAt }) =>
      WAITING.includes(state) && chosen !== null && localIn(chosen.zone, dueAt) !== chosen.local,
  );
  if (!moved?.chosen) return null;
  const { local, zone } = moved.chosen;
  return (
    <p class="sp-note sp-note--warn sp-small">
      You chose {local.replace('T', ', ')} in {placeOf(zone)}. The clocks there go by other rules
      now, and will show {momentText(moved.dueAt, zone)}. The post still goes out at the same
      moment. To move it, press “Choose another time”.
    </p>
  );
}
