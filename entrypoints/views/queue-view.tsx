import { MirroredNote } from '../../components/queue/lost-note.tsx';
import { Queue } from '../../components/queue/queue.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import type { WindowState } from '../../lib/app/window.ts';
import { deliveryProps } from './delivery-props.ts';

export function QueueView({ state }: { state: WindowState }) {
  const deliveries = state.deliveries.value;
  const mirrored = state.mirrored.value;
  if (!deliveries && mirrored) {
    return (
      <div class="sp-scroll">
        <MirroredNote mirrored={mirrored} ownZone={state.effects.ownZone} />
      </div>
    );
  }
  if (!deliveries) return <Loading />;
  return (
    <div class="sp-scroll">
      <Queue
        deliveries={deliveries}
        now={state.now.value}
        unreadable={state.unreadable.value}
        lost={state.settings.value.lost}
        onLostSeen={() => void state.queue.forgetLost()}
        older={state.older.value}
        onMore={state.queue.showMore}
        {...deliveryProps(state)}
        onCompose={() => state.show('compose')}
      />
    </div>
  );
}
