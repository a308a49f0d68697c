import { expect, test } from 'vitest';
import { challengeOf, secretText } from './pkce.ts';

test('the challenge is the hex of the hash, as TikTok wants it', async () => {
  expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
    '13d31e961a1ad8ec2f16b10c4c982e0876a878ad6df144566ee1894acb70f9c3',
  );
});

test('a verifier has the length and the characters that are allowed', () => {
  const text = secretText((length) => crypto.getRandomValues(new Uint8Array(length)));
  expect(text).toMatch(/^[A-Za-z0-9._~-]{43,128}$/);
  expect(secretText((length) => new Uint8Array(length).fill(255))).toBe('f'.repeat(64));
});
