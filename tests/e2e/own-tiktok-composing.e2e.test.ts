import { describe, expect } from 'vitest';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { axeViolations } from './driver/axe.ts';
import { browser, it } from './fixture.ts';
import { chooseFile } from './journey/choose-file.ts';
import { storedRows } from './journey/evidence.ts';
import { connectOwnAccount } from './journey/own-account.ts';
import { film } from './testing/film.ts';

const questions = ({ journal }: Sandbox) =>
  journal.entries().filter(({ path }) => path.includes('creator_info')).length;

const posted = ({ journal }: Sandbox) =>
  journal.entries().filter(({ path }) => path.includes('/init/')).length;

describe(`composing for an own TikTok account in ${browser}`, () => {
  it('asks what TikTok wants decided, keeps each answer, and sends nothing before', async ({
    stage,
    sandbox,
  }) => {
    await connectOwnAccount(stage, sandbox);
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
    await connectOwnAccount(stage, sandbox);
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
