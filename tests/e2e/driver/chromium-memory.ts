import type { CDPSession, Page } from 'puppeteer-core';
import type { PageMemory } from './driver.ts';
import { until } from './until.ts';

/** Collections take their time on a busy machine. */
const LONGEST_MS = 30_000;

const OBSERVERS = ['MutationObserver', 'IntersectionObserver', 'ResizeObserver'];

/** What is alive in the page's process after a collection, in the page's and in all other worlds. */
export async function pageMemory(page: Page): Promise<PageMemory> {
  const session = await page.createCDPSession();
  try {
    const worlds: number[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.id));
    await session.send('Runtime.enable');
    let before = '';
    const counters = await until(
      'the page’s memory to come to rest',
      async () => {
        const counted = await count(session);
        const now = JSON.stringify(counted);
        const rests = now === before;
        before = now;
        return rests ? { done: counted } : { seen: now };
      },
      LONGEST_MS,
    );
    return { ...counters, observers: await observersIn(session, worlds) };
  } finally {
    await session.detach();
  }
}

async function count(session: CDPSession): Promise<Omit<PageMemory, 'observers'>> {
  // Cached pictures that are drawn (SVG) count as documents, until memory is short.
  await session.send('Memory.simulatePressureNotification', { level: 'critical' });
  await session.send('HeapProfiler.collectGarbage');
  const { documents, nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { documents, nodes, listeners: jsEventListeners };
}

async function observersIn(session: CDPSession, worlds: readonly number[]): Promise<number> {
  let observers = 0;
  for (const contextId of worlds) {
    for (const name of OBSERVERS) observers += await alive(session, contextId, name);
  }
  return observers;
}

async function alive(session: CDPSession, contextId: number, name: string): Promise<number> {
  const objectGroup = 'page-memory';
  const expression = `${name}.prototype`;
  const prototype = await session.send('Runtime.evaluate', { expression, contextId, objectGroup });
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: prototype.result.objectId ?? '',
    objectGroup,
  });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length }',
    returnByValue: true,
  });
  await session.send('Runtime.releaseObjectGroup', { objectGroup });
  return Number(result.value);
}
