import { describe, expect, it } from 'vitest';
import { callerOf, type Sender } from './sender.ts';

const own = 'chrome-extension://abcdefghijklmnop';
const tiktok = 'https://www.tiktok.com';
const tab = { id: 7 };

describe('who sends a message', () => {
  it.each<[string, Sender, string]>([
    ['the popup or a panel', { origin: own }, 'window'],
    ['an own page in a tab', { origin: own, tab, frameId: 0 }, 'window'],
    ['a content script', { origin: tiktok, tab, frameId: 0 }, 'page'],
    ['a content script in a sub-frame', { origin: tiktok, tab, frameId: 5 }, 'nobody'],
    ['an own page framed somewhere', { origin: own, tab, frameId: 5 }, 'nobody'],
    ['another site', { origin: 'https://example.com', tab, frameId: 0 }, 'nobody'],
    ['a look-alike', { origin: `${tiktok}.example.com`, tab, frameId: 0 }, 'nobody'],
    ['another extension', { origin: `${own}x` }, 'nobody'],
    ['a page that is no tab', { origin: tiktok, frameId: 0 }, 'nobody'],
    ['an opaque origin', { origin: 'null', tab, frameId: 0 }, 'nobody'],
    ['nothing at all', {}, 'nobody'],
  ])('%s', (_, sender, kind) => {
    expect(callerOf(sender, own, [tiktok]).kind).toBe(kind);
  });

  it('tells which tab a page is in', () => {
    expect(callerOf({ origin: tiktok, tab, frameId: 0 }, own, [tiktok])).toEqual({
      kind: 'page',
      tabId: 7,
    });
  });
});
