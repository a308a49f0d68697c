import type { ChromeScope, FirefoxExtension, FirefoxWindow } from './firefox-chrome-scope.ts';
import { evaluateInFrame } from './firefox-view.ts';
import { until, untilTrue } from './until.ts';

type Permissions = {
  ExtensionPermissions: Record<
    'add' | 'remove',
    (
      id: string,
      what: { permissions: string[]; origins: string[] },
      extension: FirefoxExtension,
    ) => Promise<void>
  >;
};

/** The event page: Firefox keeps no service worker for extensions. */
export function firefoxBackground(scope: ChromeScope, id: string) {
  const state = () =>
    scope.run((window, id) => window.WebExtensionPolicy.getByID(id).extension.backgroundState, id);
  return {
    isRunning: async () => (await state()) !== 'stopped',
    stopWhenIdle: (ms: number): Promise<void> =>
      scope.run((window, ms) => {
        window.Services.prefs.setIntPref('extensions.background.idle.timeout', ms);
      }, ms),
    async stop(): Promise<void> {
      // A page whose message was cut off asks again at once: the state may go from running to
      // running between two looks, so what counts is that this run's own document has gone.
      const before = await scope.run(backgroundOf, id);
      await until('the background to stop', async () => {
        const [now, seen] = [await scope.run(backgroundOf, id), await state()];
        const hasGone = before !== null && now !== before;
        if (seen === 'stopped' || hasGone) return { done: undefined };
        await scope.run(terminate, id);
        return { seen };
      });
    },
    async evaluate(expression: string): Promise<unknown> {
      const browserId = await scope.run(wakeBackground, id);
      return evaluateInFrame(scope, browserId, expression);
    },
  };
}

/** As the idle timer does it, but also while a message is being answered. */
async function terminate(window: FirefoxWindow, id: string): Promise<void> {
  const { extension } = window.WebExtensionPolicy.getByID(id);
  // Firefox takes a stop back when an event arrives in the middle of it: hence asked again above.
  await extension.terminateBackground({
    ignoreDevToolsAttached: true,
    disableResetIdleForTest: true,
  });
}

/** Which document the background runs in now; null = in none. */
function backgroundOf(window: FirefoxWindow, id: string): number | null {
  const { extension } = window.WebExtensionPolicy.getByID(id);
  const view = [...extension.views].find(({ viewType }) => viewType === 'background');
  return view?.xulBrowser.browserId ?? null;
}

async function wakeBackground(window: FirefoxWindow, id: string): Promise<number> {
  const { extension } = window.WebExtensionPolicy.getByID(id);
  await extension.wakeupBackground();
  const view = [...extension.views].find(({ viewType }) => viewType === 'background');
  if (!view) throw new Error(`the background is ${extension.backgroundState}`);
  return view.xulBrowser.browserId;
}

type Addon = { enable(): Promise<void>; disable(): Promise<void> };
type Addons = { AddonManager: { getAddonByID(id: string): Promise<Addon> } };

export async function setEnabled(scope: ChromeScope, id: string, enabled: boolean): Promise<void> {
  await scope.run(
    async (window, id, enabled) => {
      const url = 'resource://gre/modules/AddonManager.sys.mjs';
      const { AddonManager } = window.ChromeUtils.importESModule<Addons>(url);
      const addon = await AddonManager.getAddonByID(id);
      await (enabled ? addon.enable() : addon.disable());
    },
    id,
    enabled,
  );
}

export async function changeHosts(
  scope: ChromeScope,
  id: string,
  how: 'add' | 'remove',
  origins: string[],
): Promise<void> {
  await scope.run(
    async (window, id, how, origins) => {
      const url = 'resource://gre/modules/ExtensionPermissions.sys.mjs';
      const { ExtensionPermissions } = window.ChromeUtils.importESModule<Permissions>(url);
      const { extension } = window.WebExtensionPolicy.getByID(id);
      await ExtensionPermissions[how](id, { permissions: [], origins }, extension);
    },
    id,
    how,
    origins,
  );
}

/** Presses a button of the prompt that Firefox shows for an optional permission. */
export async function answerPrompt(scope: ChromeScope, allow: boolean): Promise<void> {
  await untilTrue('the permission prompt of Firefox', () =>
    scope.run((window, allow) => {
      const prompt = window.document.querySelector('#notification-popup popupnotification');
      const panel = prompt?.closest('panel') as
        | (HTMLElement & { state: string })
        | null
        | undefined;
      const kind = allow ? 'primary' : 'secondary';
      const button = prompt?.querySelector<HTMLButtonElement>(`.popup-notification-${kind}-button`);
      // A prompt takes no press in its first moments, against clickjacking; it is disabled then.
      if (panel?.state !== 'open' || !button || button.disabled) return false;
      button.click();
      return true;
    }, allow),
  );
  await untilTrue('the permission prompt to go away', () =>
    scope.run((window) => {
      const panel = window.document.querySelector('#notification-popup') as HTMLElement & {
        state: string;
      };
      return panel.state === 'closed';
    }),
  );
}

/**
 * What Firefox's console has against the extension's own pages, its background included: uncaught
 * errors and refusals by the content security policy; not what it wrote with `console.error`, nor
 * that a page was left while it waited for an answer, which is nobody's error.
 */
export function consoleErrors(scope: ChromeScope, origin: string): Promise<string[]> {
  return scope.run((window, origin) => {
    const { nsIScriptError } = window.Ci;
    return window.Services.console
      .getMessageArray()
      .filter((message) => message instanceof nsIScriptError)
      .filter(({ flags }) => !(flags & nsIScriptError.warningFlag))
      .map(({ errorMessage, sourceName }) => `ERROR: ${errorMessage} (${sourceName})`)
      .filter((line) => line.includes(origin) && !line.includes('after context unloaded'));
  }, origin);
}
