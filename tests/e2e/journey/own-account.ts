import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { steerTikTok } from '../../../sandbox/world/tiktok/steer.ts';
import type { Stage } from '../driver/driver.ts';

const APP = 'awsoundpostlive';

/** Connects the account that is signed in at TikTok, in the options, as a person does. */
export async function connectOwnAccount(stage: Stage, { world }: Sandbox): Promise<void> {
  const options = await stage.openOwn('options.html');
  const redirectUris = [await options.value('Redirect address')];
  steerTikTok(world.tiktok, {
    app: { clientKey: APP, redirectUris },
    settings: { autoApprove: true },
  });
  await options.fill('Client key', APP);
  await options.fill('Client secret', 'secret-of-the-live-app');
  await options.click('Save app');
  await options.waitForValue('Client secret', '');
  await options.click(`Connect an account through ${APP}`);
  await options.waitForText(/Connected/);
  await options.close();
}
