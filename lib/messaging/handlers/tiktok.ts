import type { OwnAccounts } from '../../posting/own-accounts.ts';
import type { Handlers } from '../server.ts';

/** Commands about the user's own TikTok accounts: windows only, and no answer ever holds a secret. */
export function tiktokHandlers(effects: {
  accounts: OwnAccounts;
  /** An account is there now: what waited for it may go on. */
  arrived(): void;
}) {
  const { accounts, arrived } = effects;
  return {
    'tiktok.set_app': async (app) => {
      await accounts.setApp(app);
      return {};
    },
    'tiktok.remove_app': async ({ clientKey }) => {
      await accounts.removeApp(clientKey);
      return {};
    },
    'tiktok.connect': async ({ clientKey }) => {
      await accounts.connect(clientKey);
      arrived();
      return {};
    },
    'tiktok.paste': async (token) => {
      await accounts.paste(token);
      arrived();
      return {};
    },
    'tiktok.disconnect': async ({ id }) => ({ problem: await accounts.disconnect(id) }),
  } satisfies Partial<Handlers>;
}
