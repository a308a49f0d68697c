import { describe, expect } from 'vitest';
import { OWN_CLIP } from '../../scripts/pages.ts';
import type { MenuItem, Stage, WebPage } from './driver/driver.ts';
import { until } from './driver/until.ts';
import { browser, it } from './fixture.ts';
import { A_POST, compose } from './journey/compose.ts';
import { apiCalls, storedRows } from './journey/evidence.ts';
import { addAccounts, enterKeys, SANDBOX_ACCOUNTS } from './journey/set-up.ts';

/** The entries on a link to TikTok, and those on its pages, pictures and videos. */
const ON_LINK = {
  save: { id: 'save:link', title: 'Save sound' },
  inspect: { id: 'inspect:link', title: 'Inspect' },
  use: { id: 'use:link', title: 'Use in post' },
} satisfies Record<string, MenuItem>;
const ON_PAGE = {
  save: { id: 'save:page', title: 'Save sound' },
  inspect: { id: 'inspect:page', title: 'Inspect' },
  use: { id: 'use:page', title: 'Use in post' },
} satisfies Record<string, MenuItem>;

const OTHER = {
  id: '7705867668698115328',
  address: 'https://www.tiktok.com/@lowtide.choir/video/7705867668698115328',
};

/** A page of somebody else's with links on it. */
const FOREIGN = `data:text/html,${encodeURIComponent(
  `<!doctype html><title>Links</title>
  <p><a id="clip" href="${OTHER.address}">a video</a></p>
  <p><a id="tag" href="https://www.tiktok.com/tag/choir">a hashtag</a></p>`,
)}`;

const savedClips = async (stage: Stage) => {
  const { sounds = [] } = await storedRows(stage);
  return sounds.map(({ clip }) => (clip as { id: string }).id).sort();
};
const untilSaved = (stage: Stage, ids: string[]) =>
  until(`${ids} in the library`, async () => {
    const found = await savedClips(stage);
    return String(found) === String(ids.toSorted()) ? { done: null } : { seen: String(found) };
  });

const openClip = async (stage: Stage): Promise<WebPage> => {
  const page = await stage.open(OWN_CLIP.address);
  await page.waitForLabel('Save sound', { clip: OWN_CLIP.id });
  return page;
};

describe(`right click and keyboard commands in ${browser}`, () => {
  it('the entries act on the clip of the page, of its video, and of a link in it', async ({
    stage,
  }) => {
    const page = await openClip(stage);
    await stage.contextMenu(page, '[class*="DivCommentContainer"] > p', ON_PAGE.save);
    await page.waitForLabel('Sound saved', { clip: OWN_CLIP.id });
    await untilSaved(stage, [OWN_CLIP.id]);

    await stage.contextMenu(page, 'video', ON_PAGE.inspect);
    await page.waitForText(/Kettle song, take four/, { host: 'soundpost-panel' });
    await page.pressKey('Escape');

    // The link wins over the clip that the page shows.
    const link = `[class*="DivVideoGrid"] a[href*="${OTHER.id}"]`;
    await stage.contextMenu(page, link, ON_LINK.save);
    await untilSaved(stage, [OWN_CLIP.id, OTHER.id]);
    await stage.contextMenu(page, link, ON_LINK.inspect);
    await page.waitForText(/@lowtide\.choir/, { host: 'soundpost-panel' });
    await page.pressKey('Escape');

    await stage.contextMenu(page, '[class*="DivCommentContainer"] > p', ON_PAGE.use);
    const popup = await stage.openedPopup();
    await popup.waitForText(/Sound/);
    const { drafts = [], sounds = [] } = await storedRows(stage);
    const own = sounds.find(({ clip }) => (clip as { id: string }).id === OWN_CLIP.id);
    expect(drafts).toMatchObject([{ soundKey: own?.id }]);
  });

  it('on a foreign page they act in our own windows', async ({ stage, sandbox }) => {
    const page = await stage.open(FOREIGN);
    await stage.contextMenu(page, '#clip', ON_LINK.save);
    const popup = await stage.openedPopup();
    await popup.waitForText(/@lowtide\.choir/);
    await popup.close();
    expect(await savedClips(stage)).toEqual([OTHER.id]);

    await stage.contextMenu(page, '#clip', ON_LINK.inspect);
    const studio = await stage.openedOwn('studio.html');
    await studio.waitForText(/lowtide\.choir/);
    await studio.close();

    await stage.contextMenu(page, '#clip', ON_LINK.use);
    const composer = await stage.openedPopup();
    await composer.waitForText(/Video URL/);
    await composer.close();
    expect((await storedRows(stage)).drafts).toMatchObject([{ soundKey: `clip:${OTHER.id}` }]);
    expect(apiCalls(sandbox)).toEqual([]);
  });

  it('where no clip is meant for sure, the popup opens and says so, once', async ({ stage }) => {
    const foreign = await stage.open(FOREIGN);
    await stage.contextMenu(foreign, '#tag', ON_LINK.save);
    const popup = await stage.openedPopup();
    await popup.waitForText(/cannot tell which video is meant/);
    await popup.click('Close');
    await popup.close();

    const page = await stage.open('https://www.tiktok.com/explore');
    await stage.command(page, 'save-sound');
    const again = await stage.openedPopup();
    await again.waitForText(/cannot tell which video is meant/);
    await again.close();
    const third = await stage.popup(page);
    expect(await third.waitForText(/Video URL/)).not.toMatch(/cannot tell/);
    expect(await savedClips(stage)).toEqual([]);
  });

  it('the keyboard commands save, inspect and open the composer', async ({ stage }) => {
    const page = await openClip(stage);
    await stage.command(page, 'save-sound');
    await page.waitForLabel('Sound saved', { clip: OWN_CLIP.id });
    await stage.command(page, 'inspect');
    await page.waitForText(/Kettle song, take four/, { host: 'soundpost-panel' });
    await stage.command(page, 'compose');
    const popup = await stage.openedPopup();
    await popup.waitForText(/Video URL/);
  });

  it('the badge counts what needs a person, and forgets a failure once it was seen', async ({
    stage,
    sandbox,
  }) => {
    const options = await stage.openOwn('options.html');
    await enterKeys(options, ['InfiniPost']);
    await addAccounts(options, SANDBOX_ACCOUNTS);
    const badge = (wanted: string) =>
      until(`the badge “${wanted}”`, async () => {
        const text = await stage.badge();
        return text === wanted ? { done: null } : { seen: text };
      });
    expect(await stage.badge()).toBe('');

    const posts = { kind: 'post', times: 1 } as const;
    sandbox.faults.add({ ...posts, do: { type: 'error', code: 'warmup_not_active' } });
    sandbox.faults.add({ ...posts, do: { type: 'drop-after-commit', how: 'reset' } });
    const popup = await stage.popup();
    await compose(popup, A_POST);
    await popup.click('Schedule');
    await popup.waitForText(/Failed/);
    await popup.waitForText(/Not known/);
    await badge('2');

    // Looking at the queue is enough for the failure; what is not known stays until it is.
    await popup.click('See queue');
    await badge('1');
    await popup.click('Check InfiniPost');
    await popup.waitForText(/Booked/);
    await badge('');
  });
});
