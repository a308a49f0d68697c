import type { Problem } from '../../lib/problems/problem.ts';
import type { Sound } from '../../lib/sounds/sound.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { AddByUrl, type AddByUrlProps } from './add-by-url.tsx';
import { SoundCard, type SoundCardProps } from './sound-card.tsx';

export type LibraryProps = Omit<SoundCardProps, 'sound' | 'task'> & {
  sounds: readonly Sound[];
  taskOf: (key: string) => { busy: boolean; problem: Problem | null };
  add: AddByUrlProps;
};

export function Library({ sounds, taskOf, add, ...rest }: LibraryProps) {
  return (
    <div class="sp-stack sp-stack--wide">
      <AddByUrl {...add} />
      {sounds.length === 0 && (
        <EmptyState title="No sounds saved yet">
          <p>
            Open a video on TikTok and press <strong>Save sound</strong> beside it, or paste its
            address above.
          </p>
        </EmptyState>
      )}
      {sounds.map((sound) => (
        <SoundCard key={sound.id} sound={sound} task={taskOf(sound.id)} {...rest} />
      ))}
    </div>
  );
}
