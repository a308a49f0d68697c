import type { Handlers } from '../server.ts';

/** Commands about the page itself that the script with the buttons stands in. */
export function pageHandlers(effects: {
  injectPanel(tabId: number): Promise<void>;
  /** Says on the toolbar icon of a tab whether the buttons had to leave their place there. */
  showFloating(tabId: number, isFloating: boolean): Promise<void>;
}) {
  return {
    'panel.load': async (_input, caller) => {
      if (caller.kind === 'page') await effects.injectPanel(caller.tabId);
      return {};
    },
    'page.shown': async ({ place }, caller) => {
      if (caller.kind === 'page') await effects.showFloating(caller.tabId, place === 'floating');
      return {};
    },
  } satisfies Partial<Handlers>;
}
