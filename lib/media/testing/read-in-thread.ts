import { parentPort } from 'node:worker_threads';
import { readMedia } from '../read.ts';

parentPort?.on('message', (bytes: Uint8Array<ArrayBuffer>) => {
  void readMedia(new Blob([bytes])).then((facts) => parentPort?.postMessage(facts));
});
