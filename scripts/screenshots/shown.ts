import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { WebPage } from '../../tests/e2e/driver/driver.ts';
import { until, untilTrue } from '../../tests/e2e/driver/until.ts';
import { itemsOf, pairIn, picture } from '../../tests/e2e/journey/lists.ts';
import { feedOf, isTold, standing } from '../../tests/e2e/journey/pairs.ts';

/** The page that a picture is taken of, and the sandbox that serves it. */
export type Shown = { page: WebPage; sandbox: Sandbox };

/** Both buttons of a clip. */
export async function buttonsOf(page: WebPage, clip: string): Promise<void> {
  await page.waitForLabel('Save sound', { clip });
  await page.waitForLabel('Inspect', { clip });
}

/** Those of the clip that can be seen in a feed. */
export async function buttonsInFeed({ page }: Shown): Promise<void> {
  const clip = await until('a card that can be seen', async () => {
    const [card] = await page.evaluate(() => window.__sandbox.visible().map(({ id }) => id));
    return card ? { done: card } : { seen: 'no card' };
  });
  await buttonsOf(page, clip);
}

/** Points at the first item of a list: its preview plays, and the pair stands in it. */
export async function buttonsInItem({ page }: Shown): Promise<void> {
  const [item] = await itemsOf(page);
  await page.hover(picture(item));
  await untilTrue('the preview of the item', () =>
    page.evaluate(
      (box, id) =>
        document.querySelector(`${box} a[href*="/photo/${id}"], ${box} #xgwrapper-1-${id}`) !==
        null,
      item.box,
      item.id,
    ),
  );
  await pairIn(page, item);
  await buttonsOf(page, item.id);
}

/** A playlist's address stands on its owner's profile only. */
export async function openPlaylist({ page }: Shown): Promise<void> {
  await itemsOf(page);
  await page.clickCss('a[href*="/playlist/"]');
  await untilTrue('the playlist', () =>
    page.evaluate(() => location.pathname.includes('/playlist/')),
  );
  await page.evaluate(() => window.__sandbox.settled());
}

export async function buttonAtHead({ page }: Shown): Promise<void> {
  await itemsOf(page);
  await until('Save sound at the head, alone', async () => {
    const labels = await page.labels({ host: 'soundpost-actions' });
    return labels.join() === 'Save sound' ? { done: undefined } : { seen: labels.join(' | ') };
  });
}

/** Scrolls a feed to a card that could be one of two clips. */
export async function hintInCard({ page, sandbox }: Shown): Promise<void> {
  await buttonsInFeed({ page, sandbox });
  const feed = feedOf(sandbox);
  const index = feed.findIndex((clip) => !isTold(feed, clip));
  await page.evaluate((at) => {
    const list = document.getElementById('column-list-container');
    list?.scrollTo({ top: at * list.clientHeight, behavior: 'instant' });
  }, index);
  await untilTrue('the hint in that card alone', () =>
    page.evaluate(
      (at) =>
        document.querySelector(`[data-scroll-index="${at}"] soundpost-actions:not([data-clip])`) !==
        null,
      index,
    ),
  );
  await page.waitForText('Open the video first', { host: 'soundpost-actions' });
}

/** A page that draws its rail anew in every frame will not have the buttons in it. */
export async function buttonsFloat({ page, sandbox }: Shown): Promise<void> {
  await buttonsInFeed({ page, sandbox });
  await page.evaluate(
    (frames) =>
      new Promise<void>((done) => {
        const draw = (left: number) => {
          if (left === 0) return done();
          window.__sandbox.rerender();
          requestAnimationFrame(() => draw(left - 1));
        };
        draw(frames);
      }),
    160,
  );
  await until('the floating pair alone', async () => {
    const pairs = await standing(page);
    return pairs.length === 1 && pairs[0]?.floating
      ? { done: undefined }
      : { seen: JSON.stringify(pairs) };
  });
}

/** As long as a floating pair would take to come up, nothing does. */
export async function nothing({ page }: Shown): Promise<void> {
  await untilTrue('the page to be drawn, and older than a floating pair’s patience', () =>
    page.evaluate(
      () => document.documentElement.dataset.hydrated !== undefined && performance.now() > 2500,
    ),
  );
  const hosts = await page.hosts();
  if (hosts > 0) throw new Error(`${hosts} hosts stand in a page without a clip`);
}
