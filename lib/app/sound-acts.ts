import type { ClipStates } from '../in-page/clip-states.ts';
import { ProblemError } from '../problems/problem.ts';
import { asProblem } from '../problems/unexpected.ts';
import { createInFlight } from '../sharing/in-flight.ts';
import { needsOtherClip, type Sound } from '../sounds/sound.ts';
import { soundKeyOf } from '../sounds/sound-key.ts';
import type { ClipRef } from '../tiktok/clip.ts';
import { chooseClip } from '../tiktok/music-page-choice.ts';
import type { MusicPage } from '../tiktok/music-page-look.ts';
import { type AskFromPage, askToSave } from './ask-to-save.ts';
import { type News, newsOfProblem } from './clip-news.ts';
import { newsOfMusic } from './sound-news.ts';
import { NO_CLIP, pageWentOn } from './sound-problems.ts';

export type SoundActsEffects = {
  ask: AskFromPage;
  /** The page of a sound as it stands now; undefined = another page, or none of a sound. */
  look(): MusicPage | undefined;
  states: ClipStates;
  sayNews(news: News): void;
};

/** As many clips as the background may be asked about at once. */
const MAX_ASKED = 100;

/** What the button at the head of a sound's page does, and the menu over that page. */
export function createSoundActs({ ask, look, states, sayNews }: SoundActsEffects) {
  const inFlight = createInFlight();
  /** The clips that InfiniPost could not get a sound out of. */
  const tried = new Set<string>();

  async function attempt(musicId: string): Promise<Sound | undefined> {
    const key = soundKeyOf(musicId);
    states.put(key, { at: 'working' });
    try {
      const page = look();
      if (page?.musicId !== musicId) throw new ProblemError(pageWentOn);
      const clip = await clipFor(page);
      const { sound } = await askToSave(ask, { clip, facts: page.facts });
      states.put(key, { at: 'saved' }, sound.id);
      states.put(sound.clip.id, { at: 'saved' }, sound.id);
      if (needsOtherClip(sound)) tried.add(sound.clip.id);
      const next = chooseClip(page, tried);
      sayNews(newsOfMusic(sound, musicId, 'clip' in next ? next.clip : undefined));
      return sound;
    } catch (thrown) {
      const problem = asProblem(thrown);
      states.put(key, { at: 'failed', problem });
      sayNews(newsOfProblem(problem, null));
      return undefined;
    }
  }

  /** The clip that the library has the sound from, unless that one is no good; else the best shown. */
  async function clipFor(page: MusicPage): Promise<ClipRef> {
    const clipIds = page.clips.slice(0, MAX_ASKED).map(({ clip }) => clip.id);
    const { sound } = await ask('sound.of_music', { musicId: page.musicId, clipIds });
    if (sound && !needsOtherClip(sound)) return sound.clip;
    if (sound) tried.add(sound.clip.id);
    const choice = chooseClip(page, tried);
    if ('none' in choice) throw new ProblemError(NO_CLIP[choice.none]);
    return choice.clip;
  }

  /**
   * Saves the sound of the page, imported from one of the clips shown there; pressed again after that
   * clip was no good, from the next one. Pressing again meanwhile is the same press.
   */
  const save = (musicId: string): Promise<Sound | undefined> =>
    inFlight(musicId, () => attempt(musicId));

  /** Opens the composer with the sound, saving it first where it is not in the library. */
  async function use(musicId: string): Promise<void> {
    const key = soundKeyOf(musicId);
    const soundKey = states.keyOf(key) ?? (await save(musicId))?.id;
    if (soundKey === undefined) return;
    try {
      await ask('composer.open', { soundKey });
    } catch (thrown) {
      const problem = asProblem(thrown);
      // It was removed from the library: the next press saves it anew.
      if (problem.code === 'sound.gone') states.put(key, { at: 'idle' });
      sayNews(newsOfProblem(problem, null));
    }
  }

  return { save, use };
}
