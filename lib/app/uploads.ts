import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { noted, type Sample } from '../posting/upload/progress.ts';
import type { UploadShown } from '../posting/upload/shown.ts';
import { steadyProgress } from '../posting/upload/steady.ts';
import type { ShownUpload } from '../posting/upload/store.ts';
import type { WindowEffects } from './window-effects.ts';

/** By the id of the delivery. */
export type UploadsShown = ReadonlyMap<string, UploadShown>;

/** The time left is counted down this often. */
const BEAT_MS = 1000;

/** How far files on their way to TikTok are, from what the background writes down of them. */
export function createUploads(
  { now, later }: Pick<WindowEffects, 'now' | 'later'>,
  rows: ReadonlySignal<ShownUpload[] | undefined>,
): ReadonlySignal<UploadsShown> {
  const clock = signal(now());
  const samples = signal<ReadonlyMap<string, readonly Sample[]>>(new Map());
  let isBeating = false;
  const beat = () => {
    isBeating = moving(rows.peek()).length > 0;
    if (!isBeating) return;
    clock.value = now();
    later(BEAT_MS, beat);
  };
  effect(() => {
    // What was held back is measured anew once it goes on.
    const goingOn = moving(rows.value);
    const before = samples.peek();
    samples.value = new Map(
      goingOn.map(({ id, updatedAt, acknowledged }) => [
        id,
        noted(before.get(id) ?? [], { at: updatedAt, bytes: acknowledged }),
      ]),
    );
    clock.value = now();
    if (goingOn.length === 0 || isBeating) return;
    isBeating = true;
    later(BEAT_MS, beat);
  });
  return computed(
    () =>
      new Map(
        (rows.value ?? []).map((upload) => [
          upload.id,
          {
            upload,
            progress: steadyProgress(samples.value.get(upload.id) ?? [], upload, clock.value),
          },
        ]),
      ),
  );
}

function moving(rows: readonly ShownUpload[] | undefined): readonly ShownUpload[] {
  return rows?.filter(({ state }) => state === 'sending') ?? [];
}
