import type { Carrying } from '../../posting/carrying.ts';
import type { Changing } from '../../posting/changing.ts';
import type { Deciding } from '../../posting/deciding.ts';
import type { Following } from '../../posting/following.ts';
import type { Scheduling } from '../../posting/scheduling.ts';
import type { Handlers } from '../server.ts';

/** Commands about posts: windows only. `changed` is told where the outbox may have work. */
export function deliveryHandlers(effects: {
  scheduling: Scheduling;
  following: Following;
  deciding: Deciding;
  changing: Changing;
  carrying: Carrying;
  changed(): void;
  forgetLost(): Promise<void>;
}) {
  const { following, deciding, changing, changed } = effects;
  /** What the user did may have made work, also where it failed halfway. */
  const thenRound = async <T>(act: Promise<T>): Promise<T> => act.finally(changed);
  return {
    'post.schedule': async ({ draftId }) => ({
      deliveries: await thenRound(effects.scheduling.schedule(draftId)),
    }),
    'outbox.wake': async () => {
      changed();
      return {};
    },
    'outbox.forget_lost': async () => {
      await effects.forgetLost();
      return {};
    },
    'delivery.check': async ({ id }) => ({ delivery: await thenRound(following.check(id)) }),
    'delivery.cancel': async ({ id }) => ({ delivery: await thenRound(changing.cancel(id)) }),
    'delivery.reschedule': async ({ id, when }) => ({
      delivery: await thenRound(changing.reschedule(id, when)),
    }),
    'delivery.resolve': async ({ id, verdict, postId }) => ({
      delivery: await thenRound(deciding.resolve(id, verdict, postId)),
    }),
    'upload.pause': async ({ id }) => {
      await effects.carrying.pause(id);
      return {};
    },
    'upload.resume': async ({ id }) => {
      await thenRound(effects.carrying.resume(id));
      return {};
    },
    'delivery.part': async ({ id }) => ({ delivery: await thenRound(deciding.part(id)) }),
  } satisfies Partial<Handlers>;
}
