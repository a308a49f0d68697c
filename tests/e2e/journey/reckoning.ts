import type { Delivery } from '../../../lib/posting/delivery.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import type { OwnPage } from '../driver/driver.ts';
import { until } from '../driver/until.ts';
import { rowsSeenFrom } from './evidence.ts';

/** What Soundpost says of its deliveries, held against what the providers really have. */
export type Reckoning = {
  deliveries: number;
  /** How many are in which state, and what is told of how many. */
  states: Record<string, number>;
  problems: Record<string, number>;
  /** Posts of theirs that really exist. */
  posts: number;
  /** How many of those are one too many. */
  duplicates: number;
  /** Each delivery that is gone, or of which something is said that is not so. */
  lost: string[];
};

const HELD = ['booked', 'processing', 'published', 'in_inbox'];
const FINAL = ['published', 'in_inbox', 'failed', 'cancelled', 'missed', 'needs_user'];

/** The ids of what is really posted of a delivery; its caption is nobody else's. */
function postsOf({ journal }: Sandbox, { payload, target }: Delivery): string[] {
  if (target.provider === 'infinipost') {
    const own = journal.posts().filter(({ body }) => captionIn(body) === payload.caption);
    return own.map(({ postId }) => postId);
  }
  const begun = journal
    .find({ kind: 'publish-init', committed: true })
    .filter(({ body }) => titleIn(body) === payload.caption)
    .map(({ effect }) => effect.publishId);
  const out = journal.publishes().map(({ publishId }) => publishId);
  return out.filter((id) => begun.includes(id));
}

const captionIn = (body: unknown) => (body as { caption?: string } | null)?.caption;
const titleIn = (body: unknown) => (body as { post_info?: { title?: string } })?.post_info?.title;

/** Whether it is where it stays, or was looked for and is honestly not known. */
function isAtRest({ state, evidence }: Delivery): boolean {
  return FINAL.includes(state) || (state === 'unknown' && evidence !== null);
}

function faultOf(sandbox: Sandbox, id: string, delivery: Delivery | undefined): string | undefined {
  if (!delivery) return `${id} is gone`;
  const { state, remote } = delivery;
  const posts = postsOf(sandbox, delivery);
  const isHeld = HELD.includes(state);
  if (isHeld && !posts.includes(remote?.postId ?? '')) return `${id} is ${state} and not there`;
  if (!isHeld && posts.length > 0) return `${id} is ${state} and there`;
  return undefined;
}

/** Holds the deliveries of these ids against the journal, as they stand now. */
export function reckon(sandbox: Sandbox, ids: readonly string[], rows: Delivery[]): Reckoning {
  const counts = rows.map((row) => postsOf(sandbox, row).length);
  const lost = ids.map((id) =>
    faultOf(
      sandbox,
      id,
      rows.find((row) => row.id === id),
    ),
  );
  return {
    deliveries: ids.length,
    states: tally(rows.map(({ state }) => state)),
    problems: tally(rows.flatMap(({ problem }) => problem?.code ?? [])),
    posts: counts.reduce((sum, count) => sum + count, 0),
    duplicates: counts.reduce((sum, count) => sum + Math.max(0, count - 1), 0),
    lost: lost.filter((fault) => fault !== undefined),
  };
}

function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

export async function deliveriesIn(page: OwnPage): Promise<Delivery[]> {
  return ((await rowsSeenFrom(page)).deliveries ?? []) as unknown as Delivery[];
}

/** Waits until every delivery has come to rest without anybody's help, and reckons then. */
export async function reckonAtRest(
  { page, sandbox, ids }: { page: OwnPage; sandbox: Sandbox; ids: readonly string[] },
  limitMs: number,
): Promise<Reckoning> {
  const rows = await until(
    'every delivery to come to rest',
    async () => {
      const all = await deliveriesIn(page);
      const restless = all.filter((one) => !isAtRest(one));
      const seen = restless.map(
        ({ id, state, problem }) => `${id} ${state} ${problem?.code ?? ''}`,
      );
      return restless.length === 0 ? { done: all } : { seen: seen.join(', ') };
    },
    limitMs,
  );
  return reckon(sandbox, ids, rows);
}
