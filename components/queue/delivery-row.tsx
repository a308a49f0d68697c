import type { Delivery } from '../../lib/posting/delivery.ts';
import { targetName } from '../../lib/posting/target.ts';
import type { NextStep, Problem } from '../../lib/problems/problem.ts';
import { platformText } from '../ui/account-words.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { ACT_LABELS, DELIVERY_ACTS, DELIVERY_STATES, type DeliveryAct } from './delivery-words.ts';

export type DeliveryRowProps = {
  delivery: Delivery;
  task: { busy: boolean; problem: Problem | null };
  onAct: (act: DeliveryAct, delivery: Delivery) => void;
  onOptions: () => void;
};

/** One account of a post: its own state, why it is so, and what can be done. */
export function DeliveryRow({ delivery, task, onAct, onOptions }: DeliveryRowProps) {
  const state = DELIVERY_STATES[delivery.state];
  const reason = task.problem ?? delivery.problem;
  const toOptions = reason?.step === 'open_options' || reason?.step === 'grant_hosts';
  // Where nothing is wrong, what could be done stands back behind the state itself.
  const calm = reason === null && delivery.state !== 'unknown';
  const onStep = (step: NextStep) => {
    if (step === 'open_options' || step === 'grant_hosts') onOptions();
  };
  const buttons = (wanted: (act: DeliveryAct) => boolean) =>
    DELIVERY_ACTS[delivery.state].filter(wanted).map((act) => (
      <Button
        key={act}
        small
        kind={calm ? 'quiet' : 'plain'}
        busy={task.busy}
        deliberate={isVerdict(act)}
        onPress={() => onAct(act, delivery)}
      >
        {ACT_LABELS[act]}
      </Button>
    ));
  const acts = buttons((act) => !isVerdict(act));
  const verdicts = buttons(isVerdict);
  return (
    <li class="sp-delivery" data-state={delivery.state}>
      <div class="sp-row">
        <span class="sp-grow sp-cut">
          <span class="sp-strong">{targetName(delivery.target)}</span>{' '}
          <span class="sp-soft sp-small">{platformText(delivery.target.platform)}</span>
        </span>
        <Chip tone={state.tone}>{state.word}</Chip>
      </div>
      {state.means && !delivery.remote && <p class="sp-small sp-strong">{state.means}</p>}
      {reason && (
        <ProblemNote
          problem={reason}
          tone={delivery.state === 'failed' || task.problem ? 'bad' : 'warn'}
          announce={task.problem !== null}
          onStep={toOptions ? onStep : undefined}
        />
      )}
      {acts.length > 0 && <div class={`sp-row${calm ? ' sp-row--quiet' : ''}`}>{acts}</div>}
      {verdicts.length > 0 && (
        <div class="sp-row">
          <p class="sp-small sp-soft sp-whole">Or look at InfiniPost yourself, and say:</p>
          {verdicts}
        </div>
      )}
    </li>
  );
}

/** What the person says of a delivery, other than what Soundpost can do about it. */
function isVerdict(act: DeliveryAct): boolean {
  return act === 'there' || act === 'not_there';
}
