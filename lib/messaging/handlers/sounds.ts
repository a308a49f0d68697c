import { ProblemError } from '../../problems/problem.ts';
import { noSuchSound } from '../../sounds/problems.ts';
import type { Saving } from '../../sounds/saving.ts';
import { soundKeyOf } from '../../sounds/sound-key.ts';
import type { SoundStore } from '../../sounds/store.ts';
import type { Handlers } from '../server.ts';

const isKey = (id: string): boolean => id.startsWith('music:');

/** Commands about the library of sounds. */
export function soundHandlers(effects: { saving: Saving; store: SoundStore }) {
  const { saving, store } = effects;
  return {
    'sound.save': async ({ clip, facts }, caller) => ({
      sound: await saving.save(clip, facts, caller.kind),
    }),
    'sound.states': async ({ of }) => {
      const clips = await store.ofClips(of.filter((id) => !isKey(id)));
      const sounds = await store.ofMusic(of.filter(isKey).map((key) => key.slice('music:'.length)));
      const states = [
        ...clips.map((sound) => [sound.clip.id, sound] as const),
        ...sounds.map((sound) => [soundKeyOf(sound.facts?.musicId ?? ''), sound] as const),
      ].map(([id, { id: key, state }]) => [id, { key, state }] as const);
      return { states: Object.fromEntries(states) };
    },
    'sound.of_music': async ({ musicId, clipIds }) => {
      const untold = async () => (await store.ofClips(clipIds)).find(({ facts }) => !facts);
      const [sound = await untold()] = await store.ofMusic([musicId]);
      return { sound: sound ?? null };
    },
    'sound.import': async ({ key, again }, caller) => {
      if (!(await store.get(key))) throw new ProblemError(noSuchSound);
      return { sound: await saving.importSaved(key, again, caller.kind) };
    },
    'sound.remove': async ({ key }) => {
      await store.remove(key);
      return {};
    },
  } satisfies Partial<Handlers>;
}
