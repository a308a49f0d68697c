import { useState } from 'preact/hooks';
import type { Delivery } from '../../lib/posting/delivery.ts';
import type { Problem } from '../../lib/problems/problem.ts';
import { localIn } from '../../lib/time/local.ts';
import { AtATime } from '../compose/at-a-time.tsx';
import { Button } from '../ui/button.tsx';

export type RescheduleFormProps = {
  delivery: Delivery;
  zones: readonly string[];
  ownZone: string;
  busy: boolean;
  /** Why the last time that was chosen was refused. */
  problem: Problem | null;
  onSet: (when: ReturnType<typeof startOf>) => void;
  onBack: () => void;
};

/** Another time for a delivery, from the one it has. */
export function RescheduleForm(props: RescheduleFormProps) {
  const { delivery, ownZone, busy, problem } = props;
  const [at, setAt] = useState(() => startOf(delivery, ownZone));
  return (
    <fieldset class="sp-stack" aria-label="Another time">
      <AtATime at={at} zones={props.zones} ownZone={ownZone} problem={problem} onChange={setAt} />
      <div class="sp-row">
        <Button small kind="primary" busy={busy} onPress={() => props.onSet(at)}>
          Set this time
        </Button>
        <Button small kind="quiet" onPress={props.onBack}>
          Back
        </Button>
      </div>
    </fieldset>
  );
}

function startOf({ chosen, dueAt }: Delivery, ownZone: string) {
  const zone = chosen?.zone ?? ownZone;
  const local = chosen?.local ?? localIn(zone, dueAt);
  return { kind: 'at' as const, local, zone, overlap: null as 'earlier' | 'later' | null };
}
