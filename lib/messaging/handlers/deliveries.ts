import type { Following } from '../../posting/following.ts';
import type { Scheduling } from '../../posting/scheduling.ts';
import type { Handlers } from '../server.ts';

/** Commands about posts: windows only. `changed` is told where the outbox may have work. */
export function deliveryHandlers(effects: {
  scheduling: Scheduling;
  following: Following;
  changed(): void;
}) {
  const { following, changed } = effects;
  return {
    'post.schedule': async ({ draftId }) => {
      const deliveries = await effects.scheduling.schedule(draftId);
      changed();
      return { deliveries };
    },
    'outbox.wake': async () => {
      changed();
      return {};
    },
    'delivery.check': async ({ id }) => ({ delivery: await following.check(id) }),
    'delivery.cancel': async ({ id }) => ({ delivery: await following.cancel(id) }),
    'delivery.resolve': async ({ id, verdict }) => {
      const delivery = await following.resolve(id, verdict);
      changed();
      return { delivery };
    },
  } satisfies Partial<Handlers>;
}
