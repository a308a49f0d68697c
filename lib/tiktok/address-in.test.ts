import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressIn } from './address-in.ts';
import { readUrl } from './read-url.ts';

const CLIP = 'https://www.tiktok.com/@ana/video/7301234567890123456';
const SHORT = 'https://vm.tiktok.com/ZMJpCgEyM/';

test.each([
  [`  ${CLIP}\n`, CLIP],
  [`Check this out! ${SHORT} #song`, SHORT],
  [`(${CLIP})`, CLIP],
  [`“${SHORT}”.`, SHORT],
  [`${CLIP} and again ${CLIP}`, CLIP],
  ['www.tiktok.com/@ana/video/7301234567890123456', CLIP],
  ['see vm.tiktok.com/ZMJpCgEyM/, please', SHORT],
  [`https://example.com/ ${SHORT}`, SHORT],
])('the address in %j is %s', (text, address) => {
  expect(addressIn(text)).toBe(address);
});

test.each([
  '',
  'no address here',
  `${CLIP} or ${SHORT}`,
  'https://evil.example/www.tiktok.com/@ana/video/7301234567890123456',
  'javascript:alert(1)//www.tiktok.com/@ana/video/7301234567890123456',
  '/@ana/video/7301234567890123456',
  'user@www.tiktok.com/@ana/video/7301234567890123456',
])('%j holds no one address', (text) => {
  expect(addressIn(text)).toBe(text);
});

test('amid any words that are no addresses, the one address is found', () => {
  const words = fc.array(fc.stringMatching(/^[a-z0-9#@]{1,8}$/), { maxLength: 5 });
  fc.assert(
    fc.property(words, words, fc.constantFrom(CLIP, SHORT), (before, after, address) => {
      expect(addressIn([...before, address, ...after].join(' '))).toBe(address);
    }),
  );
});

test('arbitrary text without TikTok’s name is never read as a clip', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(readUrl(addressIn(text)).kind).not.toBe('clip');
    }),
  );
});
