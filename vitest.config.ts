import { defineConfig } from 'vitest/config';

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
            env: { SOUNDPOST_BROWSER: browser },
            testTimeout: 60_000,
            hookTimeout: 120_000,
            fileParallelism: false,
          },
        },
        {
          test: {
            name: `torture-${browser}`,
            include: ['tests/torture/**/*.torture.test.ts'],
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
