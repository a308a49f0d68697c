import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { run } from './run.ts';

/** How many things a check looked at and found right or wrong. */
export type Tally = { passed: number; failed: number };

export type Check = { name: string; tally(): Promise<Tally> };

/** Room for the suites' own tallies. */
const RESULTS = 'artifacts/test';

/** A command that is one check: right if it ends with 0. */
function command(name: string, program: string, ...args: string[]): Check {
  return {
    name,
    tally: async () => {
      const ok = (await run(program, args)) === 0;
      return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
    },
  };
}

/** A Vitest project: each of its tests counts. A run that ends without a tally has failed. */
function suite(project: string): Check {
  return {
    name: `tests: ${project}`,
    tally: async () => {
      const file = `${RESULTS}/${project}.json`;
      mkdirSync(RESULTS, { recursive: true });
      rmSync(file, { force: true });
      const code = await run('vitest', [
        'run',
        `--project=${project}`,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ]);
      const tally = readTally(file);
      const sound = code === 0 && tally.failed === 0 && tally.passed > 0;
      return sound ? tally : { passed: tally.passed, failed: Math.max(1, tally.failed) };
    },
  };
}

function readTally(file: string): Tally {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    const { numPassedTests, numTotalTests } = report;
    return { passed: numPassedTests, failed: numTotalTests - numPassedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const SOURCES = ['lib', 'entrypoints', 'components', 'sandbox', 'scripts', 'tests', 'bench'];

/** What can be judged without running the product. */
export const STATIC: Check[] = [
  command('types', 'tsc', '--noEmit'),
  command('lint', 'biome', 'check', '--error-on-warnings', '.'),
  command('direction', 'depcruise', '--config', 'dependency-cruiser.config.mjs', ...SOURCES),
  command('unused', 'knip'),
  suite('unit'),
];

/** What needs the two builds. */
export const BUILT: Check[] = [
  command('build: Chrome', 'wxt', 'build'),
  command('build: Firefox', 'wxt', 'build', '-b', 'firefox'),
  command('extension lint', 'node', 'scripts/lint-extension.ts'),
  suite('chromium'),
  suite('firefox'),
];
