import { describe, expect } from 'vitest';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { axeViolations } from './driver/axe.ts';
import type { OwnPage } from './driver/driver.ts';
import { browser, it } from './fixture.ts';
import { storedRows } from './journey/evidence.ts';
import { APP, CONNECT, registerApp, saveApp } from './journey/own-app.ts';

/** Everything that a script in the page could read off it. */
const readable = (page: OwnPage) =>
  page.evaluate(() => {
    const values = Array.from(document.querySelectorAll('input'), ({ value }) => value);
    return [document.documentElement.outerHTML, ...values].join('\n');
  });

/** Calls of TikTok's API with their answers, beside the knocks that empty the connection pool. */
const calls = ({ journal }: Sandbox) =>
  journal
    .entries()
    .filter(({ host, method }) => host === 'open.tiktokapis.com' && method !== 'HEAD')
    .map(({ path, status }) => `${path} ${status}`);

describe(`an own TikTok account in ${browser}`, () => {
  it('is connected by a login, shows what it allowed, and is withdrawn at TikTok', async ({
    stage,
    sandbox,
  }) => {
    const options = await stage.openOwn('options.html');
    await registerApp(options, sandbox, true);
    await saveApp(options);
    await options.click(CONNECT);
    const shown = await options.waitForText(/Maker of Things/);
    expect(shown).toMatch(/Connected\s+[\s\S]*Allowed: drafts[\s\S]*direct posts/);
    expect(shown).not.toContain('Not allowed');

    const rows = await storedRows(stage);
    expect(rows.targets).toMatchObject([
      { id: 'tiktok:open_maker', provider: 'tiktok', name: 'Maker of Things' },
    ]);
    const [connection] = rows.tiktokConnections ?? [];
    await options.screenshot(`artifacts/e2e/${browser}/own-tiktok.png`);
    expect(await axeViolations(options)).toEqual([]);
    const again = await stage.openOwn('options.html');
    await again.waitForText(/Maker of Things/);
    for (const page of [options, again]) {
      const text = await readable(page);
      expect(text).not.toContain(APP.clientSecret);
      for (const secret of [connection?.accessToken, connection?.refreshToken]) {
        expect(secret).toMatch(/^(act|rft)\./);
        expect(text).not.toContain(secret);
      }
    }

    await again.click(`Remove app ${APP.clientKey}`);
    await again.waitForText(/Accounts are still connected through this app/);
    await again.click('Disconnect Maker of Things');
    await again.waitForText(/No post waits for it/);
    await again.click('Disconnect Maker of Things now');
    await options.waitForText(/^(?![\s\S]*Maker of Things)/);
    await again.click(`Remove app ${APP.clientKey}`);
    await options.waitForText(/^(?![\s\S]*awsoundpostlive)/);
    expect(await storedRows(stage)).toMatchObject({
      targets: [],
      tiktokConnections: [],
      tiktokApps: [],
    });

    expect(calls(sandbox)).toEqual([
      '/v2/oauth/token/ 200',
      '/v2/user/info/ 200',
      '/v2/oauth/revoke/ 200',
    ]);
    expect(await stage.errors()).toEqual([]);
  });

  it('is not connected with a wrong secret, and TikTok’s reason is said', async ({
    stage,
    sandbox,
  }) => {
    const options = await stage.openOwn('options.html');
    await registerApp(options, sandbox, true);
    await saveApp(options, 'a-wrong-secret');
    await options.click(CONNECT);
    await options.waitForText(/does not accept the key or the secret of your TikTok app/);
    expect(await readable(options)).not.toContain('a-wrong-secret');
    expect((await storedRows(stage)).targets).toEqual([]);

    // What TikTok took back is asked for again at the same place.
    await saveApp(options);
    await options.click(CONNECT);
    await options.waitForText(/Maker of Things/);

    // And if it does not hear the end of it, the account is forgotten here all the same.
    const path = '/v2/oauth/revoke/';
    sandbox.faults.add({ path, times: 1, do: { type: 'status', status: 503 } });
    await options.click('Disconnect Maker of Things');
    await options.click('Disconnect Maker of Things now');
    await options.waitForText(
      /TikTok did not confirm it[\s\S]*Remove the app in TikTok’s settings/,
    );
    expect(await storedRows(stage)).toMatchObject({ targets: [], tiktokConnections: [] });
  });

  it('is connected by a pasted token with its open id, which the page then forgets', async ({
    stage,
    sandbox,
  }) => {
    const { tiktok } = sandbox.world;
    const { accessToken } = tiktok.grant({
      openId: 'open_quiet',
      clientKey: APP.clientKey,
      scopes: ['user.info.basic', 'video.upload'],
    });
    const options = await stage.openOwn('options.html');
    await options.click('Use an access token instead');
    await options.fill('Open id', 'open_maker');
    await options.fill('Access token', accessToken);
    await options.click('Connect with token');
    await options.waitForText(/belongs to another open id/);
    await options.fill('Open id', 'open_quiet');
    await options.click('Connect with token');
    const shown = await options.waitForText(/Quiet Room/);
    expect(shown).toMatch(/Allowed: drafts[\s\S]*Not allowed: direct posts/);
    expect(await readable(options)).not.toContain(accessToken);
    await options.click('Disconnect Quiet Room');
    await options.click('Disconnect Quiet Room now');
    await options.waitForText(/is not withdrawn at TikTok/);
    expect((await storedRows(stage)).tiktokConnections).toEqual([]);
    expect(calls(sandbox)).not.toContain('/v2/oauth/revoke/ 200');
  });
});
