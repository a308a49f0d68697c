import { findBrowser } from '../../../scripts/browsers.ts';
import { copyOfBuild, sharedBuild } from './build.ts';
import { chromiumStage } from './chromium.ts';
import type { LaunchOptions, Stage } from './driver.ts';
import { firefoxStage } from './firefox.ts';
import { startLink } from './link.ts';
import { readManifest } from './manifest.ts';

const STAGES = { chromium: chromiumStage, firefox: firefoxStage };

/**
 * Starts a real browser with a profile of its own and the extension in it. `close()` ends the
 * browser and removes the profile; so does the end of this process.
 */
export async function launchStage(options: LaunchOptions): Promise<Stage> {
  const [executable, manifest] = await Promise.all([
    findBrowser(options.browser),
    readManifest(options.extension),
  ]);
  const build = options.direct
    ? sharedBuild(options.extension)
    : await copyOfBuild(options.extension);
  const link = await startLink(options.proxyPort);
  const clear = async () => {
    await link.close();
    await build.remove();
  };
  try {
    const stage = await STAGES[options.browser](executable, options, { manifest, build, link });
    return {
      ...stage,
      async close() {
        await stage.close();
        await clear();
      },
    };
  } catch (error) {
    await clear();
    throw error;
  }
}
