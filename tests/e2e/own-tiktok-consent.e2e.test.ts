import { describe, expect } from 'vitest';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { OwnPage, Stage, WebPage } from './driver/driver.ts';
import { browser, it } from './fixture.ts';
import { storedRows } from './journey/evidence.ts';
import { CONNECT, registerApp, saveApp } from './journey/own-app.ts';

const LOGIN = 'https://www.tiktok.com/v2/auth/authorize/';
const NOTHING_CHANGED = 'account is not connected. Nothing was posted or changed.';
const DRAFTS = 'input[value="video.upload"]';
const DIRECT = 'input[value="video.publish"]';
const CONTINUE = 'button[value="continue"]';

/** The options with the user's own app, whose user TikTok asks. */
async function optionsWithApp(stage: Stage, sandbox: Sandbox): Promise<OwnPage> {
  const options = await stage.openOwn('options.html');
  await registerApp(options, sandbox, false);
  await saveApp(options);
  return options;
}

/** TikTok's own page, in the window that the press opens. */
async function consentPage(stage: Stage, options: OwnPage): Promise<WebPage> {
  await options.click(CONNECT);
  return stage.openedWeb(LOGIN);
}

/** Calls of TikTok's token endpoint: none is made without the user's yes. */
const exchanges = ({ journal }: Sandbox) => journal.count({ kind: 'token' });

describe(`TikTok asks its user, in ${browser}`, () => {
  it('an account that unticks direct posts is connected for drafts, and the options say so', async ({
    stage,
    sandbox,
  }) => {
    const options = await optionsWithApp(stage, sandbox);
    const page = await consentPage(stage, options);
    await page.clickCss(DIRECT);
    await page.clickCss(CONTINUE);
    const told = await options.waitForText(/Maker of Things/);
    expect(told).toMatch(/Connected[\s\S]*Allowed: drafts[\s\S]*Not allowed: direct posts/);
    expect((await storedRows(stage)).tiktokConnections).toMatchObject([
      { openId: 'open_maker', scopes: expect.not.arrayContaining(['video.publish']) },
    ]);

    // Connected anew, with everything ticked, it may do everything; and it is still one account.
    const again = await consentPage(stage, options);
    await again.clickCss(CONTINUE);
    await options.waitForText(/Allowed: drafts[^\n]* and direct posts/);
    expect((await storedRows(stage)).targets).toHaveLength(1);
    expect(await stage.errors()).toEqual([]);
  });

  it('an account that unticks both is not connected, and the boxes are named', async ({
    stage,
    sandbox,
  }) => {
    const options = await optionsWithApp(stage, sandbox);
    const page = await consentPage(stage, options);
    await page.clickCss(DRAFTS);
    await page.clickCss(DIRECT);
    await page.clickCss(CONTINUE);
    const told = await options.waitForText('Neither drafts nor posts were allowed');
    expect(told).toContain('Connect the account again and leave the boxes ticked.');
    expect(await storedRows(stage)).toMatchObject({ tiktokConnections: [], targets: [] });
    expect(exchanges(sandbox)).toBe(0);
    expect(await stage.errors()).toEqual([]);
  });

  it('says no by Cancel: nothing is connected, and the options say how it goes on', async ({
    stage,
    sandbox,
  }) => {
    const options = await optionsWithApp(stage, sandbox);
    const page = await consentPage(stage, options);
    await page.clickCss('button[value="cancel"]');
    const told = await options.waitForText('TikTok was not allowed to connect this account.');
    expect(told).toContain(NOTHING_CHANGED);
    expect(told).toContain('press Continue on TikTok’s page');
    expect(await storedRows(stage)).toMatchObject({ tiktokConnections: [], targets: [] });
    expect(exchanges(sandbox)).toBe(0);
    expect(await stage.errors()).toEqual([]);
  });

  it('closes TikTok’s page: nothing is connected, and it can be tried again', async ({
    stage,
    sandbox,
  }) => {
    const options = await optionsWithApp(stage, sandbox);
    const page = await consentPage(stage, options);
    await page.close();
    const told = await options.waitForText('TikTok’s page was closed, or could not be opened.');
    expect(told).toContain(NOTHING_CHANGED);
    expect(await storedRows(stage)).toMatchObject({ tiktokConnections: [], targets: [] });

    const again = await consentPage(stage, options);
    await again.clickCss(CONTINUE);
    await options.waitForText(/Maker of Things/);
    expect(await options.text()).not.toContain('TikTok’s page was closed');
    expect(exchanges(sandbox)).toBe(1);
    expect(await stage.errors()).toEqual([]);
  });
});
