import { startSandbox } from '../sandbox/sandbox.ts';
import { launchStage } from '../tests/e2e/driver/launch.ts';
import { mainJob } from '../tests/e2e/journey/main-job.ts';
import { builtFolder } from './builds.ts';
import { OWN_CLIP } from './pages.ts';
import { run } from './run.ts';

/** The moments of the main job that the README shows, and what their pictures are called there. */
const SHOWN: Record<string, string> = { '3-inspected': 'page', '4-composed': 'composer' };

if ((await run('wxt', ['build'])) !== 0) process.exit(1);

const sandbox = await startSandbox();
const stage = await launchStage({
  browser: 'chromium',
  extension: builtFolder('chromium'),
  proxyPort: sandbox.proxyPort,
  headless: true,
});
try {
  await mainJob({
    stage,
    sandbox,
    address: OWN_CLIP.address,
    clipId: OWN_CLIP.id,
    async picture(shown, moment) {
      const name = SHOWN[moment];
      if (name === undefined) return;
      // From its top, and with no caret in it, which would be there in every second picture only.
      await shown.evaluate(() => {
        document.querySelector('.sp-scroll')?.scrollTo(0, 0);
        if (document.activeElement?.matches('input, textarea, select')) {
          (document.activeElement as HTMLElement).blur();
        }
      });
      await shown.screenshot(`docs/screenshots/${name}.png`);
      console.log(`docs/screenshots/${name}.png`);
    },
    say: () => undefined,
  });
} finally {
  await stage.close();
  await sandbox.close();
}
