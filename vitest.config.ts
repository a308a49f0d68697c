import { defineConfig } from 'vitest/config';

const LONG = 'tests/torture/**/*.torture.test.ts';

/**
 * What has nothing of its own in Firefox. `npm test` sees it in Chromium, `npm run torture` in both:
 * all of it in both takes longer than anybody waits for.
 */
const ALIKE = [
  ...['bad-input', 'erase', 'extension-comings', 'health', 'links', 'list-manners', 'music-page'],
  ...['offline', 'refused-clips', 'refused-keys', 'storm', 'waiting-for-a-key'],
].map((name) => `tests/e2e/${name}.e2e.test.ts`);

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
        },
      },
      ...(['chromium', 'firefox'] as const).flatMap((browser) => [
        {
          test: {
            name: browser,
            include: ['tests/e2e/**/*.e2e.test.ts'],
            exclude: browser === 'firefox' ? ALIKE : [],
            env: { SOUNDPOST_BROWSER: browser },
            testTimeout: 60_000,
            hookTimeout: 120_000,
            fileParallelism: false,
          },
        },
        {
          test: {
            name: `torture-${browser}`,
            include: browser === 'firefox' ? [LONG, ...ALIKE] : [LONG],
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
