import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { ComposeForm } from '../../components/compose/compose-form.tsx';
import { SubmitBar } from '../../components/compose/submit-bar.tsx';
import { suggestTime } from '../../components/compose/suggest-time.ts';
import { SCHEDULE_TASK } from '../../lib/app/composing.ts';
import { importTask } from '../../lib/app/library.ts';
import { FILE_TASK } from '../../lib/app/video-file.ts';
import type { WindowState } from '../../lib/app/window.ts';
import type { DraftCheck } from '../../lib/posting/check.ts';
import { choicesOf, type Draft } from '../../lib/posting/draft.ts';
import {
  consentLine,
  DISCLOSURE_INCOMPLETE,
  isIncomplete,
} from '../../lib/posting/tiktok-rules/disclosure.ts';
import { allZones } from '../../lib/time/zone.ts';

const ZONES = allZones();

/** The fields that the composer can show a problem beside. */
const FIELDS = [
  ...['sound', 'contentUrl', 'video', 'photos', 'caption', 'targets', 'when'],
  ...['title', 'description', 'privacy', 'disclosure'],
];

export type ComposePostProps = {
  state: WindowState;
  draft: Draft;
  check: DraftCheck;
  form: RefObject<HTMLDivElement | null>;
};

/** The form of a post, and the bar that sends it. */
export function ComposePost({ state, draft, check, form }: ComposePostProps) {
  const { composing, effects, tasks, settings } = state;
  const { creators, video } = composing;
  useEffect(() => creators.open(), [creators]);

  const { busy, problem } = tasks.of(SCHEDULE_TASK);
  const importing = draft.soundKey ? tasks.of(importTask(draft.soundKey)) : IDLE;
  const submit = async () => {
    if (await composing.submit()) return;
    const first = form.current?.querySelector<HTMLElement>('[aria-invalid], [data-problem]');
    first?.focus({ preventScroll: true });
    first?.scrollIntoView({ block: 'center' });
  };
  const zone = settings.value.zone || effects.ownZone;
  const targets = state.targets.value ?? [];
  const asksTiktok = targets.some(
    ({ id, provider }) => provider === 'tiktok' && draft.targetIds.includes(id),
  );
  const choices = choicesOf(draft);
  const undisclosed = asksTiktok && choices.mode === 'direct' && isIncomplete(choices);
  return (
    <>
      <div class="sp-scroll" ref={form}>
        <ComposeForm
          draft={draft}
          check={check}
          tried={composing.tried.value}
          refused={problem}
          sounds={state.library.sounds.value ?? []}
          targets={targets}
          zones={ZONES}
          ownZone={effects.ownZone}
          suggest={() => ({
            kind: 'at',
            local: suggestTime(effects.now(), zone),
            zone,
            overlap: null,
          })}
          told={creators.told.value}
          video={{
            preview: video.preview.value,
            keeping: tasks.of(FILE_TASK),
            onFile: (file) => void video.choose(file),
            onRemove: video.remove,
            onCover: video.cover,
            onElsewhere: effects.goOnInStudio,
          }}
          importing={importing}
          locked={busy}
          onEdit={composing.edit}
          onImport={(sound, again) => void state.library.importSound(sound, again)}
          onAgain={creators.again}
          onOptions={effects.openOptions}
        />
      </div>
      <SubmitBar
        check={check}
        atATime={draft.when.kind === 'at'}
        ownZone={effects.ownZone}
        busy={busy}
        consent={asksTiktok ? consentLine(choices) : []}
        offBecause={undisclosed ? DISCLOSURE_INCOMPLETE : null}
        problem={problem && !FIELDS.includes(problem.field ?? '') ? problem : null}
        onSubmit={submit}
        onOptions={effects.openOptions}
      />
    </>
  );
}

const IDLE = { busy: false, problem: null };
