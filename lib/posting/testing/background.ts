import { createInTurn } from '../../sharing/in-turn.ts';
import { createChanging } from '../changing.ts';
import { createDeciding } from '../deciding.ts';
import type { DeliveryRows } from '../deliveries/store.ts';
import { createFollowing } from '../following.ts';
import { createOutbox } from '../outbox.ts';
import type { Port } from '../port.ts';
import { createWatchman } from '../watchman.ts';
import type { Mortal } from './mortal.ts';
import type { Provider } from './provider.ts';

/** What outlives every run of the background. */
export type Outside = {
  store: DeliveryRows;
  provider: Provider;
  /** ms since 1970 */
  now: number;
  /** When the alarm goes off; null = it is not set. */
  armed: number | null;
  keepHere: boolean;
  lateMinutes: number;
  runs: number;
  made: number;
};

/** The whole outbox as the background builds it, every effect of it counted and mortal. */
export function startBackground(outside: Outside, mortal: Mortal) {
  outside.runs += 1;
  const bootId = `boot-${outside.runs}`;
  const { effect, glance } = mortal;
  const now = () => glance(() => outside.now);
  const newId = () => {
    outside.made += 1;
    return `made-${outside.made}`;
  };
  const store: DeliveryRows = {
    ...outside.store,
    update: (...change) => effect(() => outside.store.update(...change)),
  };
  const { port } = outside.provider;
  const mortalPort: Port = {
    ...port,
    send: (delivery) => effect(() => port.send(delivery)),
    remove: (postId) => effect(() => port.remove(postId)),
    look: (postId) => effect(() => port.look(postId)),
    list: (accountId) => effect(() => port.list(accountId)),
  };
  const parts = { store, ports: { infinipost: mortalPort }, now, newId };
  const outbox = createOutbox({
    ...parts,
    bootId,
    lateMinutes: async () => outside.lateMinutes,
    changed: () => undefined,
  });
  const keeping = async () => ({
    scheduleFor: (_: number, chosen: { local: string; zone: string }) => chosen,
    keepHere: outside.keepHere,
  });
  const followingParts = { ...parts, apply: outbox.apply, keeping, inTurn: createInTurn() };
  const following = createFollowing(followingParts);
  const { round } = createWatchman({
    store,
    outbox,
    visit: following.visit,
    now,
    arm: (at) =>
      effect(async () => {
        outside.armed = at;
      }),
    awake: (work) => work(),
    alone: async (work) => {
      await work();
      return true;
    },
  });
  return {
    round,
    ...following,
    ...createDeciding(followingParts),
    ...createChanging(followingParts),
  };
}

export type Background = ReturnType<typeof startBackground>;
