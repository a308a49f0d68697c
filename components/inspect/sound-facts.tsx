import type { Merged, Told } from '../../lib/clips/merge.ts';
import { soundUrl } from '../../lib/tiktok/clip.ts';
import { durationText } from '../../lib/time/text.ts';
import { FactRow, Unknown } from './fact-row.tsx';
import { countText, sourceNote } from './figure-text.ts';

export type SoundFactsListProps = {
  sound: NonNullable<Merged['sound']>;
  now: number;
  /** The source that is told once for all; only a fact that has another one says so. */
  usual: string | null;
};

/** The clip's sound: what it is, whether it may be used commercially, and how many videos use it. */
export function SoundFactsList({ sound, now, usual }: SoundFactsListProps) {
  const { author, durationS, original, commercial, videoCount } = sound;
  const rows: readonly [string, Told<unknown> | null, string | undefined][] = [
    ['Author', author, author?.value],
    ['Duration', durationS, durationS ? durationText(durationS.value) : undefined],
    ['Original sound', original, original?.value ? 'yes' : 'no'],
    ['Commercial use', commercial, commercial?.value ? 'allowed' : 'not allowed'],
    ['Videos using it', videoCount, videoCount ? countText(videoCount.value) : undefined],
  ];
  return (
    <section class="sp-stack">
      <h3>
        Sound:{' '}
        <a href={soundUrl(sound.musicId)} target="_blank" rel="noreferrer">
          <bdi>{sound.title?.value ?? 'without a title'}</bdi>
        </a>
      </h3>
      <table class="sp-figures">
        <caption class="sp-sr">Facts of the sound</caption>
        <tbody>
          {rows.map(([label, told, text]) => (
            <FactRow key={label} label={label} note={sourceNote(told, usual, now)}>
              {told ? <bdi>{text}</bdi> : <Unknown />}
            </FactRow>
          ))}
        </tbody>
      </table>
    </section>
  );
}
