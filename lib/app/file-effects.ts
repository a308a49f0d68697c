import type { MediaReading } from '../media/reading.ts';
import type { ChosenFile } from '../posting/draft.ts';

/** Keeps the bytes of chosen files; it lets go of those that no draft and no delivery names. */
type MediaStore = {
  put(file: Blob, about: { name: string; type: string }): Promise<ChosenFile>;
  get(mediaId: string): Promise<Blob | undefined>;
};

/** What a window does with files. */
export type FileEffects = {
  store: MediaStore;
  /** What a file says of itself; rejects where nothing can be read at all. */
  read(file: Blob): Promise<MediaReading>;
  /** An address in this window that shows the bytes until it is let go of. */
  show(file: Blob): string;
  letGo(address: string): void;
};
