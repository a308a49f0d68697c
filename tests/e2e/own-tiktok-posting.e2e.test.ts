import { describe, expect } from 'vitest';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { axeViolations } from './driver/axe.ts';
import type { OwnPage } from './driver/driver.ts';
import { untilTrue } from './driver/until.ts';
import { browser, it } from './fixture.ts';
import { chooseFile } from './journey/choose-file.ts';
import { connectOwnAccount } from './journey/own-account.ts';
import { film } from './testing/film.ts';

const PICTURES = `artifacts/e2e/${browser}`;

/** Some pieces of 20 MB, and the rest with the last one. */
const PADDING = 72_000_000;

const announced = ({ journal }: Sandbox) =>
  journal.find({ kind: 'publish-init', committed: true }).map(({ body }) => body);

/** A film that says of a table that it has billions of entries. */
async function damagedFilm(): Promise<Uint8Array> {
  const bytes = await film(720);
  const at = Buffer.from(bytes).indexOf('stsc');
  return bytes
    .with(at + 16, 0x7f)
    .with(at + 17, 0xff)
    .with(at + 18, 0xff)
    .with(at + 19, 0xff);
}

const barOf = (page: OwnPage) =>
  page.evaluate(() => document.querySelector('progress')?.getAttribute('aria-valuetext') ?? '');

describe(`posting to an own TikTok account in ${browser}`, () => {
  it('shows how far a file is in every window, holds it back, and posts it with its cover', async ({
    stage,
    sandbox,
  }) => {
    const { journal, world } = sandbox;
    Object.assign(world.tiktok.settings, { uploadBytesPerSecond: 10_000_000, processingMs: 0 });
    await connectOwnAccount(stage, sandbox);
    const studio = await stage.openOwn('studio.html#compose');
    await studio.check('Maker of Things', true);
    await studio.waitForText(/Others may/);
    await studio.choose('Who may see it', 'Only me');
    await chooseFile(studio, 'kettle.mp4', await film(720), PADDING);
    await studio.fill('Cover', '3200');
    await studio.waitForText(/0:03\.2/);
    await studio.waitForText(/Posts to 1 account/);
    await studio.screenshot(`${PICTURES}/own-tiktok-cover.png`);
    await studio.click('Post now');

    await studio.waitForText(/of 72 MB · [\d.]+ MB\/s · \d+ s left/);
    expect(await barOf(studio)).toMatch(/^\d+ %\. /);
    await studio.screenshot(`${PICTURES}/own-tiktok-progress.png`);
    await studio.click('Pause upload');
    await studio.waitForText(/Paused at .* TikTok keeps what it has until/);
    expect(await axeViolations(studio)).toEqual([]);
    const pieces = () => journal.count({ kind: 'upload', committed: true });
    const before = pieces();

    const popup = await stage.popup();
    await popup.click('Queue');
    await popup.waitForText(/Paused at/);
    await popup.screenshot(`${PICTURES}/own-tiktok-paused.png`);
    expect(pieces()).toBe(before);
    expect(journal.publishes()).toEqual([]);
    await popup.click('Resume upload');
    await popup.waitForText(/MB\/s/);
    await untilTrue('the whole file', async () => journal.publishes().length === 1, 30_000);

    expect(announced(sandbox)).toMatchObject([
      { post_info: { video_cover_timestamp_ms: 3200, privacy_level: 'SELF_ONLY' } },
    ]);
    expect(await stage.errors()).toEqual([]);
  });

  it('posts photos in the order and with the cover that were chosen', async ({
    stage,
    sandbox,
  }) => {
    Object.assign(sandbox.world.tiktok.settings, { pullMs: 0, processingMs: 0, moderationMs: 0 });
    await connectOwnAccount(stage, sandbox);
    const studio = await stage.openOwn('studio.html#compose');
    await studio.check('Maker of Things', true);
    await studio.check('Photos', true);
    await studio.waitForText(/Others may/);
    await studio.choose('Who may see it', 'Everyone');
    const url = (name: string) => `https://media.example.com/${name}.jpg`;
    await studio.fill('Address of photo 1', url('a'));
    for (const [place, name] of ['b', 'c'].entries()) {
      await studio.click('Add a photo');
      await studio.fill(`Address of photo ${place + 2}`, url(name));
    }
    await studio.check('Cover', true, { within: 'Photo 2' });
    await studio.type('Address of photo 3', '');
    await studio.pressKey('Alt+ArrowUp');
    await studio.waitForValue('Address of photo 2', url('c'));
    expect(await studio.value('Cover', { within: 'Photo 3' })).toBe('true');
    await studio.fill('Title', 'x'.repeat(91));
    await studio.waitForText(/The title is 1 character too long/);
    await studio.fill('Title', 'Kettles');
    await studio.fill('Description', 'Three of them');
    await studio.check('Let TikTok add music', true);
    await studio.waitForText(/Posts to 1 account/);
    expect(await axeViolations(studio)).toEqual([]);
    await studio.screenshot(`${PICTURES}/own-tiktok-photos.png`);
    const popup = await stage.popup();
    await popup.waitForValue('Address of photo 2', url('c'));
    expect(await axeViolations(popup)).toEqual([]);
    await popup.screenshot(`${PICTURES}/own-tiktok-photos-popup.png`);
    await popup.click('Post now');

    await popup.waitForText(/3 photos/);
    await untilTrue('the photos', async () => sandbox.journal.publishes().length === 1);
    expect(announced(sandbox)).toMatchObject([
      {
        post_mode: 'DIRECT_POST',
        post_info: { title: 'Kettles', description: 'Three of them', auto_add_music: true },
        source_info: { photo_images: [url('a'), url('c'), url('b')], photo_cover_index: 2 },
      },
    ]);
    expect(await stage.errors()).toEqual([]);
  });

  it('ends the reading of a damaged file, says so, and takes another one', async ({
    stage,
    sandbox,
  }) => {
    await connectOwnAccount(stage, sandbox);
    const studio = await stage.openOwn('studio.html#compose');
    await studio.check('Maker of Things', true);
    await chooseFile(studio, 'damaged.mp4', await damagedFilm());
    await studio.waitForText(/damaged\.mp4/);
    // The window goes on meanwhile.
    await studio.fill('Caption', 'Kettle on');
    await studio.waitForText(/a look at the file/);
    await untilTrue(
      'the reading to be ended',
      async () => (await studio.text()).includes('could not be read in ten seconds'),
      20_000,
    );
    await studio.click('Remove damaged.mp4');
    await chooseFile(studio, 'kettle.mp4', await film(720));
    await studio.waitForText(/Still needed: who may see it\./);
    expect(await stage.errors()).toEqual([]);
  });
});
