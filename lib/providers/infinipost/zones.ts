import { localIn, resolveLocal } from '../../time/local.ts';

/** The zones that InfiniPost reads local times in (InfiniPost's documentation, create a video post). */
export const INFINIPOST_ZONES = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
  'Europe/London',
  'Europe/Paris',
  'Asia/Tokyo',
  'Asia/Singapore',
  'Australia/Sydney',
] as const;

/** The zone in which InfiniPost reads a local time that comes without one. */
export const DEFAULT_ZONE = 'America/New_York';

/** One of the eleven without daylight saving: each of its local times is exactly one instant. */
const STEADY_ZONE = 'Asia/Tokyo';

export type LocalSchedule = { local: string; zone: string };

/**
 * How to tell InfiniPost an instant (ms since 1970, whole minutes; seconds are cut): as chosen, if
 * it knows the zone and the chosen time is that instant and no other there; else as the same
 * instant on Tokyo's clocks, since any other zone is unknown to it and a time that the clocks show
 * twice would leave the choice to it.
 */
export function scheduleFor(at: number, chosen: LocalSchedule): LocalSchedule {
  const minute = Math.floor(at / 60_000) * 60_000;
  const known = (INFINIPOST_ZONES as readonly string[]).includes(chosen.zone);
  const read = known ? resolveLocal(chosen.local, chosen.zone) : undefined;
  if (read?.kind === 'ok' && read.at === minute) return chosen;
  return { local: localIn(STEADY_ZONE, minute), zone: STEADY_ZONE };
}
