import { useLayoutEffect, useRef } from 'preact/hooks';
import { ComposeForm } from '../../components/compose/compose-form.tsx';
import { Result } from '../../components/compose/result.tsx';
import { SubmitBar } from '../../components/compose/submit-bar.tsx';
import { suggestTime } from '../../components/compose/suggest-time.ts';
import { groupByPost } from '../../components/queue/delivery-words.ts';
import { Loading } from '../../components/ui/loading.tsx';
import { tabId } from '../../components/ui/tabs.tsx';
import { SCHEDULE_TASK } from '../../lib/app/composing.ts';
import { importTask } from '../../lib/app/library.ts';
import type { WindowState } from '../../lib/app/window.ts';
import { allZones } from '../../lib/time/zone.ts';
import { deliveryProps } from './delivery-props.ts';

const ZONES = allZones();

/** The fields that the composer can show a problem beside. */
const FIELDS = ['sound', 'contentUrl', 'caption', 'targets', 'when'];

export function ComposeView({ state }: { state: WindowState }) {
  const { composing, effects, tasks, settings } = state;
  const form = useRef<HTMLDivElement>(null);
  const draft = composing.draft.value;
  const check = composing.check.value;
  const resultOf = composing.resultOf.value;
  const wantsForm = useRef(false);
  // The button that led back to the form is gone: whoever works by keyboard goes on at its start.
  // Before the form is painted, so that it never takes the focus from a field somebody has chosen.
  useLayoutEffect(() => {
    if (!wantsForm.current || resultOf !== null) return;
    wantsForm.current = false;
    form.current?.querySelector<HTMLElement>('select, input, textarea')?.focus();
  }, [resultOf]);
  if (!draft || !check) return <Loading />;

  const result = groupByPost(state.deliveries.value ?? []).find(
    ({ postId }) => postId === resultOf,
  );
  if (result) {
    return (
      <div class="sp-scroll">
        <Result
          post={result}
          {...deliveryProps(state)}
          onQueue={() => {
            composing.closeResult();
            state.show('queue');
            document.getElementById(tabId('queue'))?.focus();
          }}
          onAnother={() => {
            wantsForm.current = true;
            composing.closeResult();
          }}
        />
      </div>
    );
  }

  const { busy, problem } = tasks.of(SCHEDULE_TASK);
  const importing = draft.soundKey ? tasks.of(importTask(draft.soundKey)) : IDLE;
  const submit = async () => {
    if (await composing.submit()) return;
    const first = form.current?.querySelector<HTMLElement>('[aria-invalid], [data-problem]');
    first?.focus({ preventScroll: true });
    first?.scrollIntoView({ block: 'center' });
  };
  const zone = settings.value.zone || effects.ownZone;
  return (
    <>
      <div class="sp-scroll" ref={form}>
        <ComposeForm
          draft={draft}
          check={check}
          tried={composing.tried.value}
          refused={problem}
          sounds={state.library.sounds.value ?? []}
          targets={state.targets.value ?? []}
          zones={ZONES}
          ownZone={effects.ownZone}
          suggest={() => ({
            kind: 'at',
            local: suggestTime(effects.now(), zone),
            zone,
            overlap: null,
          })}
          importing={importing}
          locked={busy}
          onEdit={composing.edit}
          onImport={(sound, again) => void state.library.importSound(sound, again)}
          onOptions={effects.openOptions}
        />
      </div>
      <SubmitBar
        check={check}
        atATime={draft.when.kind === 'at'}
        ownZone={effects.ownZone}
        busy={busy}
        problem={problem && !FIELDS.includes(problem.field ?? '') ? problem : null}
        onSubmit={submit}
        onOptions={effects.openOptions}
      />
    </>
  );
}

const IDLE = { busy: false, problem: null };
