import { expect, it } from 'vitest';
import { runningSandbox } from '../../sandbox/testing/running-sandbox.ts';
import type { Photos } from './photos.ts';
import { settle } from './testing/settle.ts';
import { aTiktokBackground, type TiktokBackground } from './testing/tiktok-background.ts';

const sandbox = runningSandbox();

/** What the announcements said, as TikTok got it. */
const announced = ({ journal }: Pick<TiktokBackground, 'journal'>) =>
  journal.find({ kind: 'publish-init' }).map(({ body }) => body);

const album: Photos = {
  urls: [1, 2, 3].map((index) => `https://media.example.com/${index}.jpg`),
  coverIndex: 1,
};

it('has TikTok fetch a video', async () => {
  const background = await aTiktokBackground(sandbox);
  await background.write({}, 'address');
  await settle(background);
  expect(await background.only()).toMatchObject({ state: 'published', problem: null });
  expect(background.journal.publishes()).toMatchObject([{ media: 'video', mode: 'direct' }]);
});

it('has TikTok fetch photos, in their order and with their cover, and post them', async () => {
  const background = await aTiktokBackground(sandbox);
  const texts = { title: 'Kettles', description: 'Three of them' };
  await background.write({ ...texts, media: 'photos', addMusic: true, allowComment: true }, album);
  await settle(background);
  expect(await background.only()).toMatchObject({ state: 'published', problem: null });
  expect(announced(background)).toEqual([
    {
      media_type: 'PHOTO',
      post_mode: 'DIRECT_POST',
      post_info: {
        ...texts,
        privacy_level: 'PUBLIC_TO_EVERYONE',
        ...{ disable_comment: false, auto_add_music: true },
        ...{ brand_content_toggle: false, brand_organic_toggle: false },
      },
      source_info: { source: 'PULL_FROM_URL', photo_images: album.urls, photo_cover_index: 1 },
      is_aigc: false,
    },
  ]);
  expect(background.journal.publishes()).toMatchObject([{ media: 'photo', mode: 'direct' }]);
});

it('puts photos with their texts into the inbox as a draft', async () => {
  const background = await aTiktokBackground(sandbox);
  const choices = { mode: 'draft', media: 'photos', title: 'Kettles', privacy: null } as const;
  await background.write(choices, album);
  await settle(background);
  expect((await background.only()).state).toBe('in_inbox');
  expect(announced(background)).toMatchObject([
    { post_mode: 'MEDIA_UPLOAD', post_info: { title: 'Kettles' } },
  ]);
});

it('says where photos are fetched from an address that is not verified, and posts nothing', async () => {
  const background = await aTiktokBackground(sandbox);
  const urls = [...album.urls, 'https://elsewhere.example/4.jpg'];
  await background.write({ media: 'photos' }, { urls, coverIndex: 0 });
  await background.start().round();
  expect(await background.only()).toMatchObject({
    state: 'failed',
    problem: { code: 'tiktok.address_not_verified' },
  });
  expect(background.journal.publishes()).toEqual([]);
});

it('announces nothing for a photo post that names no photo', async () => {
  const background = await aTiktokBackground(sandbox);
  await background.write({ media: 'photos' }, { urls: [], coverIndex: 0 });
  await background.start().round();
  expect((await background.only()).problem?.code).toBe('posting.tiktok_no_photos');
  expect(announced(background)).toEqual([]);
});

it('names the moment of the file that is its cover, and its beginning unless told', async () => {
  const background = await aTiktokBackground(sandbox);
  const covers = [];
  for (const coverMs of [undefined, 1500]) {
    await background.db.table('deliveries').clear();
    await background.write({}, { ...background.file, coverMs });
    await background.start().round();
    covers.push(announced(background).at(-1));
  }
  expect(covers).toMatchObject([
    { post_info: { video_cover_timestamp_ms: 0 } },
    { post_info: { video_cover_timestamp_ms: 1500 } },
  ]);
});

it('holds a video against how long the account may post now, before anything is announced', async () => {
  const background = await aTiktokBackground(sandbox);
  const user = sandbox.it.world.tiktok.users.get('open_maker');
  if (user) user.maxVideoSeconds = 60;
  const { id } = await background.write({}, { ...background.file, durationS: 61 });
  await background.start().round();
  expect(await background.only()).toMatchObject({
    state: 'failed',
    problem: { code: 'media.too_long', field: 'video' },
    attempts: [{ outcome: 'refused' }],
  });
  expect(announced(background)).toEqual([]);
  if (user) user.maxVideoSeconds = 61;
  await background.start().reschedule(id, { kind: 'now' });
  await settle(background);
  expect((await background.only()).state).toBe('published');
});
