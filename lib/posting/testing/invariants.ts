import type { Delivery, DeliveryState } from '../delivery.ts';
import { BY_HAND, type MadePost } from './provider.ts';

const WAITING: readonly DeliveryState[] = [
  'scheduled',
  'sending',
  'uploading',
  'booked',
  'processing',
];
const ASKING: readonly DeliveryState[] = ['failed', 'unknown', 'missed', 'needs_user'];

const saidThere = ({ attempts }: Delivery) => attempts.at(-1)?.decision?.verdict === 'there';
const saidAgain = ({ attempts }: Delivery) =>
  attempts.filter(({ decision }) => decision?.verdict === 'post_again').length;

/** The delivery that it was at first, before it was moved or posted again. */
function rootOf(id: string, byId: ReadonlyMap<string, Delivery>): string {
  const before = byId.get(id)?.repeats;
  return before ? rootOf(before, byId) : id;
}

/**
 * What must hold at any moment, whatever happened; each line is one thing that does not. `posts` is
 * the provider's own truth, `ids` every delivery that was ever accepted.
 */
export function brokenAtAnyTime(
  deliveries: readonly Delivery[],
  posts: readonly MadePost[],
  ids: Iterable<string>,
): string[] {
  const byId = new Map(deliveries.map((delivery) => [delivery.id, delivery]));
  return [
    ...tooManyPosts(deliveries, posts, byId),
    ...[...ids].filter((id) => !byId.has(id)).map((id) => `I2: ${id} has disappeared`),
    ...deliveries.flatMap(brokenIn),
    ...claimedTwice(deliveries),
    ...deliveries
      .filter((one) => isCancelledInWordsOnly(one, posts))
      .map(({ id }) => `I4: ${id} is said to be cancelled, and is still there`),
    ...deliveries
      .filter((one) => isAnothersPost(one, posts, byId))
      .map(({ id, remote }) => {
        return `I4: ${id} claims ${remote?.postId}, which is not its post`;
      }),
  ];
}

/** I1: one post for each delivery, and for all that took its place, but for what the user decided. */
function tooManyPosts(
  deliveries: readonly Delivery[],
  posts: readonly MadePost[],
  byId: ReadonlyMap<string, Delivery>,
): string[] {
  const sent = posts.filter(({ isResent, isRemoved }) => !isResent && !isRemoved);
  const twice = deliveries.filter(({ id }) => sent.filter((post) => post.of === id).length > 1);
  const roots = deliveries.filter(({ repeats }) => repeats === null);
  const crowded = roots.filter((root) => {
    const line = deliveries.filter(({ id }) => rootOf(id, byId) === root.id);
    const ids = new Set(line.map(({ id }) => id));
    const left = posts.filter((post) => ids.has(post.of) && !post.isRemoved);
    // Which of two posts the silent resend made, nobody can tell.
    const resent = posts.filter((post) => ids.has(post.of) && post.isResent);
    const asked = line.reduce((sum, each) => sum + saidAgain(each), 0);
    return left.length > 1 + asked + resent.length;
  });
  return [
    ...twice.map(({ id }) => `I1: ${id} was sent twice`),
    ...crowded.map(({ id }) => `I1: ${id} and what took its place made too many posts`),
  ];
}

/** I3: it is at rest, or says what it waits for, or will be woken. I4: nobody claims what is not known. */
function brokenIn(delivery: Delivery): string[] {
  const { id, state, remote, problem, wakeAt } = delivery;
  const broken: string[] = [];
  if (ASKING.includes(state) && !problem) broken.push(`I3: ${id} is ${state} without a reason`);
  const isByWord = state === 'booked' && !remote && saidThere(delivery);
  if (WAITING.includes(state) && wakeAt === null && !isByWord) {
    broken.push(`I3: ${id} is ${state} and nothing will wake for it`);
  }
  if (state === 'published' && !remote && !saidThere(delivery)) {
    broken.push(`I4: ${id} is said to be published, and nobody knows`);
  }
  return broken;
}

function claimedTwice(deliveries: readonly Delivery[]): string[] {
  const claims = Map.groupBy(deliveries, ({ remote }) => remote?.postId);
  return [...claims].flatMap(([postId, claiming]) =>
    postId && claiming.length > 1 ? [`I4: ${claiming.length} deliveries claim ${postId}`] : [],
  );
}

/** What is said to be cancelled is not at the provider, but for what a silent resend left there. */
function isCancelledInWordsOnly({ id, state }: Delivery, posts: readonly MadePost[]): boolean {
  const own = posts.filter(({ of }) => of === id);
  if (state !== 'cancelled' || own.some(({ isResent }) => isResent)) return false;
  return own.some(({ isRemoved }) => !isRemoved);
}

/** But for what the user pointed at: a post made by hand may be meant. */
function isAnothersPost(
  delivery: Delivery,
  posts: readonly MadePost[],
  byId: ReadonlyMap<string, Delivery>,
): boolean {
  const { id, remote, lease } = delivery;
  const post = posts.find(({ postId }) => postId === remote?.postId);
  if (post?.of === BY_HAND) return !saidThere(delivery);
  // What is only announced is no post yet.
  if (!remote || lease) return false;
  return !post || rootOf(post.of, byId) !== rootOf(id, byId);
}

/** I7: once nothing goes wrong any more, all that is left asks the user, or is at rest. */
export function brokenInTheEnd(deliveries: readonly Delivery[]): string[] {
  return deliveries
    .filter((one) => WAITING.includes(one.state) && !(one.state === 'booked' && saidThere(one)))
    .map(({ id, state }) => `I7: ${id} is still ${state}`);
}

/** I2: what was tried before is still told, attempt by attempt. */
export function forgotten(before: readonly Delivery[], after: readonly Delivery[]): string[] {
  const now = new Map(after.map(({ id, attempts }) => [id, attempts.map((each) => each.id)]));
  return before
    .filter(({ id, attempts }) => {
      const left = now.get(id) ?? [];
      return attempts.some((attempt, index) => left[index] !== attempt.id);
    })
    .map(({ id }) => `I2: ${id} forgot an attempt`);
}
