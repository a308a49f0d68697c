import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endpointUrl } from './address.ts';

test('builds an address at the provider, with what is asked percent-encoded', () => {
  expect(endpointUrl('infinipost', '/v1/posts', { cursor: 'a&b=c' })).toBe(
    'https://api.infinipost.co/v1/posts?cursor=a%26b%3Dc',
  );
});

test.each([
  '//evil.example/v1',
  '/\\evil.example/v1',
  'https://evil.example/v1',
  '@evil.example/v1',
  'v1/posts',
  '/v1/posts/..',
  '/v1/posts/%2e%2e',
  '/v1/posts?key=1',
  '/v1/posts#x',
  '/v1\t/posts',
  '',
])('refuses the path %j', (path) => {
  expect(() => endpointUrl('infinipost', path)).toThrow('refused_address');
});

test('never leaves the origin and the path, whatever is asked', () => {
  fc.assert(
    fc.property(
      fc.webPath({ size: 'small' }),
      fc.string(),
      fc.dictionary(fc.string(), fc.string(), { maxKeys: 3 }),
      (a, b, query) => {
        for (const path of [a, b, `/${b}`, `/v1/${encodeURIComponent(b)}`]) {
          let built: string;
          try {
            built = endpointUrl('konbini', path, query);
          } catch {
            continue;
          }
          expect(new URL(built).origin).toBe('https://api.konbiniapi.com');
          expect(new URL(built).pathname).toBe(path);
        }
      },
    ),
  );
});
