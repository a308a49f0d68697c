import { beforeEach, describe, expect, it, vi } from 'vitest';
import { freshCache } from '../../tests/samples/database.ts';
import { aClip, NOON } from '../../tests/samples/samples.ts';
import { problemOf } from '../problems/problem.ts';
import type { Led } from '../providers/http.ts';
import { TransportError } from '../providers/transport-error.ts';
import { createShortLinks, type ShortLinksEffects } from './short-links.ts';
import { createAnswerStore } from './store.ts';

const HOME = 'https://www.tiktok.com';
const CLIP = `${HOME}/@${aClip.username}/video/${aClip.id}`;
const SHORT = 'https://vm.tiktok.com/ZMabcdef1';
const toClip: Led = { status: 200, url: `${CLIP}?_r=1&_t=who-shared-it` };

let answers: ShortLinksEffects['answers'];
const follow = vi.fn<ShortLinksEffects['follow']>();
const hasHosts = vi.fn<ShortLinksEffects['hasHosts']>();
const links = () => createShortLinks({ follow, hasHosts, answers, now: () => NOON });
const problem = (link = SHORT) => links()(link).catch(problemOf);

beforeEach(() => {
  answers = createAnswerStore(freshCache());
  follow.mockReset().mockResolvedValue(toClip);
  hasHosts.mockReset().mockResolvedValue(true);
});

describe('a short link', () => {
  it('is its clip, whatever else stands in the address that it leads to', async () => {
    expect(await links()(SHORT)).toMatchObject({ kind: 'clip', clip: aClip });
    expect(follow).toHaveBeenCalledExactlyOnceWith(`${SHORT}/`);
    expect(hasHosts).toHaveBeenCalledWith(['https://www.tiktok.com/*', 'https://vm.tiktok.com/*']);
  });

  it('is asked for once, by a hundred at once and by everybody after them', async () => {
    const all = links();
    const found = await Promise.all(Array.from({ length: 100 }, () => all(SHORT)));
    expect(found.every((page) => page.kind === 'clip')).toBe(true);
    // Another start of the background, and no leave to ask any more: what is known stays known.
    hasHosts.mockResolvedValue(false);
    expect(await links()(SHORT)).toMatchObject({ clip: aClip });
    expect(follow).toHaveBeenCalledTimes(1);
  });

  it('is kept without what its address tells of whoever shared it', async () => {
    await links()(SHORT);
    expect(await answers.get(`link:${SHORT}/`)).toEqual({
      key: `link:${SHORT}/`,
      fetchedAt: NOON,
      value: CLIP,
    });
  });

  it('in two forms of one code is one question', async () => {
    const all = links();
    await Promise.all([all(`${HOME}/t/ZTabc1`), all('https://lite.tiktok.com/t/ZTabc1')]);
    expect(follow).toHaveBeenCalledExactlyOnceWith(`${HOME}/t/ZTabc1/`);
  });

  it('is known even where TikTok shows its check for robots at the clip’s own address', async () => {
    follow.mockResolvedValue({ ...toClip, status: 403 });
    expect(await links()(SHORT)).toMatchObject({ clip: aClip });
  });

  it('still answers where its answer cannot be kept', async () => {
    answers = { get: async () => undefined, put: () => Promise.reject(new Error('full')) };
    expect(await links()(SHORT)).toMatchObject({ clip: aClip });
  });

  it('is asked for again where what was kept is no page', async () => {
    await answers.put({ key: `link:${SHORT}/`, fetchedAt: NOON, value: 'https://evil.example/' });
    expect(await links()(SHORT)).toMatchObject({ clip: aClip });
    expect(follow).toHaveBeenCalledTimes(1);
  });
});

it.each([
  [`${HOME}/music/Paper-7711111111111111111`, { kind: 'sound', musicId: '7711111111111111111' }],
  [`${HOME}/@paper.crane?_t=x`, { kind: 'profile', username: 'paper.crane' }],
  [`${HOME}/tag/cranes`, { kind: 'tag', tag: 'cranes' }],
  [`${HOME}/@paper.crane/live`, { kind: 'live', username: 'paper.crane' }],
  [`${HOME}/ug/incentive/share/pro_scan_code`, { kind: 'none' }],
])('one that leads to %s is that page, as if it had been pasted', async (url, page) => {
  follow.mockResolvedValue({ status: 200, url });
  expect(await links()(SHORT)).toEqual(page);
});

const said: [string, Led, string][] = [
  ['the home page', { status: 200, url: `${HOME}/?_r=1` }, 'link.dead'],
  ['nothing there', { status: 404, url: `${HOME}/t/ZMabcdef1/` }, 'link.dead'],
  ['another site', { status: 200, url: 'https://evil.example/@a/video/1' }, 'link.left_tiktok'],
  [
    'a look-alike',
    { status: 200, url: CLIP.replace('.com', '.com.evil.example') },
    'link.left_tiktok',
  ],
  ['a page without https', { status: 200, url: CLIP.replace('https', 'http') }, 'link.left_tiktok'],
  ['a check for robots', { status: 200, url: `${SHORT}/` }, 'link.person_wanted'],
  ['a login wall', { status: 200, url: `${HOME}/login?redirect_url=x` }, 'link.person_wanted'],
  ['a refusal', { status: 403, url: `${SHORT}/` }, 'link.refused'],
  ['too many questions', { status: 429, url: `${SHORT}/` }, 'link.too_many'],
  ['a fault of TikTok’s', { status: 503, url: `${SHORT}/` }, 'link.fault'],
];
it.each(said)(
  '%s is said in words, and not kept: the link may work later',
  async (_, led, code) => {
    follow.mockResolvedValueOnce(led);
    expect(await problem()).toMatchObject({
      code,
      means: 'Nothing was saved, and nothing was paid.',
    });
    expect(await links()(SHORT)).toMatchObject({ clip: aClip });
  },
);

it.each([
  [new TransportError('network', 'maybe'), 'link.offline'],
  [new TransportError('timeout', 'maybe'), 'link.no_answer'],
])('silence is said in words (%s)', async (thrown, code) => {
  follow.mockRejectedValueOnce(thrown);
  expect(await problem()).toMatchObject({ code, step: 'try_again' });
  expect(await links()(SHORT)).toMatchObject({ clip: aClip });
});

it('asks nothing where the browser does not let us', async () => {
  hasHosts.mockResolvedValue(false);
  expect(await problem()).toMatchObject({ code: 'link.host_not_granted' });
  expect(follow).not.toHaveBeenCalled();
});
