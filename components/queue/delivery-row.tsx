import { useState } from 'preact/hooks';
import { type Delivery, twinsOf } from '../../lib/posting/delivery.ts';
import { mayPart } from '../../lib/posting/events.ts';
import { targetName } from '../../lib/posting/target.ts';
import type { UploadShown } from '../../lib/posting/upload/shown.ts';
import type { NextStep, Problem } from '../../lib/problems/problem.ts';
import { platformText } from '../ui/account-words.ts';
import { Chip } from '../ui/chip.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { ASKED_TWICE, type AskedTwice, AskingTwice } from './asking-twice.tsx';
import { type DeliveryAct, type DeliveryOrder, offeredFor } from './delivery-acts.ts';
import { ActButtons, DeliveryActs } from './delivery-buttons.tsx';
import { DELIVERY_STATES, UPLOAD_PAUSED } from './delivery-words.ts';
import { Evidence } from './evidence.tsx';
import { RescheduleForm } from './reschedule-form.tsx';
import { Timeline } from './timeline.tsx';
import { UploadProgress } from './upload-progress.tsx';

export type DeliveryRowProps = {
  delivery: Delivery;
  zones: readonly string[];
  ownZone: string;
  task: { busy: boolean; problem: Problem | null };
  /** How far its file is. */
  upload: UploadShown | undefined;
  onAct: (order: DeliveryOrder, delivery: Delivery) => void;
  onOptions: () => void;
};

/** What a press has opened in the row, instead of its buttons. */
type Opened = { what: AskedTwice | 'reschedule'; in: Delivery['state'] } | null;

/** One account of a post: its own state, why it is so, what can be done, and all that happened. */
export function DeliveryRow(props: DeliveryRowProps) {
  const { delivery, ownZone, task, onAct, onOptions } = props;
  const upload = ownUpload(props);
  const [openedLast, setOpened] = useState<Opened>(null);
  // What was opened in another state is answered by now.
  const opened = openedLast?.in === delivery.state ? openedLast.what : null;
  const close = () => setOpened(null);
  const isPaused = delivery.state === 'uploading' && upload?.upload.state === 'paused';
  const state = isPaused ? UPLOAD_PAUSED : DELIVERY_STATES[delivery.state];
  const isOfForm = opened === 'reschedule' && task.problem?.field === 'when';
  const reason = (isOfForm ? null : task.problem) ?? delivery.problem;
  const toOptions = reason?.step === 'open_options' || reason?.step === 'grant_hosts';
  const onStep = (step: NextStep) => {
    if (step === 'open_options' || step === 'grant_hosts') onOptions();
  };
  const tell = (order: DeliveryOrder) => onAct(order, delivery);
  const press = (act: DeliveryAct) => {
    if (act === 'reschedule' || isAskedTwice(act)) setOpened({ what: act, in: delivery.state });
    else if (act === 'there') tell({ act, postId: null });
    else tell({ act });
  };
  const twins = twinsOf(delivery);
  const isOpenQuestion = delivery.state === 'unknown';
  return (
    <li class="sp-delivery" data-state={delivery.state}>
      <div class="sp-row">
        <span class="sp-grow sp-cut">
          <span class="sp-strong">{targetName(delivery.target)}</span>{' '}
          <span class="sp-soft sp-small">{platformText(delivery.target.platform)}</span>
        </span>
        <Chip tone={state.tone}>{state.word}</Chip>
      </div>
      {upload && (
        <UploadProgress shown={upload} account={targetName(delivery.target)} ownZone={ownZone} />
      )}
      {state.means && !delivery.remote && <p class="sp-small sp-strong">{state.means}</p>}
      {reason && (
        <ProblemNote
          problem={reason}
          tone={delivery.state === 'failed' || task.problem ? 'bad' : 'warn'}
          announce={task.problem !== null}
          onStep={toOptions ? onStep : undefined}
        />
      )}
      {(isOpenQuestion || twins.length > 0) && (
        <Evidence
          delivery={delivery}
          ownZone={ownZone}
          busy={task.busy}
          onThisOne={isOpenQuestion ? (postId) => tell({ act: 'there', postId }) : undefined}
        />
      )}
      {opened === null && (
        <DeliveryActs {...props} upload={upload} hasTwins={mayPart(delivery)} onPress={press} />
      )}
      {opened !== null && opened !== 'reschedule' && (
        <AskingTwice
          about={opened}
          busy={task.busy}
          onAct={(act) => tell({ act })}
          onBack={close}
        />
      )}
      {opened === 'reschedule' && (
        <RescheduleForm
          {...props}
          busy={task.busy}
          problem={isOfForm ? task.problem : null}
          onSet={(when) => tell({ act: 'reschedule', when })}
          onBack={close}
        />
      )}
      <details class="sp-small">
        <summary>History and more</summary>
        <Timeline delivery={delivery} ownZone={ownZone} />
        {opened === null && (
          <ActButtons
            delivery={delivery}
            acts={offeredFor(delivery).more}
            kind="quiet"
            busy={task.busy}
            onPress={press}
          />
        )}
      </details>
    </li>
  );
}

/** Its file on its way: not that of an earlier try, nor one that is through. */
function ownUpload({ delivery, upload }: DeliveryRowProps): UploadShown | undefined {
  const isOwn = delivery.lease && upload?.upload.publishId === delivery.remote?.postId;
  return isOwn ? upload : undefined;
}

function isAskedTwice(act: DeliveryAct): act is AskedTwice {
  return Object.hasOwn(ASKED_TWICE, act);
}
