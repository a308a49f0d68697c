import { test } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { builtFolder } from '../../scripts/builds.ts';
import type { BrowserName, LaunchOptions, Stage } from './driver/driver.ts';
import { launchStage } from './driver/launch.ts';

/** Which browser this run is in; the project in `vitest.config.ts` says so. */
export const browser = process.env.SOUNDPOST_BROWSER as BrowserName;

/**
 * The API hosts answer a little later than a loopback does, as real ones do: what is aborted right
 * after it left must not have been answered already.
 */
const LATENCY_MS = 80;

/** Every test has a sandbox and a real browser with the built extension, of its own. */
export const it = test.extend<{
  sandbox: Sandbox;
  launch: Partial<LaunchOptions>;
  stage: Stage;
}>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads a fixture's needs off this pattern
  sandbox: async ({}, use) => {
    const sandbox = await startSandbox({ latencyMs: LATENCY_MS });
    await use(sandbox);
    await sandbox.close();
  },
  launch: {},
  stage: async ({ sandbox, launch }, use) => {
    const stage = await launchStage({
      browser,
      extension: builtFolder(browser),
      proxyPort: sandbox.proxyPort,
      headless: true,
      ...launch,
    });
    await use(stage);
    await stage.close();
  },
});
