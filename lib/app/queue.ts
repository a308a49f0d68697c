import type { Command, Takes } from '../messaging/protocol.ts';
import type { Delivery, Verdict } from '../posting/delivery.ts';
import type { Draft, When } from '../posting/draft.ts';
import type { Composing } from './composing.ts';
import { draftOf, whenOf } from './draft-of.ts';
import type { Shared } from './shared.ts';

export type Queue = {
  /** Looks at InfiniPost for what became of it; sends nothing. */
  check(delivery: Delivery): Promise<void>;
  cancel(delivery: Delivery): Promise<void>;
  /** Holds its file on the way to TikTok back, and lets it go on. */
  pause(delivery: Delivery): Promise<void>;
  resume(delivery: Delivery): Promise<void>;
  /** Another time, or now. */
  reschedule(delivery: Delivery, when: When): Promise<void>;
  /** Sends what was refused for certain again: at its own time if that is to come, else now. */
  retry(delivery: Delivery): Promise<void>;
  /** The person's own word on a delivery whose answer was lost; which post it is, if they said. */
  resolve(delivery: Delivery, verdict: Verdict, postId?: string | null): Promise<void>;
  /** Has the other posts that are the same deleted at their provider. */
  part(delivery: Delivery): Promise<void>;
  /** The person has seen what the database lost. */
  forgetLost(): Promise<void>;
  /** Puts what was sent into the composer; what stood there comes back by Undo. */
  editAsNew(delivery: Delivery): void;
  /** The same once it is cancelled; where that is refused, it stays as it is. */
  change(delivery: Delivery): Promise<void>;
};

export const deliveryTask = (id: string) => `delivery ${id}`;

export function createQueue(shared: Shared, composing: Composing): Queue {
  const { effects, tasks, announcer } = shared;
  const run = async <C extends Command>(id: string, command: C, input: Takes<C>) =>
    tasks.run(deliveryTask(id), () => effects.ask(command, input));
  const reschedule: Queue['reschedule'] = async ({ id }, when) => {
    await run(id, 'delivery.reschedule', { id, when });
  };
  const cancel = ({ id }: Delivery) => run(id, 'delivery.cancel', { id });
  const queue: Queue = {
    check: async ({ id }) => {
      await run(id, 'delivery.check', { id });
    },
    cancel: async (delivery) => {
      await cancel(delivery);
    },
    pause: async ({ id }) => {
      await run(id, 'upload.pause', { id });
    },
    resume: async ({ id }) => {
      await run(id, 'upload.resume', { id });
    },
    reschedule,
    retry: (delivery) => reschedule(delivery, whenOf(delivery, effects.now())),
    resolve: async ({ id }, verdict, postId = null) => {
      await run(id, 'delivery.resolve', { id, verdict, postId });
    },
    part: async ({ id }) => {
      await run(id, 'delivery.part', { id });
    },
    forgetLost: async () => {
      await tasks.run('forget lost', () => effects.ask('outbox.forget_lost', {}));
    },
    change: async (delivery) => {
      if (await cancel(delivery)) queue.editAsNew(delivery);
    },
    editAsNew: (delivery) => {
      const replaced = composing.draft.peek();
      composing.edit(
        draftOf(delivery, {
          deliveries: shared.deliveries.peek() ?? [],
          sounds: shared.sounds.peek() ?? [],
          now: effects.now(),
        }),
      );
      shared.show('compose');
      if (!replaced || isBlank(replaced)) return;
      const { id: _, updatedAt: __, ...before } = replaced;
      announcer.tell({
        text: 'This took the place of what you were writing.',
        action: {
          label: 'Undo',
          act: () => {
            composing.edit({ ...EMPTIED, ...before });
            announcer.close();
          },
        },
      });
    },
  };
  return queue;
}

/** What a draft may lack altogether: it must not keep that of the one it takes the place of. */
const EMPTIED = { file: undefined, photos: undefined, tiktok: undefined };

/** Whether there is nothing in a draft that somebody would miss. */
function isBlank({ caption, contentUrl, file, photos, tiktok }: Draft): boolean {
  const texts = [caption, contentUrl, tiktok?.title, ...(photos?.urls ?? [])];
  return !file && texts.every((text) => !text?.trim());
}
