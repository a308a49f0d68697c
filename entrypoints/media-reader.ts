import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readMedia } from '../lib/media/read.ts';

/** A worker that reads the file it is sent, answers, and is ended by whoever started it. */
export default defineUnlistedScript(() => {
  addEventListener('message', ({ data }: MessageEvent<Blob>) => {
    void readMedia(data).then((facts) => postMessage(facts));
  });
});
