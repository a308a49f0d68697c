import { soundKeyOf } from '../../lib/sounds/sound-key.ts';
import { createMusicHeadFinder } from '../../lib/tiktok/music-page.ts';
import { createPlacing } from '../../lib/tiktok/placing.ts';
import { makePair, type PairEffects } from './pair.ts';

/** What the button is for: a sound, by the key under which it would be saved. */
type Subject = { id: string; musicId: string };

export type MusicHeadEffects = Omit<PairEffects<Subject>, 'acts' | 'of' | 'onPress'> & {
  onPress(musicId: string, button: HTMLElement): void;
  now(): number;
};

/** The one Save sound at the head of a sound's own page. */
export function createMusicHead({ onPress, now, ...effects }: MusicHeadEffects) {
  const find = createMusicHeadFinder(effects.page);
  const pair = makePair<Subject>({
    ...effects,
    acts: ['save'],
    of: 'sound',
    onPress(_, __, button) {
      // The address may name another sound by now than the button was drawn for.
      const shown = pair.subject()?.musicId;
      if (shown && settle() === shown) onPress(shown, button);
    },
  });
  const placing = createPlacing({ makePair: () => ({ host: pair.host, show() {} }), now });
  let place: Element | undefined;
  pair.host.dataset.head = '';

  /** Brings the button in line with the page; gives the sound that it stands for, if it does. */
  const settle = (): string | undefined => {
    const head = find(effects.page.location.href);
    const next = head?.title.parentElement;
    if (place && place !== next) placing.take(place);
    place = next ?? undefined;
    if (!head || !place) return undefined;
    const { musicId } = head;
    pair.show({ id: soundKeyOf(musicId), musicId }, 'row');
    placing.put({ card: place, clip: null, rail: place, flow: 'row' });
    return musicId;
  };

  return {
    settle,
    draw: pair.draw,
    take() {
      if (place) placing.take(place);
    },
  };
}
