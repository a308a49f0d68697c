import type { Dexie } from 'dexie';
import { type Watch, watch } from '../storage/watch.ts';
import type { ImportState, Sound } from './sound.ts';

export type SoundStore = {
  all(): Promise<Sound[]>;
  inState(...states: ImportState[]): Promise<Sound[]>;
  get(id: string): Promise<Sound | undefined>;
  ofClips(clipIds: string[]): Promise<Sound[]>;
  /** The sounds that are told to be of these ids. */
  ofMusic(musicIds: string[]): Promise<Sound[]>;
  watch(): Watch<Sound[]>;
  remove(id: string): Promise<void>;
  /**
   * Saves a sound unless it is there already, in one transaction. `same` gives what becomes of a
   * saved sound that is this one, and `undefined` for every other.
   */
  add(sound: Sound, same: (known: Sound) => Sound | undefined): Promise<Sound>;
  /**
   * Reads a sound, lets `change` decide and stores what it gives, in one transaction. `change` gets
   * `undefined` where there is none yet, and gives `undefined` to leave things as they are.
   */
  update(
    id: string,
    change: (sound: Sound | undefined) => Sound | undefined,
  ): Promise<Sound | undefined>;
};

export function createSoundStore(db: Dexie): SoundStore {
  const rows = db.table<Sound, string>('sounds');
  const newestFirst = async () => rows.orderBy('savedAt').reverse().toArray();
  return {
    all: newestFirst,
    inState: async (...states) => rows.where('state').anyOf(states).toArray(),
    get: async (id) => rows.get(id),
    ofClips: async (clipIds) => rows.where('clip.id').anyOf(clipIds).toArray(),
    // Not by their keys, which may be their clips': saved before it was told which sound it is.
    ofMusic: async (musicIds) =>
      rows.filter(({ facts }) => facts !== null && musicIds.includes(facts.musicId)).toArray(),
    watch: () => watch(newestFirst),
    remove: (id) => rows.delete(id),
    add: async (sound, same) =>
      db.transaction('rw', rows, async () => {
        const byKey = await rows.where('id').equals(sound.id).toArray();
        for (const known of [...byKey, ...(await rows.toArray())]) {
          const kept = same(known);
          if (!kept) continue;
          if (kept !== known) await rows.put(kept);
          return kept;
        }
        await rows.add(sound);
        return sound;
      }),
    update: async (id, change) =>
      db.transaction('rw', rows, async () => {
        const changed = change(await rows.get(id));
        if (changed) await rows.put(changed);
        return changed ?? (await rows.get(id));
      }),
  };
}
