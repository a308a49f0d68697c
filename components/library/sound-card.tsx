import type { Problem } from '../../lib/problems/problem.ts';
import type { Sound } from '../../lib/sounds/sound.ts';
import { clipUrl } from '../../lib/tiktok/clip.ts';
import { ageText } from '../../lib/time/text.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { ImportButton, type ImportButtonProps } from './import-button.tsx';
import { SOUND_STATES, soundFactsText } from './sound-words.ts';

export type SoundCardProps = {
  sound: Sound;
  now: number;
  task: { busy: boolean; problem: Problem | null };
  onUse: (sound: Sound) => void;
  onImport: ImportButtonProps['onImport'];
  onRemove: (sound: Sound) => void;
  onOptions: () => void;
};

export function SoundCard(props: SoundCardProps) {
  const { sound, now, task, onUse, onImport, onRemove, onOptions } = props;
  const state = SOUND_STATES[sound.state];
  const reason = task.problem ?? (sound.state === 'imported' ? null : sound.problem);
  const toOptions = reason?.step === 'open_options' || reason?.step === 'grant_hosts';
  return (
    <article class="sp-card sp-stack" data-sound={sound.id}>
      <header class="sp-row sp-row--top">
        <h2 class="sp-grow sp-two-lines">
          <bdi>{sound.title}</bdi>
        </h2>
        <Chip tone={state.tone}>{state.word}</Chip>
      </header>
      <div class="sp-soft sp-small">
        <p>{soundFactsText(sound)}</p>
        <p>
          Saved {ageText(sound.savedAt, now)}{' '}
          <a href={clipUrl(sound.clip)} target="_blank" rel="noreferrer">
            {sound.clip.username ? `from @${sound.clip.username}` : 'from this clip'}
          </a>
        </p>
      </div>
      {reason && (
        <ProblemNote
          problem={reason}
          tone="warn"
          announce={task.problem !== null}
          onStep={toOptions ? onOptions : undefined}
        />
      )}
      <div class="sp-row">
        <Button small kind="primary" onPress={() => onUse(sound)}>
          Use in post
        </Button>
        <ImportButton sound={sound} busy={task.busy} onImport={onImport} />
        <span class="sp-grow" />
        <Button small kind="quiet" name={`Remove ${sound.title}`} onPress={() => onRemove(sound)}>
          Remove
        </Button>
      </div>
    </article>
  );
}
