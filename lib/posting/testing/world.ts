import { freshMain } from '../../../tests/samples/database.ts';
import { aDelivery, aProblem, NOON } from '../../../tests/samples/samples.ts';
import type { Delivery } from '../delivery.ts';
import { createFollowing } from '../following.ts';
import type { ListedPost } from '../matching.ts';
import { createOutbox } from '../outbox.ts';
import { createDeliveryStore } from '../store.ts';
import { createWatchman } from '../watchman.ts';

export const attempt = {
  id: 'a1',
  bootId: 'boot-1',
  startedAt: NOON,
  endedAt: NOON,
  outcome: 'unknown',
  httpStatus: null,
  problem: aProblem,
} as const;

export const lost: Delivery = {
  ...aDelivery,
  state: 'unknown',
  attempts: [attempt],
  problem: aProblem,
};

/** The post at InfiniPost that `lost` became. */
export const theirs: ListedPost = {
  postId: 'post_1',
  accountId: 'acc_studio',
  status: 'generated',
  caption: aDelivery.payload.caption,
  contentUrl: aDelivery.payload.contentUrl,
  scheduledAt: aDelivery.dueAt,
  createdAt: NOON + 500,
};

export const remote = { postId: 'post_1', status: 'generated', checkedAt: NOON };
export const booked: Delivery = { ...aDelivery, state: 'booked', remote };

/** A run of the background after one that was stopped, with what each test changes around it. */
export async function aWorld(...deliveries: Delivery[]) {
  const db = freshMain();
  await db.table('deliveries').bulkAdd(deliveries);
  const world = {
    store: createDeliveryStore(db),
    now: NOON + 5000,
    /** What InfiniPost lists, and whether to the end. */
    listed: [] as ListedPost[],
    listing: async (): Promise<ListedPost[]> => world.listed,
    complete: true,
    looking: async (): Promise<ListedPost | undefined> => world.listed[0],
    removable: true,
    send: (): Promise<never> => Promise.reject(new Error('nothing is to be sent here')),
    /** For when the alarm was set last; `undefined` = it was not. */
    armed: undefined as number | null | undefined,
  };
  const now = () => world.now;
  const outbox = createOutbox({
    store: world.store,
    bootId: 'boot-2',
    now,
    newId: () => crypto.randomUUID(),
    send: () => world.send(),
    outcomeOf: () => ({ refused: false, httpStatus: null }),
  });
  const following = createFollowing({
    store: world.store,
    apply: outbox.apply,
    now,
    list: async () => ({ posts: await world.listing(), complete: world.complete }),
    look: () => world.looking(),
    remove: async () => world.removable,
  });
  const { round } = createWatchman({
    store: world.store,
    outbox,
    check: following.check,
    now,
    arm: async (at) => {
      world.armed = at;
    },
    awake: (work) => work(),
  });
  return { world, ...following, round };
}
