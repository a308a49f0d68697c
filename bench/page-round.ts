import { setTimeout as rest } from 'node:timers/promises';
import type { CDPSession, Page } from 'puppeteer-core';
import type { GridWaits, Wait } from '../sandbox/tiktok/app/crowd/crowd.ts';
import type { Visit } from './page-visit.ts';

/** Milliseconds of the main thread's own time. */
export type Spent = Record<'script' | 'task' | 'layout' | 'style', number>;

/** What stands in memory after a collection of garbage; the heap in kB. */
export type Held = Record<'nodes' | 'listeners' | 'heap', number>;

export type Round = {
  spent: { cards: Spent; hover: Spent };
  held: { feed: Held; grid: Held; afterwards: Held };
  feed: Wait[];
  grid: GridWaits;
};

const CARDS = 400;

const HOVERED_PER_SCREEN = 9;
const SCREENS = 4;
/** Longer than a preview takes to be mounted under a resting pointer. */
const HOVER_MS = 250;
const TABS = 40;
const TAB_MS = 80;

/** One visit: the feed fills, the grid fills, a pointer and then the Tab key go over the grid. */
export async function playRound({ page, session }: Visit): Promise<Round> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const feedSpent = await spentOn(session, () =>
    page.evaluate((cards) => window.__crowd.feed(cards), CARDS),
  );
  const feed = await page.evaluate(() => window.__crowd.feedWaits());
  const feedHeld = await heldNow(session);
  const gridSpent = await spentOn(session, () =>
    page.evaluate((cells) => window.__crowd.grid(cells), CARDS),
  );
  const gridHeld = await heldNow(session);
  const hoverSpent = await spentOn(session, () => hover(page));
  // Not compared: who adds tab stops is met by the key more often.
  await tab(page);
  const grid = await page.evaluate(() => window.__crowd.gridWaits());
  if (await page.evaluate(() => document.hidden)) throw new Error('The page lost the foreground.');
  await page.evaluate(() => window.__crowd.leave());
  return {
    spent: { cards: sum(feedSpent, gridSpent), hover: hoverSpent },
    held: { feed: feedHeld, grid: gridHeld, afterwards: await heldNow(session) },
    feed,
    grid,
  };
}

/** Real moves of a pointer, from cell to cell and away before the list scrolls under it. */
async function hover(page: Page): Promise<void> {
  for (let screen = 0; screen < SCREENS; screen += 1) {
    const first = screen * 100;
    const middles = await page.evaluate((index) => window.__crowd.middlesFrom(index), first);
    for (const { x, y } of middles.slice(0, HOVERED_PER_SCREEN)) {
      await page.mouse.move(x, y);
      await rest(HOVER_MS);
    }
    await page.mouse.move(1, 1);
  }
}

/** The Tab key from a cell on that no pointer has been over. */
async function tab(page: Page): Promise<void> {
  await page.evaluate(() => window.__crowd.focusOn(50));
  for (let press = 0; press < TABS; press += 1) {
    await page.keyboard.press('Tab');
    await rest(TAB_MS);
  }
}

async function spentOn(session: CDPSession, run: () => Promise<void>): Promise<Spent> {
  const before = await metrics(session);
  await run();
  const after = await metrics(session);
  const milliseconds = (name: string) => 1_000 * ((after.get(name) ?? 0) - (before.get(name) ?? 0));
  return {
    script: milliseconds('ScriptDuration'),
    task: milliseconds('TaskDuration'),
    layout: milliseconds('LayoutDuration'),
    style: milliseconds('RecalcStyleDuration'),
  };
}

async function heldNow(session: CDPSession): Promise<Held> {
  await session.send('HeapProfiler.collectGarbage');
  const found = await metrics(session);
  return {
    nodes: found.get('Nodes') ?? Number.NaN,
    listeners: found.get('JSEventListeners') ?? Number.NaN,
    heap: (found.get('JSHeapUsedSize') ?? Number.NaN) / 1_000,
  };
}

async function metrics(session: CDPSession): Promise<Map<string, number>> {
  const answer = await session.send('Performance.getMetrics');
  return new Map(answer.metrics.map(({ name, value }) => [name, value]));
}

function sum(one: Spent, other: Spent): Spent {
  return {
    script: one.script + other.script,
    task: one.task + other.task,
    layout: one.layout + other.layout,
    style: one.style + other.style,
  };
}
