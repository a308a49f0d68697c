/** How many commands one tab may send at once, and how fast the allowance comes back. */
const BURST = 40;
const PER_SECOND = 10;

/** Keeps a page from flooding the background: a token bucket per tab. */
export function createPace(now: () => number): (tabId: number) => boolean {
  const buckets = new Map<number, { tokens: number; at: number }>();
  return (tabId) => {
    const at = now();
    const bucket = buckets.get(tabId) ?? { tokens: BURST, at };
    const regained = (Math.max(0, at - bucket.at) / 1000) * PER_SECOND;
    const tokens = Math.min(BURST, bucket.tokens + regained);
    const allowed = tokens >= 1;
    buckets.set(tabId, { tokens: allowed ? tokens - 1 : tokens, at });
    return allowed;
  };
}
