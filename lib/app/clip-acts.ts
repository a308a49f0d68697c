import { firstLook, pageReading, withPage } from '../clips/first-look.ts';
import type { Inspection } from '../clips/inspection.ts';
import type { ClipStates } from '../in-page/clip-states.ts';
import type { Target } from '../in-page/sides.ts';
import { type Problem, ProblemError } from '../problems/problem.ts';
import { asProblem } from '../problems/unexpected.ts';
import { createInFlight } from '../sharing/in-flight.ts';
import type { Sound } from '../sounds/sound.ts';
import type { ClipRef } from '../tiktok/clip.ts';
import type { ClipReading } from '../tiktok/reading.ts';
import { type AskFromPage, askToSave } from './ask-to-save.ts';
import { type News, newsOfProblem, newsOfSound } from './clip-news.ts';

export type ClipActsEffects = {
  ask: AskFromPage;
  /** What the page's own data say about a clip. */
  known(clipId: string): ClipReading | undefined;
  /** What the page itself says is wrong with a clip; undefined = nothing. */
  refused(clipId: string): Problem | undefined;
  now(): number;
  states: ClipStates;
  sayNews(news: News): void;
  /** Opens the panel with what is known already; more is being asked for while `busy`. */
  openInspection(inspection: Inspection, busy: boolean): void;
  /** The answer; the panel may have been closed, or be about another clip by now. */
  fillInspection(inspection: Inspection): void;
};

export type ClipActs = ReturnType<typeof createClipActs>;

/** What the buttons, the menu and the keyboard commands do on a page. */
export function createClipActs(effects: ClipActsEffects) {
  const { states } = effects;
  const inFlight = createInFlight();

  async function attempt({ clip, sound: facts }: Target): Promise<Sound['id'] | undefined> {
    states.put(clip.id, { at: 'working' });
    try {
      const refused = effects.refused(clip.id);
      if (refused) throw new ProblemError(refused);
      const { sound } = await askToSave(effects.ask, { clip, facts });
      states.put(clip.id, { at: 'saved' }, sound.id);
      // The head of that sound's page may stand in this tab.
      states.put(sound.id, { at: 'saved' }, sound.id);
      effects.sayNews(newsOfSound(sound, clip));
      return sound.id;
    } catch (thrown) {
      const problem = asProblem(thrown);
      states.put(clip.id, { at: 'failed', problem });
      effects.sayNews(newsOfProblem(problem, clip));
      return undefined;
    }
  }

  /** Saves the sound of a clip; pressing again meanwhile is the same press. */
  const save = (target: Target): Promise<Sound['id'] | undefined> =>
    inFlight(target.clip.id, () => attempt(target));

  /** Opens the composer with the sound of a clip, saving it first where it is not in the library. */
  async function use(target: Target): Promise<void> {
    const { clip } = target;
    const soundKey = states.keyOf(clip.id) ?? (await save(target));
    if (soundKey === undefined) return;
    try {
      await effects.ask('composer.open', { soundKey });
    } catch (thrown) {
      const problem = asProblem(thrown);
      // It was removed from the library: the next press saves it anew.
      if (problem.code === 'sound.gone') {
        states.put(clip.id, { at: 'idle' });
        states.put(soundKey, { at: 'idle' });
      }
      effects.sayNews(newsOfProblem(problem, clip));
    }
  }

  /** Shows what the page tells at once, and fills in what the providers tell. */
  async function inspect(target: Target, how: 'fill' | 'fresh' = 'fill'): Promise<void> {
    const { clip, sound } = target;
    const page = pageReading(target, effects.known(clip.id), effects.now());
    const first = firstLook(page);
    const refused = effects.refused(clip.id);
    effects.openInspection({ ...first, problems: refused ? [refused] : [] }, !refused);
    if (refused) return;
    try {
      const musicId = sound?.musicId ?? null;
      const answer = await effects.ask('clip.inspect', { clip, musicId, how });
      effects.fillInspection(withPage(answer, page));
    } catch (thrown) {
      effects.fillInspection({ ...first, problems: [asProblem(thrown)] });
    }
  }

  async function openOptions(clip: ClipRef | null): Promise<void> {
    try {
      await effects.ask('options.open', {});
    } catch (thrown) {
      effects.sayNews(newsOfProblem(asProblem(thrown), clip));
    }
  }

  return { save, use, inspect, openOptions };
}
