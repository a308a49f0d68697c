import { describe, expect, test } from 'vitest';
import { runningSandbox, tiktok } from '../testing/running-sandbox.ts';
import { shortCodeOf } from './address.ts';

const { ask } = runningSandbox();
const clip = '7709413348194969648';
const clipPage = `${tiktok}/@copper.kettle/video/${clip}`;

async function scopeAt(path: string) {
  const { text } = await ask(tiktok + path);
  const script = /<script id="__UNIVERSAL_DATA_FOR_REHYDRATION__"[^>]*>(.*?)<\/script>/s.exec(text);
  return JSON.parse(script?.[1] ?? '').__DEFAULT_SCOPE__;
}

describe('pages', () => {
  test.each([
    '/following',
    '/friends',
    '/explore',
    '/live',
    '/search?q=kettle',
    '/search/video?q=kettle',
    '/tag/kettle',
    '/tag/%D8%AE%D8%B4%D8%A8',
    '/music/-7708498146713216512',
    '/@yuzu_kissa',
    '/@yuzu_kissa/live',
    '/@yuzu_kissa/playlist/The-quiet-ones-7157688998209519034',
  ])('%s is one, and carries no clip', async (path) => {
    expect((await ask(tiktok + path)).status).toBe(200);
    expect(await scopeAt(path)).not.toHaveProperty('webapp.video-detail');
  });

  test.each(['/@yuzu_kissa/other', '/search/nothing', '/embed/12', '/t/', '/musics/x-6718395'])(
    '%s is none',
    async (path) => {
      expect((await ask(tiktok + path)).status).toBe(404);
    },
  );

  test('a profile carries its account, a private and an unknown one their code', async () => {
    const detail = (await scopeAt('/@mina.paper'))['webapp.user-detail'];
    expect(detail.userInfo.user).toMatchObject({ uniqueId: 'mina.paper', privateAccount: false });
    expect((await scopeAt('/@quiet.ladder'))['webapp.user-detail'].statusCode).toBe(10222);
    expect((await scopeAt('/@nobody.here'))['webapp.user-detail'].statusCode).toBe(10221);
  });

  test.each([`/embed/${clip}`, `/embed/v2/${clip}`, `/player/v1/${clip}`])(
    '%s carries its clip and may be framed',
    async (path) => {
      expect((await ask(tiktok + path)).headers).not.toHaveProperty('x-frame-options');
      const scope = await scopeAt(path);
      expect(scope['webapp.video-detail'].itemInfo.itemStruct.id).toBe(clip);
    },
  );
});

describe('short links', () => {
  test.each([
    [`${tiktok}/t/${shortCodeOf(clip)}/`, `${clipPage}?_r=1&_t=sandbox`],
    [`https://lite.tiktok.com/t/${shortCodeOf(clip)}`, `${clipPage}?_r=1&_t=sandbox`],
    [`https://vt.tiktok.com/${shortCodeOf(clip)}`, `${clipPage}?_r=1&_t=sandbox`],
    [`${tiktok}/t/ZTdead/`, `${tiktok}/?_r=1`],
    ['https://vm.tiktok.com/', `${tiktok}/?_r=1`],
  ])('%s leads on', async (from, to) => {
    const answer = await ask(from);
    expect([answer.status, answer.headers.location]).toEqual([301, to]);
  });
});

describe('oEmbed', () => {
  const about = (url: string) => ask(`${tiktok}/oembed?url=${encodeURIComponent(url)}`);

  test("tells a video's author and caption, and its sound in the quote alone", async () => {
    const told = JSON.parse((await about(`${clipPage}?lang=de`)).text);
    expect(told).toMatchObject({
      version: '1.0',
      type: 'video',
      author_unique_id: 'copper.kettle',
      embed_product_id: clip,
      thumbnail_height: 1024,
    });
    expect(told.html).toContain(`data-video-id="${clip}"`);
    expect(told.html).toMatch(/\/music\/original-sound-7709413263369415872\?/);
    expect(JSON.stringify({ ...told, html: '' })).not.toContain('7709413263369415872');
  });

  test('a caption with markup stays text in the quote', async () => {
    const told = JSON.parse(
      (await about(`${tiktok}/@basement.tapes.club/video/7692064120317034496`)).text,
    );
    expect(told.title).toContain('<b>loudest</b>');
    expect(told.html).toContain('&lt;b&gt;loudest&lt;/b&gt;');
  });

  test.each([
    ['a deleted clip', `${tiktok}/@quiet.ladder/video/7669863614369792064`],
    ['a photo', `${tiktok}/@mina.paper/photo/7702397201732605184`],
    ['another site', `https://example.com/@copper.kettle/video/${clip}`],
    ['nothing', ''],
  ])('refuses %s', async (_name, url) => {
    const answer = await about(url);
    expect([answer.status, JSON.parse(answer.text).message]).toEqual([400, expect.any(String)]);
  });
});
