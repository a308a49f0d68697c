import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { steerTikTok } from '../../../sandbox/world/tiktok/steer.ts';
import type { OwnPage } from '../driver/driver.ts';

/** The user's own app at TikTok. */
export const APP = { clientKey: 'awsoundpostlive', clientSecret: 'secret-of-the-live-app' };
export const CONNECT = `Connect an account through ${APP.clientKey}`;

/** TikTok knows the app's redirect address; `autoApprove`: its user says yes to everything unasked. */
export async function registerApp(
  options: OwnPage,
  { world }: Sandbox,
  autoApprove: boolean,
): Promise<void> {
  const redirectUris = [await options.value('Redirect address')];
  const app = { clientKey: APP.clientKey, redirectUris };
  steerTikTok(world.tiktok, { app, settings: { autoApprove } });
}

/** Enters the app in the options, as a person does. */
export async function saveApp(options: OwnPage, clientSecret = APP.clientSecret): Promise<void> {
  await options.fill('Client key', APP.clientKey);
  await options.fill('Client secret', clientSecret);
  await options.click('Save app');
  await options.waitForValue('Client secret', '');
}
