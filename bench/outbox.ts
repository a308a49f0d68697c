import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { builtFolder } from '../scripts/builds.ts';
import { copyOfBuild } from '../tests/e2e/driver/build.ts';
import type { LaunchOptions, OwnPage, Stage } from '../tests/e2e/driver/driver.ts';
import { launchStage } from '../tests/e2e/driver/launch.ts';
import { until } from '../tests/e2e/driver/until.ts';
import { postRequests, readyToPost } from '../tests/e2e/journey/posting.ts';
// What it puts into the page is declared there.
import type {} from './outbox-page.ts';
import { browserNamed, buildFor, roundsIn } from './preparing.ts';
import { row } from './row.ts';
import { median, spread } from './statistics.ts';

const OPTIONS = {
  rounds: { type: 'string', default: '15' },
  browser: { type: 'string', default: 'chromium' },
} as const;

const COUNTS = [100, 10_000, 100_000];
/** So many are stored by one transaction. */
const AT_ONCE = 2000;
/** What the most may cost of what the fewest do. */
const GOAL = 1.3;
const LONGEST_MS = 60_000;
/** The extension's own. */
const DATABASE = 'soundpost';

type Measured = { count: number; stage: Stage; page: OwnPage; asked: number[]; woken: number[] };

/**
 * `npm run bench -- outbox [--rounds N] [--browser firefox]`: what finding due work costs where many
 * deliveries are finished: the questions of a round in the extension's own database, and the way
 * from the wake of a stopped background to the request of a post that is due.
 */
export async function outbox(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const rounds = roundsIn(values.rounds);
  const browser = browserNamed(values.browser);
  await buildFor(browser);
  const extension = await copyOfBuild(builtFolder(browser));
  const sandbox = await startSandbox();
  const all: Measured[] = [];
  try {
    await addBenchPage(extension.folder);
    const launch = { browser, extension: extension.folder, proxyPort: sandbox.proxyPort };
    for (const count of COUNTS) all.push(await start({ ...launch, headless: true }, count));
    for (let round = 0; round < rounds; round += 1) {
      for (const each of [...all.slice(round % all.length), ...all.slice(0, round % all.length)]) {
        each.asked.push(await each.page.evaluate((name) => outboxBench.ask(name), DATABASE));
        each.woken.push(await wake(each, sandbox, `due-${each.count}-${round}`));
      }
      console.log(`  round ${round + 1} of ${rounds}`);
    }
    console.log(`\n${reportOf(all)}`);
  } finally {
    for (const { stage } of all) await stage.close();
    await sandbox.close();
    await extension.remove();
  }
}

/** A page beside the extension's own, with the same code for the same database. */
async function addBenchPage(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: {
        entry: join(import.meta.dirname, 'outbox-page.ts'),
        formats: ['iife'],
        name: 'soundpostBench',
        fileName: () => 'bench.js',
      },
    },
  });
  await writeFile(join(folder, 'bench.html'), '<!doctype html><script src="bench.js"></script>');
}

/** A browser that may post, with so many deliveries behind it. */
async function start(launch: LaunchOptions, count: number): Promise<Measured> {
  const stage = await launchStage(launch);
  try {
    await readyToPost(stage);
    // A window shows all deliveries, and reads them anew at each change: that is another figure.
    await (await stage.openedOwn('welcome.html')).close();
    const page = await stage.openOwn('bench.html');
    for (let first = 0; first < count; first += AT_ONCE) {
      const some = Math.min(AT_ONCE, count - first);
      await page.evaluate((...of) => outboxBench.fill(...of), DATABASE, first, some);
    }
    console.log(`  a browser with ${count} finished deliveries`);
    return { count, stage, page, asked: [], woken: [] };
  } catch (error) {
    await stage.close();
    throw error;
  }
}

/** Milliseconds from the wake of a stopped background to the request of the post that is due. */
async function wake({ stage, page }: Measured, sandbox: Sandbox, caption: string): Promise<number> {
  await stage.stopBackground();
  const wokenAt = await page.evaluate(
    async (name, text) => {
      await outboxBench.addDue(name, text);
      const { runtime } = (globalThis as unknown as { chrome: Sending }).chrome;
      const now = Date.now();
      await runtime.sendMessage({ soundpost: 1, command: 'outbox.wake', input: {} });
      return now;
    },
    DATABASE,
    caption,
  );
  const at = await until(
    'the post to reach its provider',
    async () => {
      const [request] = postRequests(sandbox, caption);
      return request ? { done: Date.parse(request.at) } : { seen: 'no request' };
    },
    LONGEST_MS,
  );
  return at - wokenAt;
}
type Sending = { runtime: { sendMessage(message: unknown): Promise<unknown> } };

function reportOf(all: readonly Measured[]): string {
  const cells = ({ asked, woken }: Measured) => {
    const [fewest] = all;
    const ratio = (mine: number[], theirs: number[] = []) =>
      (median(mine) / median(theirs)).toFixed(2);
    return [
      ...[spread(asked, 2), ratio(asked, fewest?.asked)],
      ...[spread(woken), ratio(woken, fewest?.woken)],
    ];
  };
  return [
    `${all[0]?.asked.length ?? 0} rounds in turn, in ms; median (least..most).`,
    '',
    row('Finished deliveries', ['a round’s questions', 'ratio', 'wake to request', 'ratio']),
    ...all.map((each) => row(`  ${each.count}`, cells(each))),
    row('  (our goal)', ['', `≤ ${GOAL}`, '', `≤ ${GOAL}`]),
    '',
  ].join('\n');
}
