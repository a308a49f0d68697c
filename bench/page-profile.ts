import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Protocol } from 'puppeteer-core';
import { playRound } from './page-round.ts';
import { visit } from './page-visit.ts';

const SAMPLE_MICROSECONDS = 100;
const SHOWN = 25;
const SNIPPET = 70;

type Place = { self: number; all: number; name: string; at: string };

/** One more round, sampled: where the scripts of an extension spend their time in the page. */
export async function printProfile(proxyPort: number, folder: string): Promise<void> {
  const visited = await visit(proxyPort, folder);
  const { session } = visited;
  try {
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: SAMPLE_MICROSECONDS });
    await session.send('Profiler.start');
    await playRound(visited);
    const { profile } = await session.send('Profiler.stop');
    const { total, places } = timesIn(profile, folder);
    console.log(
      `\nSampled over a round, by the clock: ${total.toFixed(0)} ms in its script. Of these`,
    );
    console.log('  self\twith callees');
    const share = (ms: number) => `${((100 * ms) / total).toFixed(1)} %`;
    for (const { self, all, name, at } of places.slice(0, SHOWN)) {
      console.log(`  ${share(self)}\t${share(all)}\t${name || '(nameless)'}\t${at}`);
    }
  } finally {
    await visited.leave();
  }
}

/** Milliseconds by function; what it calls of the browser itself counts as the function's own. */
function timesIn(profile: Protocol.Profiler.Profile, folder: string) {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const spent = new Map<number, number>();
  for (const [index, id] of (profile.samples ?? []).entries()) {
    const ms = (profile.timeDeltas?.[index + 1] ?? 0) / 1_000;
    spent.set(id, (spent.get(id) ?? 0) + ms);
  }
  const places = new Map<string, Place>();
  let total = 0;

  function walk(id: number, around: readonly Place[]): void {
    const node = nodes.get(id);
    if (!node) return;
    const place = placeOf(node.callFrame);
    const stack = place ? [...around, place] : around;
    const ms = spent.get(id) ?? 0;
    const owner = stack.at(-1);
    if (owner) {
      total += ms;
      owner.self += ms;
      for (const each of new Set(stack)) each.all += ms;
    }
    for (const child of node.children ?? []) walk(child, stack);
  }

  function placeOf(frame: Protocol.Runtime.CallFrame): Place | null {
    const { url, functionName, lineNumber, columnNumber } = frame;
    if (!url.startsWith('chrome-extension://')) return null;
    const key = `${url}:${lineNumber}:${columnNumber}`;
    const at = `${lineNumber + 1}:${columnNumber} ${snippet(folder, frame)}`;
    const known = places.get(key) ?? { self: 0, all: 0, name: functionName, at };
    places.set(key, known);
    return known;
  }

  walk(profile.nodes[0]?.id ?? 0, []);
  return { total, places: [...places.values()].toSorted((a, b) => b.self - a.self) };
}

/** A built script has lost its names: its first words tell which function it is. */
function snippet(folder: string, { url, lineNumber, columnNumber }: Protocol.Runtime.CallFrame) {
  const lines = readFileSync(join(folder, new URL(url).pathname), 'utf8').split('\n');
  return (lines[lineNumber] ?? '').slice(columnNumber, columnNumber + SNIPPET);
}
