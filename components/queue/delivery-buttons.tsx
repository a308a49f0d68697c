import type { Delivery } from '../../lib/posting/delivery.ts';
import type { UploadShown } from '../../lib/posting/upload/shown.ts';
import type { Problem } from '../../lib/problems/problem.ts';
import { PROVIDERS } from '../../lib/providers/provider.ts';
import { Button } from '../ui/button.tsx';
import { actLabel, type DeliveryAct, offeredFor } from './delivery-acts.ts';

export type DeliveryActsProps = {
  delivery: Delivery;
  task: { busy: boolean; problem: Problem | null };
  upload: UploadShown | undefined;
  hasTwins: boolean;
  onPress: (act: DeliveryAct) => void;
};

/** What can be done about a delivery now, and what a person can say of it. */
export function DeliveryActs(props: DeliveryActsProps) {
  const { delivery, task, upload, hasTwins, onPress } = props;
  const { acts, words } = offeredFor(delivery, upload?.upload);
  // Where nothing is wrong, what could be done stands back behind the state itself.
  const calm = delivery.problem === null && task.problem === null && delivery.state !== 'unknown';
  const shown: DeliveryAct[] = hasTwins ? ['part', ...acts] : acts;
  return (
    <>
      <ActButtons
        delivery={delivery}
        acts={shown}
        kind={calm ? 'quiet' : 'plain'}
        busy={task.busy}
        onPress={onPress}
      />
      {words.length > 0 && (
        <>
          <p class="sp-small sp-soft">
            Or look at {PROVIDERS[delivery.target.provider].name} yourself, and say:
          </p>
          <ActButtons
            delivery={delivery}
            acts={words}
            kind="plain"
            deliberate
            busy={task.busy}
            onPress={onPress}
          />
        </>
      )}
    </>
  );
}

export function ActButtons(props: {
  delivery: Delivery;
  acts: readonly DeliveryAct[];
  kind: 'quiet' | 'plain';
  busy: boolean;
  deliberate?: boolean;
  onPress: (act: DeliveryAct) => void;
}) {
  const { delivery, acts, kind, busy, deliberate = false, onPress } = props;
  if (acts.length === 0) return null;
  return (
    <div class={`sp-row${kind === 'quiet' ? ' sp-row--quiet' : ''}`}>
      {acts.map((act) => (
        <Button
          // What goes on in place of what held it back keeps the focus.
          key={act === 'resume' ? 'pause' : act}
          small
          kind={kind}
          busy={busy}
          deliberate={deliberate}
          onPress={() => onPress(act)}
        >
          {actLabel(act, delivery)}
        </Button>
      ))}
    </div>
  );
}
