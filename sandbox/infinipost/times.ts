import { Refusal } from './errors.ts';

/** The zones that InfiniPost lists; no other is taken (InfiniPost's documentation, posts/video). */
const zones: readonly string[] = [
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
];

export const defaultZone = 'America/New_York';

// The documented text says ISO 8601 although the documented format is a local time.
const notATime = () =>
  new Refusal('invalid_parameter', 'scheduledTime must be a valid ISO 8601 timestamp');

function notPast(at: number, now: number): number {
  if (at < now) throw new Refusal('invalid_parameter', 'scheduledTime must be in the future');
  return at;
}

/** A whole minute may be named until it is over. */
const startOfMinute = (now: number) => now - (now % 60_000);

/**
 * `YYYY-MM-DDTHH:MM` in one of the zones → epoch milliseconds. A time that the zone skips is
 * refused; of a time that it has twice the first is meant.
 */
export function localTime(text: string, zone: string, now: number): number {
  if (!zones.includes(zone)) {
    throw new Refusal('invalid_parameter', `timezone must be one of: ${zones.join(', ')}`);
  }
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) throw notATime();
  let plain: Temporal.PlainDateTime;
  try {
    plain = Temporal.PlainDateTime.from(text);
  } catch {
    throw notATime();
  }
  const zoned = plain.toZonedDateTime(zone);
  if (!zoned.toPlainDateTime().equals(plain)) throw notATime();
  return notPast(zoned.epochMilliseconds, startOfMinute(now));
}

/** The slideshow page still shows an ISO time in UTC and no zone. */
export function utcTime(text: string, now: number): number {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/.test(text)) throw notATime();
  try {
    return notPast(Temporal.Instant.from(text).epochMilliseconds, startOfMinute(now));
  } catch (error) {
    throw error instanceof Refusal ? error : notATime();
  }
}
