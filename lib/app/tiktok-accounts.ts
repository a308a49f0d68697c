import { type ReadonlySignal, signal } from '@preact/signals';
import { type Problem, ProblemError } from '../problems/problem.ts';
import { API_PATTERN } from '../providers/tiktok/api-pattern.ts';
import { copyOrSay } from './copying.ts';
import type { SetupShared } from './setup-shared.ts';

/** The user's own TikTok accounts as the options show and change them. */
export type TiktokAccounts = {
  /** The address that the user registers for the app; each browser has its own. */
  redirectUri: string;
  /** Whether it lies on the clipboard: the task `REDIRECT_TASK`. */
  copied: ReadonlySignal<boolean>;
  /** Whether the browser lets us reach TikTok's API; `undefined` until it has answered. */
  reachable: ReadonlySignal<boolean | undefined>;
  /** What TikTok was not told when an account was disconnected last. */
  left: ReadonlySignal<Problem | null>;
  copyRedirect(): Promise<void>;
  /** Gives whether the app was stored: the task `APP_TASK`. */
  setApp(clientKey: string, clientSecret: string): Promise<boolean>;
  removeApp(clientKey: string): Promise<void>;
  /** Must be called first thing in a click: it asks for hosts. The task `CONNECT_TASK`. */
  connect(clientKey: string): Promise<void>;
  /** The same, by a token; gives whether the account is connected. The task `PASTE_TASK`. */
  paste(openId: string, accessToken: string): Promise<boolean>;
  disconnect(id: string): Promise<void>;
  allow(): Promise<void>;
};

export const REDIRECT_TASK = 'tiktok redirect';
export const APP_TASK = 'tiktok app';
export const CONNECT_TASK = 'tiktok connect';
export const PASTE_TASK = 'tiktok paste';

export function createTiktokAccounts({ effects, permissions, tasks }: SetupShared): TiktokAccounts {
  const copied = signal(false);
  const reachable = signal<boolean | undefined>(undefined);
  const left = signal<Problem | null>(null);
  const redirectUri = effects.loginRedirect();
  const look = async () => {
    reachable.value = await permissions.hasHosts([API_PATTERN]);
  };
  permissions.onPermissionsChanged(() => void look());
  void look();

  /** Called in the press itself, so that the browser takes it as consent. */
  const allowed = async <T>(task: string, work: () => Promise<T>) => {
    const asked = permissions.requestHosts([API_PATTERN]);
    const done = await tasks.run(task, async () => {
      if (!(await asked)) throw new ProblemError(accessRefused);
      left.value = null;
      return work();
    });
    return done !== undefined;
  };
  return {
    redirectUri,
    copied,
    reachable,
    left,
    copyRedirect: async () => {
      copied.value = false;
      await tasks.run(REDIRECT_TASK, async () => {
        await copyOrSay(effects, redirectUri);
        copied.value = true;
      });
    },
    setApp: async (clientKey, clientSecret) => {
      const stored = await tasks.run(APP_TASK, () =>
        effects.ask('tiktok.set_app', { clientKey, clientSecret }),
      );
      return stored !== undefined;
    },
    removeApp: async (clientKey) => {
      await tasks.run(APP_TASK, () => effects.ask('tiktok.remove_app', { clientKey }));
    },
    connect: async (clientKey) => {
      await allowed(CONNECT_TASK, () => effects.ask('tiktok.connect', { clientKey }));
    },
    paste: (openId, accessToken) =>
      allowed(PASTE_TASK, () => effects.ask('tiktok.paste', { openId, accessToken })),
    disconnect: async (id) => {
      left.value = null;
      const told = await tasks.run(CONNECT_TASK, () => effects.ask('tiktok.disconnect', { id }));
      left.value = told?.problem ?? null;
    },
    allow: async () => {
      await permissions.requestHosts([API_PATTERN]);
      await look();
    },
  };
}

const accessRefused: Problem = {
  code: 'tiktok.access_refused',
  remedy: 'reauthorise',
  what: 'The browser was not allowed to reach tiktokapis.com.',
  means: 'TikTok’s posting API is there. The account is not connected; nothing was sent.',
  next: 'Press Connect again and choose Allow.',
  step: 'none',
};
