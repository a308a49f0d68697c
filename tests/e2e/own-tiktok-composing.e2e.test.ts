import {
  BufferTarget,
  EncodedPacket,
  EncodedVideoPacketSource,
  Mp4OutputFormat,
  Output,
} from 'mediabunny';
import { describe, expect } from 'vitest';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { steerTikTok } from '../../sandbox/world/tiktok/steer.ts';
import { axeViolations } from './driver/axe.ts';
import type { OwnPage, Stage } from './driver/driver.ts';
import { browser, it } from './fixture.ts';
import { storedRows } from './journey/evidence.ts';

const APP = 'awsoundpostlive';

/** Connects the account that is signed in at TikTok, in the options, as a person does. */
async function connect(stage: Stage, { world }: Sandbox): Promise<void> {
  const options = await stage.openOwn('options.html');
  const redirectUris = [await options.value('Redirect address')];
  steerTikTok(world.tiktok, {
    app: { clientKey: APP, redirectUris },
    settings: { autoApprove: true },
  });
  await options.fill('Client key', APP);
  await options.fill('Client secret', 'secret-of-the-live-app');
  await options.click('Save app');
  await options.waitForValue('Client secret', '');
  await options.click(`Connect an account through ${APP}`);
  await options.waitForText(/Connected/);
  await options.close();
}

/** Six seconds that say of themselves what TikTok takes; the frames hold nothing. */
async function film(width: number): Promise<number[]> {
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat(), target });
  const source = new EncodedVideoPacketSource('vp9');
  output.addVideoTrack(source);
  await output.start();
  const decoderConfig = { codec: 'vp09.00.31.08', codedWidth: width, codedHeight: 1280 };
  for (let frame = 0; frame < 180; frame += 1) {
    const packet = new EncodedPacket(new Uint8Array(40), 'key', frame / 30, 1 / 30);
    await source.add(packet, { decoderConfig });
  }
  await output.finalize();
  return [...new Uint8Array(target.buffer ?? new ArrayBuffer(0))];
}

/** What a file dialog does once a person has chosen. */
async function chooseFile(page: OwnPage, name: string, bytes: number[]): Promise<void> {
  await page.waitForText(/Or a file/);
  await page.evaluate(
    (fileName: string, content: number[]) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      if (!input) throw new Error('no field for a file');
      const chosen = new DataTransfer();
      chosen.items.add(new File([new Uint8Array(content)], fileName, { type: 'video/mp4' }));
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    bytes,
  );
}

const questions = ({ journal }: Sandbox) =>
  journal.entries().filter(({ path }) => path.includes('creator_info')).length;

const posted = ({ journal }: Sandbox) =>
  journal.entries().filter(({ path }) => path.includes('/init/')).length;

describe(`composing for an own TikTok account in ${browser}`, () => {
  it('asks what TikTok wants decided, keeps each answer, and sends nothing before', async ({
    stage,
    sandbox,
  }) => {
    await connect(stage, sandbox);
    const studio = await stage.openOwn('studio.html#compose');
    await studio.check('Maker of Things', true);
    await studio.waitForText(/agree to TikTok's Music Usage Confirmation/);
    expect(await studio.value('Who may see it')).toMatch(/Choose/);
    expect(await studio.value('Comment')).toBe('false');

    await chooseFile(studio, 'narrow.mp4', await film(320));
    await studio.waitForText(/320 × 1280 pixels/);
    await studio.click('Remove narrow.mp4');
    await chooseFile(studio, 'kettle.mp4', await film(720));
    await studio.waitForText(/kettle\.mp4/);
    await studio.waitForText(/Still needed: who may see it\./);

    await studio.check('This post promotes something', true);
    await studio.check('Branded content', true);
    await studio.waitForText(/Branded Content Policy and Music Usage Confirmation\./);
    await studio.waitForText(/labeled as 'Paid partnership'/);
    await studio.choose('Who may see it', 'Everyone');
    await studio.check('Comment', true);
    await studio.waitForText(/Posts to 1 account as soon as/);
    expect(await axeViolations(studio)).toEqual([]);
    await studio.screenshot(`artifacts/e2e/${browser}/own-tiktok-composing.png`);

    const asked = questions(sandbox);
    const popup = await stage.popup();
    await popup.waitForText(/kettle\.mp4/);
    await popup.waitForValue('Who may see it', 'Everyone');
    expect(await popup.value('Comment')).toBe('true');
    expect(questions(sandbox)).toBe(asked + 1);
    expect(await axeViolations(popup)).toEqual([]);
    await popup.screenshot(`artifacts/e2e/${browser}/own-tiktok-popup.png`);

    const [draft] = (await storedRows(stage)).drafts ?? [];
    expect(draft).toMatchObject({
      file: { name: 'kettle.mp4' },
      tiktok: { privacy: 'PUBLIC_TO_EVERYONE', allowComment: true, brandedContent: true },
    });
    expect(posted(sandbox)).toBe(0);
    expect(await stage.errors()).toEqual([]);
  });

  it('hands over from the popup to the studio where a file dialog would end it', async ({
    stage,
    sandbox,
  }) => {
    await connect(stage, sandbox);
    const popup = await stage.popup();
    await popup.check('Maker of Things', true);
    await popup.fill('Caption', 'Kettle on');
    // The press ends the popup, which would take the answer to it along.
    await popup.evaluate(() => {
      const button = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent === 'Choose file',
      );
      setTimeout(() => button?.click());
    });
    const studio = await stage.openedOwn('studio.html');
    await studio.waitForValue('Caption', 'Kettle on');
    await chooseFile(studio, 'kettle.mp4', await film(720));
    await studio.waitForText(/kettle\.mp4/);
  });
});
