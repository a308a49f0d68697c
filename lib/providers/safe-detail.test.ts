import { expect, test } from 'vitest';
import { safeDetail } from './safe-detail.ts';

test('takes out the key that was sent, wherever it is echoed', () => {
  const safe = safeDetail('no such key: my+odd.key (my+odd.key)', 'my+odd.key');
  expect(safe).toBe('no such key: [key] ([key])');
});

test.each([
  ['key sk_live_abc-123 is old', 'key [key] is old'],
  ['knbn_XYZ', '[key]'],
  ['token act.example!123*-x is dead', 'token [key] is dead'],
  ['rft.example123', '[key]'],
  ['header "Authorization: Bearer abc.def"', 'header "Authorization: Bearer [key]"'],
  [
    'at https://x.example/f.mp4?X-Signature=abc&e=1 failed',
    'at https://x.example/f.mp4?[…] failed',
  ],
])('takes out what looks like a secret: %s', (said, safe) => {
  expect(safeDetail(said, 'other')).toBe(safe);
});

test('makes one short line of it', () => {
  expect(safeDetail('a\n\tb\u0000c  d', 'k')).toBe('a b c d');
  expect(safeDetail('x'.repeat(5000), 'k')).toHaveLength(300);
});

test('leaves no part of a key that lies across the cut', () => {
  const key = 'sk_live_0123456789abcdef';
  expect(safeDetail('y'.repeat(290) + key, key)).not.toContain('sk_live');
  expect(safeDetail(' '.repeat(3990) + key, key)).not.toContain('sk_live');
});
