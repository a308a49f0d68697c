/** Dates in the order of day and month, whatever English the browser speaks, until it speaks more. */
export const LOCALE = 'en-GB';

const STEPS = [
  { unit: 'year', ms: 365.25 * 86_400_000 },
  { unit: 'month', ms: 30.44 * 86_400_000 },
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const;

/**
 * How long before `now` an instant was (both in ms), in words: "just now", "5 minutes ago". Whole
 * units, rounded down, so that nothing looks older than it is; the future reads as just now.
 */
export function ageText(at: number, now: number): string {
  const age = now - at;
  const step = STEPS.find(({ ms }) => age >= ms);
  if (!step) return 'just now';
  const format = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'always' });
  return format.format(-Math.floor(age / step.ms), step.unit);
}

/** "1:07" for seconds. */
export function durationText(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
