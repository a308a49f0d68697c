/**
 * A page that removes what was put back for one clip this often in this time will not have it there.
 * Re-rendering alone stays far below.
 */
const MAX_INSERTIONS = 60;
const WITHIN_MS = 10_000;

/** Tells whether something may be put into a card or an item once more, and counts that it was. */
export function createInsertions(now: () => number): (place: Element, clipId: string) => boolean {
  const insertions = new WeakMap<Element, { clipId: string; count: number; since: number }>();

  return (place, clipId) => {
    const at = now();
    const past = insertions.get(place);
    // One that is given to another clip begins anew: quick scrolling is no quarrel.
    if (past?.clipId !== clipId || at - past.since > WITHIN_MS) {
      insertions.set(place, { clipId, count: 1, since: at });
      return true;
    }
    past.count += 1;
    return past.count <= MAX_INSERTIONS;
  };
}
