import { describe, expect, test } from 'vitest';
import { startApps } from './app.ts';
import { isRegistered, mustBeRegistrable } from './redirect-uri.ts';

function app(platform: 'web' | 'desktop', ...redirectUris: string[]) {
  const [model] = startApps().values();
  if (!model) throw new Error('There is no app');
  return { ...model, platform, redirectUris };
}

describe('what TikTok registers', () => {
  test.each([
    ['web', 'https://abcdefghijklmnop.chromiumapp.org/'],
    ['web', 'https://soundpost.example.com/a/b'],
    ['desktop', 'http://localhost:3455/'],
    ['desktop', 'http://127.0.0.1:*/callback/'],
  ] as const)('%s: %s', (platform, uri) => {
    expect(() => mustBeRegistrable(app(platform, uri))).not.toThrow();
  });

  test.each([
    ['web', 'http://soundpost.example.com/', 'https'],
    ['web', 'https://soundpost.example.com/?x=1', 'query'],
    ['web', 'https://soundpost.example.com/#x', 'query'],
    ['web', '/tiktok/', 'absolute'],
    ['web', `https://soundpost.example.com/${'x'.repeat(482)}`, '512'],
    ['desktop', 'http://127.0.0.1/mozoauth2/abc', 'port'],
    ['desktop', 'https://soundpost.example.com:1/', 'this machine'],
  ] as const)('not %s: %s', (platform, uri, reason) => {
    expect(() => mustBeRegistrable(app(platform, uri))).toThrow(reason);
  });

  test('ten at most', () => {
    const uris = Array.from({ length: 11 }, (_, n) => `https://soundpost.example.com/${n}`);
    expect(() => mustBeRegistrable(app('web', ...uris))).toThrow('10');
    expect(() => mustBeRegistrable(app('web', ...uris.slice(1)))).not.toThrow();
  });
});

describe('an address that comes', () => {
  test.each([
    ['http://localhost:3455/', true],
    ['http://localhost:3456/', false],
    ['http://127.0.0.1:1/callback/', true],
    ['http://127.0.0.1:65535/callback/', true],
    ['http://127.0.0.1:*/callback/', false],
    ['http://127.0.0.1:1/callback', false],
    ['http://127.0.0.1:1/other/callback/', false],
    ['http://127.0.0.1:/callback/', false],
  ])('%s: %s', (uri, fits) => {
    const desk = app('desktop', 'http://localhost:3455/', 'http://127.0.0.1:*/callback/');
    expect(isRegistered(desk, uri)).toBe(fits);
  });
});
