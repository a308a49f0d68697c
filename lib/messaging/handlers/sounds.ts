import { ProblemError } from '../../problems/problem.ts';
import { noSuchSound } from '../../sounds/problems.ts';
import type { Saving } from '../../sounds/saving.ts';
import type { SoundStore } from '../../sounds/store.ts';
import type { Handlers } from '../server.ts';

/** Commands about the library of sounds. */
export function soundHandlers(effects: { saving: Saving; store: SoundStore }) {
  const { saving, store } = effects;
  return {
    'sound.save': async ({ clip, facts }, caller) => ({
      sound: await saving.save(clip, facts, caller.kind),
    }),
    'sound.states': async ({ clipIds }) => {
      const saved = await store.ofClips(clipIds);
      const states = saved.map(({ clip, id, state }) => [clip.id, { key: id, state }] as const);
      return { states: Object.fromEntries(states) };
    },
    'sound.of_music': async ({ musicId, clipIds }) => {
      const untold = async () => (await store.ofClips(clipIds)).find(({ facts }) => !facts);
      return { sound: (await store.ofMusic(musicId)) ?? (await untold()) ?? null };
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
