import type { DeliveryRows } from './deliveries/store.ts';
import type { Delivery } from './delivery.ts';
import type { DeliveryEvent } from './events.ts';
import type { Outbox } from './outbox.ts';
import { accountRemoved } from './problems-account.ts';
import type { TargetStore } from './store.ts';

const CODE = accountRemoved('infinipost').code;

/**
 * Makes what waits here agree with the accounts that there are: what is for a removed one asks the
 * user, and goes on once the account is back. To be called when accounts come and go, and at every
 * start: a stop may have come in between.
 */
export function createSettling(effects: {
  store: Pick<DeliveryRows, 'inState'>;
  targets: Pick<TargetStore, 'all'>;
  apply: Outbox['apply'];
}): () => Promise<void> {
  const { store, targets, apply } = effects;
  return async () => {
    const present = new Set((await targets.all()).map(({ id }) => id));
    const settled = (await store.inState('scheduled', 'needs_user')).flatMap((delivery) => {
      const event = eventFor(delivery, present);
      return event ? [apply(delivery.id, event)] : [];
    });
    // One that cannot be stored is asked about again right before it would be sent.
    await Promise.allSettled(settled);
  };
}

function eventFor(
  { state, target, problem }: Delivery,
  present: ReadonlySet<string>,
): DeliveryEvent | undefined {
  const isThere = present.has(target.id);
  if (state === 'scheduled' && !isThere) {
    return { type: 'blocked', problem: accountRemoved(target.provider) };
  }
  const isBack = state === 'needs_user' && isThere && problem?.code === CODE;
  return isBack ? { type: 'unblocked' } : undefined;
}
