import type { Handlers } from '../server.ts';

/** Commands about the page itself that the script with the buttons stands in. */
export function pageHandlers(effects: { injectPanel(tabId: number): Promise<void> }) {
  return {
    'panel.load': async (_input, caller) => {
      if (caller.kind === 'page') await effects.injectPanel(caller.tabId);
      return {};
    },
  } satisfies Partial<Handlers>;
}
