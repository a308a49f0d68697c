import { type ReadonlySignal, signal } from '@preact/signals';
import type { Inspection } from '../clips/inspection.ts';
import { inspectionJson } from '../clips/json.ts';
import type { ClipRef } from '../tiktok/clip.ts';
import type { SoundFacts } from '../tiktok/reading.ts';
import type { Composing } from './composing.ts';
import type { Shared } from './shared.ts';

export type Inspecting = {
  inspection: ReadonlySignal<Inspection>;
  /** Whether the clipboard has what is shown. */
  copied: ReadonlySignal<boolean>;
  refresh(): Promise<void>;
  copy(): Promise<void>;
  /** Saves the clip's sound and puts it on the draft. */
  use(): Promise<void>;
};

export const INSPECT_TASK = 'inspect';

/** A clip inspected where no page shows it: starts with what is stored and asks for the rest. */
export function createInspecting(shared: Shared, composing: Composing, clip: ClipRef): Inspecting {
  const { effects, tasks } = shared;
  const inspection = signal<Inspection>({ clip, readings: [], sound: null, problems: [] });
  const copied = signal(false);
  const ask = (how: 'cached' | 'fill' | 'fresh') =>
    tasks.run(INSPECT_TASK, async () => {
      const musicId = soundOf(inspection.peek())?.musicId ?? null;
      inspection.value = await effects.ask('clip.inspect', { clip, musicId, how });
      copied.value = false;
    });
  void ask('cached').then(() => ask('fill'));
  return {
    inspection,
    copied,
    refresh: async () => {
      await ask('fresh');
    },
    copy: async () => {
      await tasks.run(INSPECT_TASK, () => effects.copy(inspectionJson(inspection.peek())));
      copied.value = tasks.of(INSPECT_TASK).problem === null;
    },
    use: async () => {
      const saved = await tasks.run(INSPECT_TASK, () =>
        effects.ask('sound.save', { clip, facts: soundOf(inspection.peek()) }),
      );
      if (!saved) return;
      composing.edit({ soundKey: saved.sound.id });
      shared.show('compose');
    },
  };
}

/** What the latest reading that tells of the sound says. */
function soundOf({ readings }: Inspection): SoundFacts | null {
  const newestFirst = readings.toSorted((a, b) => b.at - a.at);
  return newestFirst.find(({ sound }) => sound)?.sound ?? null;
}
