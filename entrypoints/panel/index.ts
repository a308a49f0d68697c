import '../../lib/platform/no-compiling.ts';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { enterPanel, type World } from '../../lib/in-page/sides.ts';
import { ask } from '../../lib/messaging/client.ts';
import { buildPanel } from './build.ts';

/** The background puts it into a tab's page when something is pressed there for the first time. */
export default defineUnlistedScript(() => {
  const world: World = globalThis as World;
  enterPanel(world, (buttons) => buildPanel(buttons, ask));
});
