import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { MediaReading } from '../media/reading.ts';
import { asProblem } from '../problems/unexpected.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import type { Shared } from './shared.ts';

export type VideoFile = {
  /** What the draft's file says of itself; null = there is none or it is being read. */
  facts: ReadonlySignal<MediaReading | 'gone' | null>;
  /** Where this window can play it; null = nowhere. */
  preview: ReadonlySignal<string | null>;
  choose(file: File): Promise<void>;
  /** Makes the frame at `ms` the cover. */
  cover(ms: number): void;
  remove(): void;
};

/** Names the task of keeping a chosen file. */
export const FILE_TASK = 'file';

/** The draft's video as a file: kept, shown and read in whichever window the draft is. */
export function createVideoFile(
  { effects, tasks, trouble }: Pick<Shared, 'effects' | 'tasks' | 'trouble'>,
  { draft, edit }: Pick<DraftKeeper, 'draft' | 'edit'>,
): VideoFile {
  const { files } = effects;
  const facts = signal<MediaReading | 'gone' | null>(null);
  const preview = signal<string | null>(null);
  const mediaId = computed(() => draft.value?.file?.mediaId ?? null);

  /** It goes with the post: what the account may post is asked once more before it is sent. */
  const noteDuration = (read: MediaReading | 'gone') => {
    const file = draft.peek()?.file;
    const durationS = typeof read === 'object' ? read.picture?.durationS : undefined;
    if (!file || durationS === undefined || file.durationS !== undefined) return;
    edit({ file: { ...file, durationS } });
  };
  const look = async (id: string) => {
    const orSay = (thrown: unknown) => {
      trouble.value = asProblem(thrown);
      return undefined;
    };
    const file = await files.store.get(id).catch(orSay);
    if (mediaId.peek() !== id) return;
    preview.value = file ? files.show(file) : null;
    const read = file ? ((await files.read(file).catch(orSay)) ?? 'unread') : 'gone';
    if (mediaId.peek() !== id) return;
    noteDuration(read);
    facts.value = read;
  };
  effect(() => {
    const id = mediaId.value;
    const shown = preview.peek();
    if (shown !== null) files.letGo(shown);
    preview.value = null;
    facts.value = null;
    if (id !== null) void look(id);
  });
  return {
    facts,
    preview,
    choose: async (file) => {
      await tasks.run(FILE_TASK, async () => {
        edit({ file: await files.store.put(file, { name: file.name, type: file.type }) });
      });
    },
    cover: (coverMs) => {
      const file = draft.peek()?.file;
      if (file) edit({ file: { ...file, coverMs } });
    },
    remove: () => {
      tasks.forget(FILE_TASK);
      edit({ file: undefined });
    },
  };
}
