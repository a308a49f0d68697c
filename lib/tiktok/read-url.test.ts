import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clipUrl, soundUrl } from './clip.ts';
import { type Address, readUrl } from './read-url.ts';

const ID = '7301234567890123456';
const W = 'https://www.tiktok.com';
const clip = (username = '', kind: 'video' | 'photo' = 'video', embedded = false): Address => ({
  kind: 'clip',
  clip: { id: ID, kind, username },
  embedded,
});
const sound = (musicId: string): Address => ({ kind: 'sound', musicId });
const none: Address = { kind: 'none' };

test.each<[string, Address]>([
  [`${W}/@ana.maria_1/video/${ID}`, clip('ana.maria_1')],
  [`${W}/@ana/photo/${ID}?is_from_webapp=1&web_id=7051925562113820165`, clip('ana', 'photo')],
  [`${W}/@/video/${ID}/`, clip()],
  [`${W}/@.dots./video/${ID}#comments`, clip('.dots.')],
  [`${W}/%40ana/video/${ID}`, clip('ana')],
  [`${W}/@%E9%9F%B3%E6%A8%82/video/${ID}`, clip('音樂')],
  [`HTTPS://WWW.TIKTOK.COM/@Ana/video/${ID}`, clip('Ana')],
  [`http://www.tiktok.com/@ana/video/${ID}`, clip('ana')],
  [`https://www.tiktok.com:443/@ana/video/${ID}`, clip('ana')],
  [`https://tiktok.com/@ana/video/${ID}`, clip('ana')],
  [`https://m.tiktok.com/@ana/video/${ID}`, clip('ana')],
  [`https://lite.tiktok.com/@ana/video/${ID}`, clip('ana')],
  [`/@ana/video/${ID}`, clip('ana')],
  [`  ${W}/@ana/video/${ID}\n`, clip('ana')],
  [`https://m.tiktok.com/v/${ID}.html?u_code=abc`, clip()],
  [`${W}/video/${ID}`, clip()],
  [`${W}/share/video/${ID}/`, clip()],
  [`${W}/i18n/share/video/${ID}`, clip()],
  [`https://www.tiktokv.com/share/video/${ID}/`, clip()],
  [`${W}/embed/${ID}`, clip('', 'video', true)],
  [`${W}/embed/v2/${ID}?lang=en-GB`, clip('', 'video', true)],
  [`${W}/player/v1/${ID}?autoplay=1`, clip('', 'video', true)],
  ['/music/son-original-7135383692269472518', sound('7135383692269472518')],
  [`${W}/music/-7016547803243022337`, sound('7016547803243022337')],
  [`${W}/music/Song-863502-6873501791145691137`, sound('6873501791145691137')],
  [`${W}/music/Com'dab-122568308?lang=fr`, sound('122568308')],
  [`${W}/music/AC%2FDC-122568308`, sound('122568308')],
  [`${W}/music/оригинальный-звук-7516973298736286469`, sound('7516973298736286469')],
  ['/@ana_1', { kind: 'profile', username: 'ana_1' }],
  [`${W}/@${ID}`, { kind: 'profile', username: ID }],
  [`${W}/tag/${ID}`, { kind: 'tag', tag: ID }],
  ['/tag/507🇵🇦', { kind: 'tag', tag: '507🇵🇦' }],
  [`${W}/@ana/live`, { kind: 'live', username: 'ana' }],
  [`${W}/live`, { kind: 'live', username: '' }],
  [W, { kind: 'feed' }],
  [`${W}/foryou?is_copy_url=1`, { kind: 'feed' }],
  [`${W}/fr`, { kind: 'feed' }],
  [`${W}/zh-Hant-TW`, { kind: 'feed' }],
  [`${W}/ceb-PH`, { kind: 'feed' }],
  [`${W}/following`, { kind: 'list' }],
  [`${W}/friends?lang=fr`, { kind: 'list' }],
  [`${W}/explore/`, { kind: 'list' }],
  [`${W}/search?q=${W}/@ana/video/${ID}`, { kind: 'search' }],
  [`${W}/search/video?q=x`, { kind: 'search' }],
  [
    'https://vm.tiktok.com/ZMJpCgEyM?x=1',
    { kind: 'short', url: 'https://vm.tiktok.com/ZMJpCgEyM' },
  ],
  ['https://vt.tiktok.com/ZSe4FqkKd/', { kind: 'short', url: 'https://vt.tiktok.com/ZSe4FqkKd' }],
  [`${W}/t/ZTRC5xgJp`, { kind: 'short', url: `${W}/t/ZTRC5xgJp` }],
  [
    'https://pro.tiktok.com/t/ZSabcdefg/',
    { kind: 'short', url: 'https://pro.tiktok.com/t/ZSabcdefg' },
  ],
])('%s is read', (url, expected) => {
  expect(readUrl(url)).toEqual(expected);
});

test.each([
  '',
  'not a url',
  'https://vm.tiktok.com/',
  `${W}/t/`,
  `${W}/music/`,
  `${W}/music/song-123`,
  `${W}/tag/`,
  `${W}/@ana/video/123`,
  `${W}/@ana/video/${ID}0`,
  `${W}/@ana/video/${ID}abc`,
  `${W}/@ana/video/${ID}/extra`,
  `${W}/@ana//video/${ID}`,
  `${W}/@ana/VIDEO/${ID}`,
  `${W}/@ana/video/７３０１２３４５６７８９０１２３４５６`,
  `${W}/@a%2Fb/video/${ID}`,
  `${W}/@ana/video/%E0%A4%A`,
  `${W}/ana/video/${ID}`,
  `${W}/en/@ana/video/${ID}`,
  `${W}/@ana/collection/NAME-${ID}`,
  `${W}/@ana/playlist/NAME-${ID}`,
  `${W}/sticker/NAME-${ID}`,
  `${W}/api/item/detail/?itemId=${ID}`,
  `${W}/login?redirect_url=${encodeURIComponent(`${W}/@ana/video/${ID}`)}`,
  `${W}/following/x`,
  `${W}/messages`,
  `https://name:secret@www.tiktok.com/@ana/video/${ID}`,
  `https://www.tiktok.com:9040/@ana/video/${ID}`,
  `https://www.tiktok.com.:443/@ana/video/${ID}`,
  `https://www.tıktok.com/@ana/video/${ID}`,
  `https://v19-webapp-prime.tiktok.com/video/${ID}`,
  `https://www.tiktokv.com/@ana/video/${ID}`,
  `https://evil.example/#${W}/@ana/video/${ID}`,
  `javascript:alert(1)//www.tiktok.com/@ana/video/${ID}`,
  `ftp://www.tiktok.com/@ana/video/${ID}`,
  `${W}/@ana/video/${ID}?${'x'.repeat(5000)}`,
])('%s is none', (url) => {
  expect(readUrl(url)).toEqual(none);
});

const pageHosts = ['tiktok.com', 'www.tiktok.com', 'm.tiktok.com', 'lite.tiktok.com'];
const labels = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/);
const hosts = fc.oneof(
  fc.domain(),
  labels.map((label) => `${label}.tiktok.com`),
  labels.map((label) => `www.tiktok.com.${label}`),
  labels.map((label) => `${label}tiktok.com`),
);

test('no other host and no other port is ever read as a clip', () => {
  fc.assert(
    fc.property(hosts, fc.integer({ min: 1, max: 65535 }), (host, port) => {
      if (!pageHosts.includes(host)) {
        expect(readUrl(`https://${host}/@ana/video/${ID}`).kind).not.toBe('clip');
      }
      const plain = port === 443 ? 'clip' : 'none';
      expect(readUrl(`https://www.tiktok.com:${port}/@ana/video/${ID}`).kind).toBe(plain);
    }),
  );
});

const CLIP_PATH =
  /^(?:\/@[^/]*\/(?:video|photo)\/\d{19}|\/video\/\d{19}|\/v\/\d{19}\.html|(?:\/i18n)?\/share\/video\/\d{19}|\/embed(?:\/v2)?\/\d{19}|\/player\/v1\/\d{19})$/;
const words = fc.constantFrom(
  ...['@ana', '@', 'video', 'photo', 'v', 'v1', 'v2', 'embed', 'player', 'share', 'i18n'],
  ...['music', 'tag', 'search', 't', 'live', ID, `${ID}.html`, `x-${ID}`, '', 'en', 'collection'],
);

test('no other path is ever read as a clip', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 5 }), (parts) => {
      const path = `/${parts.join('/')}`;
      const read = readUrl(W + path).kind === 'clip';
      expect(read).toBe(CLIP_PATH.test(path.replace(/\/$/, '')));
    }),
    { numRuns: 2000 },
  );
});

/** Halves of characters too; fast-check's own for this and for addresses take 1.5 s to set up. */
const codeUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }))
  .map((units) => String.fromCharCode(...units));
const addresses = fc
  .tuple(hosts, fc.array(fc.oneof(words, codeUnits)))
  .map(([host, parts]) => `https://${host}/x/${parts.join('/')}`);

test('arbitrary text is never read as a clip and never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), addresses, codeUnits), (text) => {
      expect(readUrl(text).kind).not.toBe('clip');
    }),
  );
});

test('the canonical address of a clip and of a sound reads back as the same', () => {
  const usernames = fc.stringMatching(/^[\p{L}\p{N}_.-]{0,30}$/u);
  const ids = fc.stringMatching(/^[0-9]{19}$/);
  const musicIds = fc.stringMatching(/^[0-9]{5,20}$/);
  const kinds = fc.constantFrom('video', 'photo');
  fc.assert(
    fc.property(usernames, ids, kinds, musicIds, (username, id, kind, musicId) => {
      const ref = { id, kind, username };
      expect(readUrl(clipUrl(ref))).toEqual({ kind: 'clip', clip: ref, embedded: false });
      expect(readUrl(soundUrl(musicId))).toEqual({ kind: 'sound', musicId });
    }),
  );
});

test('a link as the page writes it is read as the URL parser would have it read', () => {
  const part = fc.constantFrom(
    ...[
      '@ana',
      '@',
      'video',
      'photo',
      'music',
      'tag',
      't',
      'share',
      'embed',
      'v2',
      'search',
      'live',
    ],
    ...[
      '7301234567890123456',
      'song-12345',
      'ZMabc123',
      '..',
      '.',
      '%40ana',
      'é',
      '',
      ' ',
      'a:b',
      '\\',
    ],
  );
  const address = fc
    .tuple(
      fc.constantFrom(
        '',
        'https://www.tiktok.com',
        'https://www.tiktok.com:443',
        'HTTPS://WWW.TIKTOK.COM',
        'http://www.tiktok.com',
      ),
      fc.array(part, { maxLength: 5 }),
      fc.constantFrom('', '/', '?lang=en', '#x', '?a=/@bo/video/7301234567890123457'),
    )
    .map(([host, parts, rest]) => `${host}${parts.map((one) => `/${one}`).join('')}${rest}`);
  fc.assert(
    fc.property(address, (plain) => {
      // A space before it is trimmed, and leads past the shorter way.
      expect(readUrl(plain)).toEqual(readUrl(` ${plain}`));
    }),
    { numRuns: 2_000 },
  );
});
