import { Worker } from 'node:worker_threads';
import type { Reader } from '../reading.ts';

/** A damaged file may make its reader ask for more memory than there is. */
const MEMORY = { maxOldGenerationSizeMb: 256 };

/**
 * Readers in threads of Node's. One that has answered reads the next file too, since starting one
 * takes longer than reading; one that is ended while it reads is ended for good.
 */
export function createThreads() {
  let idle: Thread | undefined;
  const start = (): Reader => {
    const thread = idle ?? begin();
    idle = undefined;
    const events = new EventTarget();
    let isBusy = true;
    thread.tell = (event) => {
      isBusy = event.type === 'error';
      events.dispatchEvent(event);
    };
    return {
      addEventListener: events.addEventListener.bind(events) as Reader['addEventListener'],
      // A blob of the main thread's is read by its help, which is busy here with other things.
      postMessage: (file) => void file.bytes().then((bytes) => thread.worker.postMessage(bytes)),
      terminate: () => {
        if (isBusy) void thread.worker.terminate();
        else idle = thread;
      },
    };
  };
  return { start, end: async () => idle?.worker.terminate() };
}

/** `tell`: what hears of it now. */
type Thread = { worker: Worker; tell(event: Event): void };

function begin(): Thread {
  const path = new URL('./read-in-thread.ts', import.meta.url);
  const thread: Thread = {
    worker: new Worker(path, { resourceLimits: MEMORY, stderr: true }),
    tell: () => undefined,
  };
  thread.worker.on('message', (data) => thread.tell(new MessageEvent('message', { data })));
  thread.worker.on('error', () => thread.tell(new Event('error')));
  return thread;
}
