import { readdir, readFile } from 'node:fs/promises';

/** How long a process tree may take to come to rest, and how often it is looked at. */
const RESTS_BY_MS = 30_000;
const LOOK_MS = 250;
/** Bytes; what a browser at rest moves by in a second. */
const STIRS = 4_000_000;

/** The numbers of all processes below `root`, given the parent of each. */
export function below(root: number, parents: ReadonlyMap<number, number>): number[] {
  const children = [...parents].filter(([, parent]) => parent === root).map(([id]) => id);
  return children.flatMap((id) => [id, ...below(id, parents)]);
}

/** Who a process's parent is, by its `stat`; its own name in there may hold anything. */
export function parentIn(stat: string): number {
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/** Bytes of a process's proportional share, by its `smaps_rollup`. */
export function shareIn(rollup: string): number {
  return 1024 * Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0);
}

/**
 * Bytes of memory that all processes hold that were started below this one; what several of them
 * share counts once (the sum of their proportional shares, as Linux tells them).
 */
export async function memoryBelow(root = process.pid): Promise<number> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const stats = await Promise.all(ids.map((id) => read(`/proc/${id}/stat`)));
  const parents = new Map(ids.map((id, index) => [id, parentIn(stats[index] ?? '')]));
  const rollups = await Promise.all(
    below(root, parents).map((id) => read(`/proc/${id}/smaps_rollup`)),
  );
  return rollups.map(shareIn).reduce((sum, share) => sum + share, 0);
}

/** The same once it no longer changes. */
export async function memoryAtRest(): Promise<number> {
  const seen = [await memoryBelow()];
  const end = performance.now() + RESTS_BY_MS;
  for (;;) {
    await new Promise((resume) => setTimeout(resume, LOOK_MS));
    seen.push(await memoryBelow());
    const last = seen.slice(-8);
    const isStill = Math.max(...last) - Math.min(...last) < STIRS && last.length === 8;
    if (isStill || performance.now() > end) return Math.min(...last);
  }
}

export type MemoryWatch = {
  /** The most since the start or since this was asked last, that look included. */
  most(): number;
  stop(): Promise<void>;
};

/** Looks at the memory below this process, again and again, one look after another. */
export function watchMemory(): MemoryWatch {
  let [most, last] = [0, 0];
  let isOver = false;
  const looking = (async () => {
    while (!isOver) {
      last = await memoryBelow();
      most = Math.max(most, last);
      await new Promise((resume) => setTimeout(resume, LOOK_MS));
    }
  })();
  return {
    most() {
      const told = most;
      most = last;
      return told;
    },
    async stop() {
      isOver = true;
      await looking;
    },
  };
}

/** '' of a process that has ended meanwhile. */
function read(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}
