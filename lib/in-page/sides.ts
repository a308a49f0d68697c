import type { ClipRef } from '../tiktok/clip.ts';
import type { ClipReading, SoundFacts } from '../tiktok/reading.ts';
import type { ClipStates } from './clip-states.ts';

/*
 * Two scripts of ours share a tab of TikTok's: the one that draws the buttons, in every page and as
 * small as can be, and the panel, which comes when something is pressed. They live in the same
 * isolated world, which the page cannot see into, and meet here.
 */

/** What can be asked for about one clip. */
export type ClipAct = 'save' | 'inspect' | 'use';

/** What can be asked for about a sound on its own page. */
export type SoundAct = Exclude<ClipAct, 'inspect'>;

/** A clip that was decided, with what the page draws of it. */
export type Target = {
  clip: ClipRef;
  sound: SoundFacts | null;
  caption: { text: string; hashtags: string[] };
};

/** What the script with the buttons has for the panel. */
export type ButtonSide = {
  states: ClipStates;
  /** What the page's data say about a clip. */
  known(clipId: string): ClipReading | undefined;
  /** All that the page's data told of clips in this tab, and is remembered. */
  seen(): readonly ClipReading[];
  /** TikTok's status for a clip, as the page tells it; null = it tells none. */
  status(clipId: string): number | null;
  /** The clip as it stands in the page now, else as it was when it was pressed for. */
  targetOf(clip: ClipRef): Target;
};

/** What the panel does for the script with the buttons. */
export type PanelSide = {
  /** `from`: where the focus goes back to. */
  perform(act: ClipAct, target: Target, from: HTMLElement | null): void;
  /** The same for the sound whose page stands there. */
  performForSound(act: SoundAct, musicId: string, from: HTMLElement | null): void;
  /** Closes what lies on top. */
  close(): void;
  /** The page's theme may have changed. */
  wear(): void;
  remove(): void;
};

/** The global of the isolated world, as far as our scripts need it. */
export type World = {
  /** What the script with the buttons was told by the page's data: for the layout report. */
  soundpostTold?: (() => readonly ClipReading[]) | undefined;
  soundpostDoor?: ((build: (buttons: ButtonSide) => PanelSide) => void) | undefined;
};

/** Stands at the door for the panel; it may come once more after a failure, and the last one counts. */
export function awaitPanel(world: World, buttons: ButtonSide): Promise<PanelSide> {
  return new Promise((resolve) => {
    world.soundpostDoor = (build) => {
      world.soundpostDoor = undefined;
      resolve(build(buttons));
    };
  });
}

/** The panel comes in; where nobody stands at the door, nothing happens. */
export function enterPanel(world: World, build: (buttons: ButtonSide) => PanelSide): void {
  world.soundpostDoor?.(build);
}
