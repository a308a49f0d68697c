import { describe, expect } from 'vitest';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Stage, WebPage } from './driver/driver.ts';
import { until, untilTrue } from './driver/until.ts';
import { browser, it } from './fixture.ts';
import { storedRows } from './journey/evidence.ts';
import { enterKeys } from './journey/set-up.ts';

/** An original sound, whose page links to its creator. */
const KETTLE = {
  musicId: '7709413263369415872',
  path: '/music/original-sound-7709413263369415872',
  creator: 'copper.kettle',
};
/** A sound of the library, which belongs to nobody on TikTok. */
const LANTERNS = { musicId: '6718395', path: '/music/Paper-Lanterns-6718395' };

const SAVE_PAGE = { id: 'save:page', title: 'Save sound' };

const HEAD = 'soundpost-actions[data-sound]';

/** The sound that the one button at the head is for; none = ''. */
const headSound = (page: WebPage) =>
  page.evaluate(() =>
    Array.from(
      document.querySelectorAll<HTMLElement>('soundpost-actions[data-sound]'),
      ({ dataset, parentElement }) =>
        parentElement?.querySelector('[data-e2e="music-title"]')
          ? dataset.sound?.replace('music:', '')
          : 'elsewhere',
    ).join(' '),
  );
const untilHead = (page: WebPage, wanted: string) =>
  until(`the head’s button for “${wanted}”`, async () => {
    const sound = await headSound(page);
    return sound === wanted ? { done: undefined } : { seen: sound };
  });

/** What the page really shows, in its order, as the world knows it. */
async function shownClips(page: WebPage, sandbox: Sandbox) {
  const ids = await page.evaluate(() => window.__sandbox.cards().map(({ id }) => id));
  return ids.flatMap((id) => sandbox.world.clip(id) ?? []);
}

/** The longest of these first; of equally long ones the first in the page. */
const longest = <C extends { duration: number }>(clips: C[]): C[] =>
  clips.toSorted((one, other) => other.duration - one.duration);

const importedFrom = ({ journal }: Sandbox) => journal.imports().map(({ clipId }) => clipId);

const library = async (stage: Stage) => (await storedRows(stage)).sounds ?? [];

const openHead = async (stage: Stage, path: string, musicId: string): Promise<WebPage> => {
  const page = await stage.open(`https://www.tiktok.com${path}`);
  await untilHead(page, musicId);
  await page.waitForLabel('Save sound');
  return page;
};

describe(`the page of a sound in ${browser}`, () => {
  it('has one Save sound at its head, that imports from the creator’s longest video and says so', async ({
    stage,
    sandbox,
  }) => {
    await enterKeys(await stage.openOwn('options.html'), ['InfiniPost']);
    const { path, musicId, creator } = KETTLE;
    const page = await openHead(stage, path, musicId);
    expect(await page.labels({ host: 'soundpost-actions' })).toEqual(['Save sound']);
    const clips = await shownClips(page, sandbox);
    const own = clips.filter(({ author }) => author.uniqueId === creator);
    const [best] = longest(own.filter(({ kind }) => kind === 'video'));
    const other = clips.find(({ id, kind }) => id !== best?.id && kind === 'video');
    if (!best || !other) throw new Error('the sandbox shows too few clips with this sound');

    await page.press('Save sound');
    await page.waitForText(`Sound saved and imported, from @${creator}’s video.`, {
      host: 'soundpost-panel',
    });
    await page.waitForLabel('Sound saved', { host: 'soundpost-actions' });
    expect(importedFrom(sandbox)).toEqual([best.id]);
    const sounds = await library(stage);
    expect(sounds).toMatchObject([
      { id: `music:${musicId}`, title: best.music.title, clip: { id: best.id } },
    ]);

    // From another clip with it, and from here again: it is one sound, imported once.
    const { author, id } = other;
    await page.goto(`https://www.tiktok.com/@${author.uniqueId}/video/${id}`);
    await page.press('Save sound', { clip: id });
    await page.waitForLabel('Sound saved', { clip: id });
    await page.goto(`https://www.tiktok.com${path}`);
    await untilHead(page, musicId);
    await page.waitForLabel('Sound saved', { host: 'soundpost-actions' });
    await page.press('Sound saved');
    await page.waitForText(`from @${creator}’s video.`, { host: 'soundpost-panel' });
    expect(importedFrom(sandbox)).toEqual([best.id]);
    expect(await library(stage)).toEqual(sounds);
    expect(await stage.errors()).toEqual([]);
  });

  it('says from which video it could not be imported, and tries the next on a press only', async ({
    stage,
    sandbox,
  }) => {
    await enterKeys(await stage.openOwn('options.html'), ['InfiniPost']);
    const page = await openHead(stage, LANTERNS.path, LANTERNS.musicId);
    const clips = await shownClips(page, sandbox);
    const [first, second] = longest(clips.filter(({ kind }) => kind === 'video'));
    if (!first || !second) throw new Error('the sandbox shows too few videos with this sound');
    sandbox.faults.add({
      kind: 'sound-import',
      times: 1,
      do: { type: 'error', code: 'extraction_failed' },
    });

    await page.press('Save sound');
    const text = await page.waitForText(/The next one to try/, { host: 'soundpost-panel' });
    expect(text).toContain(`out of @${first.author.uniqueId}’s video`);
    expect(text).toContain(`@${second.author.uniqueId}’s video`);
    expect(sandbox.journal.count({ kind: 'sound-import' })).toBe(1);

    await page.press('Try the next video', { host: 'soundpost-panel' });
    await page.waitForText(`imported, from @${second.author.uniqueId}’s video.`, {
      host: 'soundpost-panel',
    });
    expect(importedFrom(sandbox)).toEqual([second.id]);
    expect(await library(stage)).toMatchObject([{ clip: { id: second.id }, state: 'imported' }]);
  });

  it('keeps its button through redrawing, both directions of writing and both themes, and no longer', async ({
    stage,
  }) => {
    const page = await openHead(stage, `${LANTERNS.path}?dir=rtl&theme=light`, LANTERNS.musicId);
    const below = await page.evaluate((css) => {
      const button = document.querySelector(css)?.getBoundingClientRect();
      const title = document.querySelector('[data-e2e="music-title"]')?.getBoundingClientRect();
      return button && title && button.top >= title.bottom && button.right <= title.right + 1;
    }, HEAD);
    expect(below, 'under the title, at its start').toBe(true);
    const scheme = await page.evaluate((css) => {
      const host = document.querySelector(css);
      return host && getComputedStyle(host).colorScheme;
    }, HEAD);
    expect(scheme).toBe('light');

    await page.evaluate((css) => document.querySelector(css)?.remove(), HEAD);
    await untilHead(page, LANTERNS.musicId);
    await page.evaluate(() => {
      const title = document.querySelector('[data-e2e="music-title"]');
      title?.parentElement?.replaceChildren(title);
    });
    await untilHead(page, LANTERNS.musicId);

    const follow = (path: string) => page.clickCss(`[class*="DivSideNav"] a[href="${path}"]`);
    await follow('/music/Ladders-Snakes-203117');
    await untilHead(page, '203117');
    await follow('/explore');
    await untilHead(page, '');
    await page.back();
    await untilHead(page, '203117');
  });

  it('is meant by a right click outside of its clips, and says what to do where it shows none', async ({
    stage,
    sandbox,
  }) => {
    await enterKeys(await stage.openOwn('options.html'), ['InfiniPost']);
    const page = await openHead(stage, KETTLE.path, KETTLE.musicId);
    await page.evaluate(() => {
      for (const { element } of window.__sandbox.cards()) element.remove();
    });
    await page.press('Save sound');
    await page.waitForText(/no video with this sound yet.*Scroll until videos show/, {
      host: 'soundpost-panel',
    });
    expect(await library(stage)).toEqual([]);

    await page.goto(`https://www.tiktok.com${KETTLE.path}`);
    await untilHead(page, KETTLE.musicId);
    await stage.contextMenu(page, '[data-e2e="music-title"]', SAVE_PAGE);
    await page.waitForLabel('Sound saved', { host: 'soundpost-actions' });
    await untilTrue('one import', async () => importedFrom(sandbox).length === 1);
    expect(await library(stage)).toMatchObject([{ id: `music:${KETTLE.musicId}` }]);
  });
});
