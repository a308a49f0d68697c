import { freshMain } from '../../../tests/samples/database.ts';
import { aDelivery, aProblem, NOON } from '../../../tests/samples/samples.ts';
import { createDeliveryStore } from '../deliveries/store.ts';
import type { Delivery } from '../delivery.ts';
import type { ListedPost } from '../matching.ts';
import type { Port, Seen } from '../port.ts';
import { withSharedLists } from '../shared-lists.ts';
import type { Target } from '../target.ts';
import { wakeAtOf } from '../waking.ts';
import { wireOutbox } from './wiring.ts';

export const attempt = {
  id: 'a1',
  bootId: 'boot-1',
  startedAt: NOON,
  endedAt: NOON,
  outcome: 'unknown',
  httpStatus: null,
  providerCode: null,
  logId: null,
  remedy: null,
  problem: aProblem,
  decision: null,
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
/** InfiniPost answered, and its list was not yet read for a second one. */
export const answered: Delivery = {
  ...booked,
  attempts: [{ ...attempt, outcome: 'accepted', httpStatus: 200, problem: null }],
};

/** A run of the background after one that was stopped, with what each test changes around it. */
export async function aWorld(...deliveries: Delivery[]) {
  const db = freshMain();
  // A test may bring a row that is no delivery: such a one is due at any time.
  const rows = deliveries.map((row) => ({ ...row, wakeAt: row.attempts ? wakeAtOf(row) : 0 }));
  await db.table('deliveries').bulkAdd(rows);
  const world = {
    store: createDeliveryStore(db),
    /** Another delivery, as a press makes it. */
    add: async (delivery: Delivery): Promise<void> => {
      await db.table('deliveries').add(delivery);
    },
    now: NOON + 5000,
    random: 1,
    /** What InfiniPost lists, and whether to the end. */
    listed: [] as ListedPost[],
    listing: async (): Promise<ListedPost[]> => world.listed,
    complete: true,
    /** How often the list was read. */
    lists: 0,
    looking: async (postId: string): Promise<Seen | undefined> =>
      world.listed.find((post) => post.postId === postId) ?? world.listed[0],
    removable: true,
    removing: async (): Promise<boolean> => world.removable,
    /** Every post that InfiniPost was asked to delete. */
    removed: [] as string[],
    ready: (async () => undefined) as Port['ready'],
    send: (_leaving: () => Promise<void>): ReturnType<Port['send']> =>
      Promise.reject(new Error('nothing is to be sent here')),
    /** The accounts that there are. */
    targets: [] as Target[],
    keepHere: false,
    lateMinutes: 60,
    /** How often files on their way were seen to. */
    carried: 0,
    /** Whether another context is at work. */
    taken: false,
    /** Every change, as its states before and after. */
    changes: [] as string[],
    /** For when the alarm was set last; `undefined` = it was not. */
    armed: undefined as number | null | undefined,
  };
  const now = () => world.now;
  let made = 0;
  const newId = () => {
    made += 1;
    return `made-${made}`;
  };
  const port: Port = {
    ready: (delivery) => world.ready(delivery),
    send: (_, leaving) => world.send(leaving),
    outcomeOf: () => ({ refused: false, httpStatus: null, providerCode: null, logId: null }),
    list: async () => {
      world.lists += 1;
      return { posts: await world.listing(), complete: world.complete, readAt: now() };
    },
    look: (postId) => world.looking(postId),
    remove: async (postId) => {
      world.removed.push(postId);
      return world.removing();
    },
  };
  const ports = { infinipost: withSharedLists(port, now), tiktok: port };
  const { acts, watch } = wireOutbox({
    ...{ store: world.store, ports, bootId: 'boot-2', now, newId },
    keeping: async () => ({ scheduleFor: () => null, keepHere: world.keepHere }),
    more: {
      lateMinutes: async () => world.lateMinutes,
      changed: (before, after) => world.changes.push(`${before.state} > ${after.state}`),
      random: () => world.random,
      targets: () => world.targets,
    },
  });
  const { round } = watch({
    carry: () => {
      world.carried += 1;
    },
    arm: async (at) => {
      world.armed = at;
    },
    alone: async (work) => {
      if (!world.taken) await work();
      return !world.taken;
    },
  });
  return { world, db, ...acts, round };
}
