import type { ClipStates } from '../../lib/in-page/clip-states.ts';
import { soundKeyOf } from '../../lib/sounds/sound-key.ts';
import { createMusicHeadFinder } from '../../lib/tiktok/music-page.ts';
import { isRecord } from '../../lib/tiktok/page-data/shape.ts';
import { createPlacing, type Pair } from '../../lib/tiktok/placing.ts';
import { makeHost, makeSaveButton, onGenuinePress } from './button.ts';

export type MusicHeadEffects = {
  page: Document;
  dress(root: ShadowRoot): void;
  states: ClipStates;
  /** The background's answer to `sound.of_music`. */
  ask(musicId: string): Promise<unknown>;
  onPress(musicId: string, from: HTMLElement | null): void;
  now(): number;
};

/** The one Save sound at the head of a sound's own page. */
export function createMusicHead({ page, dress, states, ask, onPress, now }: MusicHeadEffects) {
  const find = createMusicHeadFinder(page);
  const placing = createPlacing({ makePair: make, now });
  let shown: string | undefined;
  let place: Element | undefined;
  let drawButton = () => {};

  function make(): Pair {
    const { host, box, wear } = makeHost(page, dress);
    const save = makeSaveButton(page);
    box.append(save.button, save.news);
    host.dataset.flow = 'row';
    host.dataset.head = '';
    let drawn: string | undefined;
    const draw = () => {
      if (!shown) return;
      wear();
      if (shown !== drawn) save.reset();
      drawn = shown;
      host.dataset.sound = shown;
      save.draw(states.of(soundKeyOf(shown)));
    };
    onGenuinePress(save.button, host, () => {
      // The address may name another sound by now than the button was drawn for.
      const drawnFor = drawn;
      settle();
      if (drawnFor && drawnFor === shown) {
        onPress(drawnFor, save.button.matches(':focus') ? save.button : null);
      }
    });
    return {
      host,
      show() {
        drawButton = draw;
        draw();
      },
    };
  }

  /** Whether its sound is in the library already; a press finds that out as well. */
  const learn = async (musicId: string) => {
    const answer = await ask(musicId).catch(() => undefined);
    const sound = isRecord(answer) && answer.sound;
    if (isRecord(sound) && typeof sound.id === 'string') {
      states.learn(soundKeyOf(musicId), sound.id);
    }
  };

  /** Brings the button in line with the page. */
  const settle = () => {
    const head = find(page.location.href);
    if (head && head.musicId !== shown) void learn(head.musicId);
    shown = head?.musicId;
    const next = head?.title.parentElement ?? undefined;
    if (place && place !== next) placing.take(place);
    place = next;
    if (place) placing.put({ card: place, clip: null, rail: place, flow: 'row' });
  };

  return {
    settle,
    /** The sound whose page stands there now; undefined = none. */
    sound(): string | undefined {
      settle();
      return shown;
    },
    draw: () => drawButton(),
    take() {
      if (place) placing.take(place);
    },
  };
}
