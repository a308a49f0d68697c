import type { Sandbox } from '../../../sandbox/sandbox.ts';
import type { Stage } from '../driver/driver.ts';
import { CONNECT, registerApp, saveApp } from './own-app.ts';

/** Connects the account that is signed in at TikTok, in the options, as a person does. */
export async function connectOwnAccount(stage: Stage, sandbox: Sandbox): Promise<void> {
  const options = await stage.openOwn('options.html');
  await registerApp(options, sandbox, true);
  await saveApp(options);
  await options.click(CONNECT);
  await options.waitForText(/Connected/);
  await options.close();
}
