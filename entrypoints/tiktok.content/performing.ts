import type { ClipStates } from '../../lib/in-page/clip-states.ts';
import type { ClipAct, PanelSide, SoundAct, Target } from '../../lib/in-page/sides.ts';
import { WAS_STOPPED } from '../../lib/messaging/interrupted.ts';
import { soundKeyOf } from '../../lib/sounds/sound-key.ts';

export type Performing = {
  /** `from`: where the focus goes back to. */
  perform(act: ClipAct, target: Target, from: HTMLElement | null): void;
  performForSound(act: SoundAct, musicId: string, from: HTMLElement | null): void;
  /** A clip as it was when it was last pressed for: the panel and the news go on with it. */
  pressedFor(clipId: string): Target | undefined;
};

/** Has the panel do what was pressed for; it is sent for at the first press. */
export function createPerforming(
  states: ClipStates,
  callPanel: () => Promise<PanelSide>,
): Performing {
  const targets = new Map<string, Target>();

  /** `key`: under which the states know what it is done for. */
  async function withPanel(act: ClipAct, key: string, tell: (panel: PanelSide) => void) {
    if (act !== 'inspect' && states.of(key).at === 'idle') states.put(key, { at: 'working' });
    try {
      tell(await callPanel());
    } catch {
      states.put(key, { at: 'failed', problem: { what: WAS_STOPPED } });
    }
  }

  return {
    perform(act, target, from) {
      const { id } = target.clip;
      targets.set(id, target);
      void withPanel(act, id, (panel) => panel.perform(act, target, from));
    },
    performForSound(act, musicId, from) {
      const key = soundKeyOf(musicId);
      void withPanel(act, key, (panel) => panel.performForSound(act, musicId, from));
    },
    pressedFor: (clipId) => targets.get(clipId),
  };
}
