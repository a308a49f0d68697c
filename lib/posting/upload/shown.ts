import type { Progress } from './progress.ts';
import type { Upload } from './upload.ts';

/** A file on its way as it is shown, and how quickly it goes. */
export type UploadShown = { upload: Omit<Upload, 'address'>; progress: Progress };
