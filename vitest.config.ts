import { defineConfig } from 'vitest/config';

const endToEnd = (...names: string[]) => names.map((name) => `tests/e2e/${name}.e2e.test.ts`);

/** Seen by `npm run torture` only: all of it would take longer than anybody waits for. */
const LONG = [
  'tests/torture/**/*.torture.test.ts',
  ...endToEnd('bad-input', 'erase', 'extension-comings', 'http2', 'killed-browser', 'list-manners'),
  ...endToEnd('offline', 'own-tiktok-consent', 'refused-clips', 'refused-keys'),
  ...endToEnd('restart-over-time', 'stop-storm', 'waiting-for-a-key'),
];

/** What has nothing of its own in Firefox: `npm test` sees it in Chromium, `npm run torture` there. */
const ALIKE = [
  ...endToEnd('accessibility', 'health', 'links', 'lost-answers', 'music-page'),
  ...endToEnd('own-tiktok-composing', 'own-tiktok-posting', 'page-data', 'page-manners', 'storm'),
];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            '{lib,components,entrypoints,sandbox,scripts,tests/repository,bench}/**/*.test.{ts,tsx}',
          ],
          restoreMocks: true,
          sequence: { shuffle: true },
          // Half of the time went into loading the same modules for each file once more. Files that
          // leave something behind for others are found by the shuffling.
          pool: 'threads',
          isolate: false,
          // For what hangs: a machine that is busy elsewhere is no failure.
          testTimeout: 30_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
      {
        test: {
          name: 'torture-model',
          include: ['tests/torture/**/*.model.test.ts'],
          testTimeout: 1_800_000,
        },
      },
      ...(['chromium', 'firefox'] as const).flatMap((browser) => [
        {
          test: {
            name: browser,
            include: ['tests/e2e/**/*.e2e.test.ts'],
            exclude: browser === 'firefox' ? [...LONG, ...ALIKE] : LONG,
            env: { SOUNDPOST_BROWSER: browser },
            testTimeout: 60_000,
            hookTimeout: 120_000,
            fileParallelism: false,
          },
        },
        {
          test: {
            name: `torture-${browser}`,
            include: browser === 'firefox' ? [...LONG, ...ALIKE] : LONG,
            env: { SOUNDPOST_BROWSER: browser },
            testTimeout: 1_800_000,
            hookTimeout: 120_000,
            fileParallelism: false,
          },
        },
      ]),
    ],
  },
});
