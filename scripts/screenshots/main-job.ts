import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Stage } from '../../tests/e2e/driver/driver.ts';
import { mainJob } from '../../tests/e2e/journey/main-job.ts';
import { OWN_CLIP } from '../pages.ts';

/** The moments of the main job that the README shows, and what their pictures are called there. */
const SHOWN: Record<string, string> = { '3-inspected': 'page', '4-composed': 'composer' };

/** Does the main job and takes the README's pictures on the way. `done` is told each one's path. */
export async function pictureMainJob(
  stage: Stage,
  sandbox: Sandbox,
  folder: string,
  done: (path: string) => void,
): Promise<void> {
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
      await shown.screenshot(`${folder}/${name}.png`);
      done(`${folder}/${name}.png`);
    },
    say: () => undefined,
  });
}
