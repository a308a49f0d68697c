import { Queue } from '../../components/queue/queue.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import type { WindowState } from '../../lib/app/window.ts';
import { deliveryProps } from './delivery-props.ts';

export function QueueView({ state }: { state: WindowState }) {
  const deliveries = state.deliveries.value;
  if (!deliveries) return <Loading />;
  return (
    <div class="sp-scroll">
      <Queue
        deliveries={deliveries}
        now={state.now.value}
        unreadable={state.unreadable.value ?? 0}
        lost={state.settings.value.lost}
        onLostSeen={() => void state.queue.forgetLost()}
        {...deliveryProps(state)}
        onCompose={() => state.show('compose')}
      />
    </div>
  );
}
