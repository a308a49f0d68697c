import { findBrowser } from '../../../scripts/browsers.ts';
import { type Build, copyOfBuild, sharedBuild } from './build.ts';
import { chromiumStage, startChromium } from './chromium.ts';
import type { LaunchOptions, Stage } from './driver.ts';
import { firefoxStage, startFirefox } from './firefox.ts';
import type { Home } from './home.ts';
import { killBrowser } from './kill.ts';
import { startLink } from './link.ts';
import { readManifest } from './manifest.ts';

const STAGES = { chromium: chromiumStage, firefox: firefoxStage };
const STARTS = { chromium: startChromium, firefox: startFirefox };

/**
 * Starts a real browser with a profile of its own and the extension in it. `close()` ends the
 * browser and removes the profile, unless it has a `home`; so does the end of this process.
 */
export async function launchStage(options: LaunchOptions): Promise<Stage> {
  const [executable, manifest] = await Promise.all([
    findBrowser(options.browser),
    readManifest(options.extension),
  ]);
  const build = await buildFor(options);
  const link = await startLink(options.proxyPort);
  const clear = async () => {
    await link.close();
    if (!options.home) await build.remove();
  };
  try {
    const stage = await STAGES[options.browser](executable, options, { manifest, build, link });
    const endBy = (end: () => Promise<void>) => async () => {
      await end();
      await clear();
    };
    return { ...stage, close: endBy(stage.close), kill: endBy(stage.kill) };
  } catch (error) {
    await clear();
    throw error;
  }
}

async function buildFor({ home, direct, extension }: LaunchOptions): Promise<Build> {
  if (home) return home.build;
  return direct ? sharedBuild(extension) : copyOfBuild(extension);
}

/** Starts a browser at its home, where nobody opens or asks anything until it is killed. */
export async function launchAlone(
  options: LaunchOptions & { home: Home },
): Promise<Pick<Stage, 'kill'>> {
  const link = await startLink(options.proxyPort);
  const executable = await findBrowser(options.browser);
  const browser = await STARTS[options.browser](executable, options, link.port);
  return {
    async kill() {
      await killBrowser(browser);
      await link.close();
    },
  };
}
