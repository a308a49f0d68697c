import { describe, expect } from 'vitest';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { shortCodeOf } from '../../sandbox/tiktok/address.ts';
import { OWN_CLIP } from '../../scripts/pages.ts';
import type { MenuItem, OwnPage, Stage } from './driver/driver.ts';
import { untilTrue } from './driver/until.ts';
import { browser, it } from './fixture.ts';
import { apiCalls, storedRows } from './journey/evidence.ts';
import { enterKeys } from './journey/set-up.ts';

const CODE = shortCodeOf(OWN_CLIP.id);
const SHORT = `https://vm.tiktok.com/${CODE}/`;
const DEAD = 'https://vt.tiktok.com/ZSgone123/';
const ON_LINK: MenuItem = { id: 'save:link', title: 'Save sound' };
const ON_PAGE: MenuItem = { id: 'save:page', title: 'Save sound' };
/** Known by its id alone, as embeds on other sites tell it. */
const EMBEDDED = '7705867668698115328';
const FIELD = 'TikTok video address';

/** A page of somebody else's with short links and an embed on it. */
const FOREIGN = `data:text/html,${encodeURIComponent(
  `<!doctype html><title>Links</title>
  <p><a id="short" href="https://lite.tiktok.com/t/${CODE}/">a video</a></p>
  <p><a id="taken" href="${SHORT}">the same video</a></p>
  <p><a id="dead" href="${DEAD}">a video that was</a></p>
  <iframe id="embed" width="400" height="500" onload="document.title = 'Loaded'"
    src="https://www.tiktok.com/player/v1/${EMBEDDED}"></iframe>`,
)}`;

/** What the hosts of short links were asked, by anybody. */
const followed = ({ journal }: Sandbox) =>
  journal
    .entries()
    .filter(({ host, path }) => /^v[mt]\./.test(host) || path.startsWith('/t/'))
    .map(({ method, host, path }) => `${method} ${host}${path}`);

const save = async (window: OwnPage, address: string) => {
  await window.fill(FIELD, address);
  await window.click('Save sound');
};
const savedClips = async (stage: Stage) => {
  const { sounds = [] } = await storedRows(stage);
  return sounds.map(({ clip }) => (clip as { id: string }).id);
};

describe(`addresses that are pasted or right-clicked in ${browser}`, () => {
  it('a pasted short link is followed once; its sound is saved and imported once', async ({
    stage,
    sandbox,
  }) => {
    const options = await stage.openOwn('options.html');
    await enterKeys(options, ['InfiniPost']);
    const popup = await stage.popup();
    await popup.click('Library');

    sandbox.faults.add({ host: 'vm.tiktok.com', times: 1, do: { type: 'delay', ms: 600 } });
    await save(popup, `Listen to this! ${SHORT} #kettle`);
    await popup.waitForText('Following the short link…');
    expect(await savedClips(stage)).toEqual([]);
    expect(apiCalls(sandbox)).toEqual([]);
    await popup.waitForText(/^Imported$/m);
    await popup.waitForValue(FIELD, '');

    await save(popup, SHORT);
    await popup.waitForValue(FIELD, '');
    expect(followed(sandbox)).toEqual([`GET vm.tiktok.com/${CODE}/`]);
    expect(sandbox.journal.imports()).toMatchObject([{ clipId: OWN_CLIP.id }]);

    await save(popup, `https://www.tiktok.com/embed/v2/${EMBEDDED}?lang=en`);
    await popup.waitForText(/^Imported$[\s\S]*^Imported$/m);
    expect(sandbox.journal.imports().map(({ clipId }) => clipId)).toEqual([OWN_CLIP.id, EMBEDDED]);
    expect(await stage.errors()).toEqual([]);
  });

  it('a right click saves what a short link or an embed shows; a dead link is told and stays', async ({
    stage,
    sandbox,
  }) => {
    const page = await stage.open(FOREIGN);
    await stage.contextMenu(page, '#short', ON_LINK);
    let popup = await stage.openedPopup();
    await popup.waitForText(/@copper\.kettle/);
    await popup.close();
    expect(await savedClips(stage)).toEqual([OWN_CLIP.id]);
    expect(followed(sandbox)).toEqual([`GET www.tiktok.com/t/${CODE}/`]);

    await untilTrue('the embed to be there', () =>
      page.evaluate(() => document.title === 'Loaded'),
    );
    await stage.contextMenu(page, '#embed', ON_PAGE);
    popup = await stage.openedPopup();
    await popup.waitForText(/from this clip/);
    await popup.close();
    expect((await savedClips(stage)).toSorted()).toEqual([EMBEDDED, OWN_CLIP.id]);

    await stage.contextMenu(page, '#dead', ON_LINK);
    popup = await stage.openedPopup();
    await popup.waitForText('This short link leads to no video any more.');
    await popup.click('Close');
    await save(popup, DEAD);
    const words = await popup.waitForText('This short link leads to no video any more.');
    expect(words).toContain('Nothing was saved, and nothing was paid. What you typed stays.');
    await popup.close();
    popup = await stage.popup();
    await popup.waitForValue(FIELD, DEAD);

    if (browser === 'firefox') {
      // There the hosts can be taken back, and are asked for where the link is pasted.
      await popup.close();
      await stage.revokeHosts(['https://vm.tiktok.com/*']);
      const before = followed(sandbox);
      await stage.contextMenu(page, '#taken', ON_LINK);
      popup = await stage.openedPopup();
      await popup.waitForText(/does not let Soundpost ask TikTok[\s\S]*Paste the link into/);
      expect(followed(sandbox)).toEqual(before);
      await popup.click('Close');
      await save(popup, SHORT);
      await popup.waitForValue(FIELD, '');
      expect(followed(sandbox)).toEqual([...before, `GET vm.tiktok.com/${CODE}/`]);
    }
    expect((await savedClips(stage)).toSorted()).toEqual([EMBEDDED, OWN_CLIP.id]);
    expect(apiCalls(sandbox)).toEqual([]);
  });
});
