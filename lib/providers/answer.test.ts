import { expect, test } from 'vitest';
import { meterOf, retryAfterS } from './answer.ts';

test('reads what is left of credits and requests, and nothing from nonsense', () => {
  const headers = new Headers({
    'X-Credits-Used': '1',
    'X-Credits-Remaining': '99',
    'X-RateLimit-Limit': 'many',
    'X-RateLimit-Remaining': '-3',
  });
  expect(meterOf(headers)).toEqual({
    creditsUsed: 1,
    creditsRemaining: 99,
    rateLimit: null,
    rateRemaining: null,
  });
});

test.each([
  [{ 'Retry-After': '7' }, 7],
  [{ 'Retry-After': '0' }, 0],
  [{ 'Retry-After': '31536000' }, 3600],
  [{ 'Retry-After': '-5' }, null],
  [{ 'Retry-After': 'soon' }, null],
  [{ 'Retry-After': 'Fri, 20 Nov 2026 10:00:30 GMT', Date: 'Fri, 20 Nov 2026 10:00:00 GMT' }, 30],
  [{ 'Retry-After': 'Fri, 20 Nov 2026 09:00:00 GMT', Date: 'Fri, 20 Nov 2026 10:00:00 GMT' }, null],
  [{ 'Retry-After': 'Fri, 20 Nov 2026 10:00:30 GMT' }, null],
  [{}, null],
])('reads the wait of %j as %s s', (headers, wait) => {
  expect(retryAfterS(new Headers(headers as Record<string, string>))).toBe(wait);
});
