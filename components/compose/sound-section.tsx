import type { Problem } from '../../lib/problems/problem.ts';
import type { Sound } from '../../lib/sounds/sound.ts';
import { ImportButton, type ImportButtonProps } from '../library/import-button.tsx';
import { SOUND_STATES, soundFactsText } from '../library/sound-words.ts';
import { Chip } from '../ui/chip.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Select } from '../ui/select.tsx';

export type SoundSectionProps = {
  chosen: Sound | null;
  sounds: readonly Sound[];
  problem: Problem | null;
  importing: { busy: boolean; problem: Problem | null };
  onChoose: (key: string | null) => void;
  onImport: ImportButtonProps['onImport'];
  onOptions: () => void;
};

/** Which sound the post carries, and whether it can be attached yet. */
export function SoundSection(props: SoundSectionProps) {
  const { chosen, sounds, problem, onChoose } = props;
  const none = sounds.length === 0 ? 'No sound (your library is empty)' : 'No sound';
  const options = [
    { value: '', text: none },
    ...sounds.map((sound) => ({ value: sound.id, text: optionText(sound) })),
  ];
  return (
    <section class="sp-stack" aria-label="Sound of the post">
      <Select
        label="Sound"
        value={chosen?.id ?? ''}
        options={options}
        hint={sounds.length === 0 && 'Press Save sound beside a video on TikTok to have one here.'}
        onChoose={(key) => onChoose(key === '' ? null : key)}
      />
      {chosen && <ChosenSound sound={chosen} />}
      {problem && !chosen && <ProblemNote problem={problem} />}
      {chosen && problem && <NotImported {...props} sound={chosen} problem={problem} />}
    </section>
  );
}

function ChosenSound({ sound }: { sound: Sound }) {
  const state = SOUND_STATES[sound.state];
  const facts = soundFactsText(sound);
  if (facts === '' && sound.state === 'imported') return null;
  return (
    <div class="sp-row sp-row--apart sp-small">
      <span class="sp-soft sp-grow sp-cut">{facts}</span>
      <Chip tone={state.tone}>{state.word}</Chip>
    </div>
  );
}

type NotImportedProps = SoundSectionProps & { sound: Sound; problem: Problem };

/** Says why the import did not happen where that is known, and offers to do it now. */
function NotImported({ sound, problem, importing, onImport, onOptions }: NotImportedProps) {
  const why = importing.problem ?? sound.problem ?? problem;
  const needsOptions = why.step === 'open_options' || why.step === 'grant_hosts';
  return (
    <ProblemNote
      tone="warn"
      problem={why}
      announce={importing.problem !== null}
      onStep={needsOptions ? onOptions : undefined}
    >
      <ImportButton sound={sound} busy={importing.busy} onImport={onImport} />
    </ProblemNote>
  );
}

function optionText(sound: Sound): string {
  const author = sound.facts?.author ? ` by ${sound.facts.author}` : '';
  const state = sound.state === 'imported' ? '' : ' (not imported)';
  return `${sound.title}${author}${state}`;
}
