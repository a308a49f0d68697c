import type { HttpAnswer } from './http.ts';

/** What the answer's headers tell of credits and limits; null = not told. */
export type Meter = {
  creditsUsed: number | null;
  creditsRemaining: number | null;
  rateLimit: number | null;
  rateRemaining: number | null;
};

/** A readable success. `answeredAt`: by the provider's own clock (ms); null = not told. */
export type Answer<T> = { value: T; meter: Meter; status: number; answeredAt: number | null };

/** Longest wait that a provider may ask of us: a year would be a mistake or an attack. */
const MAX_WAIT_S = 3600;

function wholeNumber(text: string | null): number | null {
  return text !== null && /^[0-9]{1,12}$/.test(text.trim()) ? Number(text) : null;
}

/** KonbiniAPI counts credits, DumplingAI requests; InfiniPost documents no such header. */
export function meterOf(headers: HttpAnswer['headers']): Meter {
  return {
    creditsUsed: wholeNumber(headers.get('X-Credits-Used')),
    creditsRemaining: wholeNumber(headers.get('X-Credits-Remaining')),
    rateLimit: wholeNumber(headers.get('X-RateLimit-Limit')),
    rateRemaining: wholeNumber(headers.get('X-RateLimit-Remaining')),
  };
}

/** The answer's own `Date`. */
export function answeredAt(headers: HttpAnswer['headers']): number | null {
  const at = Date.parse(headers.get('Date') ?? '');
  return Number.isNaN(at) ? null : at;
}

/**
 * Seconds to wait by `Retry-After`, at most an hour; null = not told or not readable. A date is
 * compared with the answer's own `Date`, so that a wrong clock on this machine does not matter.
 */
export function retryAfterS(headers: HttpAnswer['headers']): number | null {
  const told = headers.get('Retry-After');
  if (told === null) return null;
  const seconds =
    wholeNumber(told) ?? (Date.parse(told) - Date.parse(headers.get('Date') ?? '')) / 1000;
  return seconds >= 0 ? Math.min(Math.ceil(seconds), MAX_WAIT_S) : null;
}
