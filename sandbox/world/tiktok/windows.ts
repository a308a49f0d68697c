/** One-minute sliding windows (TikTok's rate limit guide). */
const windowMs = 60_000;

export type Windows = {
  /** Whether one more fits at `now` (epoch milliseconds); counts it if so. */
  take(name: string, limit: number, now: number): boolean;
};

export function createWindows(): Windows {
  const taken = new Map<string, number[]>();
  return {
    take(name, limit, now) {
      const recent = (taken.get(name) ?? []).filter((at) => at > now - windowMs);
      const fits = recent.length < limit;
      if (fits) recent.push(now);
      taken.set(name, recent);
      return fits;
    },
  };
}
