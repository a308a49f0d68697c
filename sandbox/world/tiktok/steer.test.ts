import { describe, expect, test } from 'vitest';
import { createClock } from '../clock.ts';
import { steerTikTok } from './steer.ts';
import { createTikTokWorld } from './tiktok-world.ts';

const world = () => createTikTokWorld(createClock());

describe('steering TikTok', () => {
  test('sets settings, users and apps, and makes new ones', () => {
    const it = world();
    steerTikTok(it, {
      settings: { moderationMs: 5 },
      user: { openId: 'open_new', username: 'new.soundpost', isPrivate: true },
      app: { clientKey: 'awsoundpostlive', audited: false },
    });
    expect(it.settings).toMatchObject({ moderationMs: 5, processingMs: 10_000 });
    expect(it.users.get('open_new')).toMatchObject({ openId: 'open_new', isPrivate: true });
    expect(it.apps.get('awsoundpostlive')).toMatchObject({ audited: false, platform: 'web' });
    it.reset();
    expect(it.users.has('open_new')).toBe(false);
    expect(it.settings.moderationMs).toBe(60_000);
  });

  test('hands out tokens', () => {
    const it = world();
    const grant = { openId: 'open_maker', clientKey: 'awsoundpostlive', scopes: [] };
    const tokens = steerTikTok(it, { grant });
    expect(it.grants.byAccess(tokens?.accessToken ?? '', Date.now())?.openId).toBe('open_maker');
  });

  test.each([
    ['a misspelt setting', { settings: { moderationMS: 5 } }, 'moderationMS'],
    ['a misspelt part', { setting: {} }, 'setting'],
    ['a misspelt field of an app', { app: { clientKey: 'x', audit: true } }, 'audit'],
    ['a fail reason that there is not', { settings: { nextFailReason: 'bad' } }, 'bad'],
    ['a redirect that cannot be', { app: { clientKey: 'x', redirectUris: ['x'] } }, 'register x'],
    ['a publish that there is not', { fail: { publishId: 'x', reason: 'internal' } }, 'publish x'],
    ['a draft that there is not', { postDraft: 'x' }, 'draft x'],
    ['an unknown user', { grant: { openId: 'x', clientKey: 'x', scopes: [] } }, 'user x'],
  ])('%s is said aloud', (_name, wish, text) => {
    expect(() => steerTikTok(world(), wish as never)).toThrow(text);
  });
});
