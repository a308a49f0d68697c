import { ProblemError } from '../../problems/problem.ts';
import { createCarrying } from '../carrying.ts';
import type { DeliveryRows } from '../deliveries/store.ts';
import type { Port } from '../port.ts';
import { accountRemoved } from '../problems-account.ts';
import { withSharedLists } from '../shared-lists.ts';
import type { Target } from '../target.ts';
import type { Mortal } from './mortal.ts';
import type { Provider } from './provider.ts';
import type { TiktokProvider } from './tiktok-provider.ts';
import { wireOutbox } from './wiring.ts';

/** What outlives every run of the background. */
export type Outside = {
  store: DeliveryRows;
  provider: Provider;
  /** The accounts to post to. */
  targets: Target[];
  tiktok?: TiktokProvider;
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
  const { provider, tiktok } = outside;
  const mortalPort = (port: Port): Port => ({
    ...port,
    ready: async (delivery) => {
      const { id, provider: at } = delivery.target;
      const isThere = outside.targets.some((target) => target.id === id);
      if (!isThere) throw new ProblemError(accountRemoved(at));
      return port.ready(delivery);
    },
    send: (...what) => effect(() => port.send(...what)),
    remove: (...which) => effect(() => port.remove(...which)),
    look: (...which) => effect(() => port.look(...which)),
    list: (...which) => effect(() => port.list(...which)),
  });
  const infinipost = withSharedLists(mortalPort(provider.port), now);
  const ports = { infinipost, tiktok: tiktok ? mortalPort(tiktok.port) : infinipost };
  const keeping = async () => ({
    scheduleFor: (_: number, chosen: { local: string; zone: string }) => chosen,
    keepHere: outside.keepHere,
  });
  const { outbox, acts, watch } = wireOutbox({
    ...{ store, ports, now, newId, bootId, keeping },
    more: { lateMinutes: async () => outside.lateMinutes, targets: () => outside.targets },
  });
  const carrying =
    tiktok &&
    createCarrying({
      ...{ store, uploads: tiktok.uploads, apply: outbox.apply, now },
      uploading: { ...tiktok.uploading, run: (id) => effect(() => tiktok.uploading.run(id)) },
    });
  let carried: Promise<boolean> | undefined;
  const { round } = watch({
    carry: () => {
      carried = carrying?.carry();
    },
    arm: (at) =>
      effect(async () => {
        outside.armed = at;
      }),
  });
  return {
    /** A round, the files that it set off, and what they made to be done. */
    round: async () => {
      await round();
      if (await carried) await round();
    },
    ...acts,
  };
}

export type Background = ReturnType<typeof startBackground>;
