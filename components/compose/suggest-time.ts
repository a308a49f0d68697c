import { localIn } from '../../lib/time/local.ts';

const HALF_HOUR_MS = 30 * 60_000;
const HOUR_MS = 2 * HALF_HOUR_MS;

/** The next full hour (of UTC) that is at least half an hour away, on the clocks of a zone. */
export function suggestTime(now: number, zone: string): string {
  return localIn(zone, Math.ceil((now + HALF_HOUR_MS) / HOUR_MS) * HOUR_MS);
}
