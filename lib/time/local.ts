import { isZone } from './zone.ts';

/** What a wall-clock time in a zone means as an instant (ms since 1970). */
export type LocalTime =
  | { kind: 'ok'; at: number }
  /** The clocks jump over it. `before` and `after` are the nearest local minutes that exist. */
  | { kind: 'gap'; before: string; after: string }
  /** The clocks show it twice; offsets as `+02:00`. */
  | {
      kind: 'overlap';
      earlier: number;
      later: number;
      earlierOffset: string;
      laterOffset: string;
    }
  /** Still being typed. */
  | { kind: 'incomplete' }
  | { kind: 'not_a_time' }
  | { kind: 'not_a_zone' };

const WHOLE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$/;
const PICTURE = '0000-00-00T00:00';

/** Whether more typing can make a whole time of it: each character stands where it should. */
function isBeginning(text: string): boolean {
  return (
    text.length < PICTURE.length && text.replace(/[0-9]/g, '0') === PICTURE.slice(0, text.length)
  );
}

function minuteText(time: Temporal.PlainDateTime): string {
  return time.toString({ smallestUnit: 'minute' });
}

/**
 * Reads `YYYY-MM-DDTHH:MM` on the clocks of a zone, without ever guessing: a time that does not
 * exist or exists twice there is told as such, and the person is asked.
 */
export function resolveLocal(local: string, zone: string): LocalTime {
  if (!WHOLE.test(local)) return { kind: isBeginning(local) ? 'incomplete' : 'not_a_time' };
  if (!isZone(zone)) return { kind: 'not_a_zone' };
  let time: Temporal.PlainDateTime;
  try {
    time = Temporal.PlainDateTime.from(local, { overflow: 'reject' });
  } catch {
    return { kind: 'not_a_time' };
  }
  const earlier = time.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = time.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) {
    return { kind: 'ok', at: earlier.epochMilliseconds };
  }
  if (earlier.toPlainDateTime().equals(time)) {
    return {
      kind: 'overlap',
      earlier: earlier.epochMilliseconds,
      later: later.epochMilliseconds,
      earlierOffset: earlier.offset,
      laterOffset: later.offset,
    };
  }
  // Inside a gap `earlier` lies before the jump, so the jump is the next change after it.
  const jump = earlier.getTimeZoneTransition('next');
  if (jump === null) return { kind: 'not_a_time' };
  return {
    kind: 'gap',
    before: minuteText(jump.subtract({ nanoseconds: 1 }).toPlainDateTime()),
    after: minuteText(jump.toPlainDateTime()),
  };
}

/** The wall-clock minute `YYYY-MM-DDTHH:MM` of an instant (ms since 1970) in a zone. */
export function localIn(zone: string, at: number): string {
  return minuteText(
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime(),
  );
}
