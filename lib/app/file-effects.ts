import type { MediaFacts } from '../media/facts.ts';
import type { ChosenFile } from '../posting/draft.ts';

/** Keeps the bytes of chosen files; it lets go of those that no draft and no delivery names. */
type MediaStore = {
  put(file: Blob, about: { name: string; type: string }): Promise<ChosenFile>;
  get(mediaId: string): Promise<Blob | undefined>;
};

/** What a window does with files. */
export type FileEffects = {
  store: MediaStore;
  read(file: Blob): Promise<MediaFacts>;
  /** An address in this window that shows the bytes until it is let go of. */
  show(file: Blob): string;
  letGo(address: string): void;
};
