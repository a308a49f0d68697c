import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Sound } from '../sounds/sound.ts';
import { clipOfAddress } from './clip-of-address.ts';
import type { Composing } from './composing.ts';
import type { Shared } from './shared.ts';
import { createTypedAddress, type TypedAddress } from './typed-address.ts';

export type Library = {
  /** The saved sounds but for one that is being removed; `undefined` until they were read. */
  sounds: ReadonlySignal<Sound[] | undefined>;
  use(sound: Sound): void;
  importSound(sound: Sound, again: boolean): Promise<void>;
  /** Hides the sound at once; it is removed for good when the offer to undo is over. */
  remove(sound: Sound): void;
  /**
   * Saves the sound of the typed address, which stays where that fails: the task `ADD_TASK` holds the
   * problem then. Must be called first thing in a press.
   */
  add(): Promise<void>;
  /** What stands in the field for an address. */
  address: TypedAddress;
  /** A short link is being followed, before anything is saved or paid. */
  following: ReadonlySignal<boolean>;
};

export const ADD_TASK = 'library.add';
export const importTask = (key: string) => `import ${key}`;

export function createLibrary(shared: Shared, composing: Composing): Library {
  const { effects, tasks, announcer } = shared;
  const address = createTypedAddress(effects.memory);
  const following = signal(false);
  const leaving = signal<ReadonlySet<string>>(new Set());
  const mark = (key: string, leaves: boolean) => {
    const next = new Set(leaving.peek());
    if (leaves) next.add(key);
    else next.delete(key);
    leaving.value = next;
  };
  return {
    sounds: computed(() => shared.sounds.value?.filter(({ id }) => !leaving.value.has(id))),
    use: (sound) => {
      composing.edit({ soundKey: sound.id });
      shared.show('compose');
    },
    importSound: async (sound, again) => {
      await tasks.run(importTask(sound.id), () =>
        effects.ask('sound.import', { key: sound.id, again }),
      );
    },
    remove: (sound) => {
      let kept = false;
      const keep = () => {
        kept = true;
        announcer.close();
      };
      const removeForGood = async () => {
        if (!kept) {
          await tasks.run(importTask(sound.id), () =>
            effects.ask('sound.remove', { key: sound.id }),
          );
        }
        mark(sound.id, false);
      };
      announcer.tell(
        { text: `“${sound.title}” is removed.`, action: { label: 'Undo', act: keep } },
        removeForGood,
      );
      mark(sound.id, true);
    },
    add: async () => {
      const typed = address.typed.peek();
      const saved = await tasks.run(ADD_TASK, async () => {
        const clip = await clipOfAddress(typed, {
          ...effects,
          following: () => {
            following.value = true;
          },
        }).finally(() => {
          following.value = false;
        });
        return effects.ask('sound.save', { clip, facts: null });
      });
      if (saved) address.served(typed);
    },
    address: {
      ...address,
      type: (text) => {
        if (!tasks.of(ADD_TASK).busy) tasks.forget(ADD_TASK);
        address.type(text);
      },
    },
    following,
  };
}
