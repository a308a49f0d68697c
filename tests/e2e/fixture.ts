import { test } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/sandbox.ts';
import { builtFolder } from '../../scripts/builds.ts';
import type { BrowserName, LaunchOptions, Stage } from './driver/driver.ts';
import { type Home, makeHome } from './driver/home.ts';
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
  serve: SandboxOptions;
  sandbox: Sandbox;
  launch: Partial<LaunchOptions>;
  options: LaunchOptions;
  stage: Stage;
}>({
  serve: { latencyMs: LATENCY_MS },
  sandbox: async ({ serve }, use) => {
    const sandbox = await startSandbox(serve);
    await use(sandbox);
    await sandbox.close();
  },
  launch: {},
  options: async ({ sandbox, launch }, use) => {
    const { proxyPort } = sandbox;
    await use({ browser, extension: builtFolder(browser), proxyPort, headless: true, ...launch });
  },
  stage: async ({ options }, use) => {
    const stage = await launchStage(options);
    await use(stage);
    await stage.close();
  },
});

/** A sandbox, and what to launch browsers with that come back to the same home. */
export const atHome = it.extend<{ home: Home; options: LaunchOptions & { home: Home } }>({
  // biome-ignore lint/correctness/noEmptyPattern: as above
  home: async ({}, use) => {
    const home = await makeHome(browser, builtFolder(browser));
    await use(home);
    await home.remove();
  },
  options: async ({ options, home }, use) => use({ ...options, home }),
});
