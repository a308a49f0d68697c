import { expect, test } from 'vitest';
import { createTasks } from './tasks.ts';
import { type Answers, testWindow } from './testing/window.ts';
import { APP_TASK, CONNECT_TASK, createTiktokAccounts, PASTE_TASK } from './tiktok-accounts.ts';

const left = {
  code: 'tiktok.not_revoked',
  remedy: 'ask_user',
  what: 'TikTok did not confirm it.',
  means: 'It may still list your app.',
  next: 'Remove the app there.',
  step: 'none',
} as const;

function accounts(allow: boolean, answers: Answers = {}) {
  const { effects, asked } = testWindow(answers);
  const requested: string[][] = [];
  const copied: string[] = [];
  const tasks = createTasks();
  const tiktok = createTiktokAccounts({
    effects: { ...effects, copy: async (text) => void copied.push(text) },
    tasks,
    permissions: {
      requestHosts: async (patterns) => {
        requested.push(patterns);
        return allow;
      },
      hasHosts: async () => allow,
      onPermissionsChanged: () => {},
    },
  });
  return { tiktok, tasks, asked, requested, copied };
}

test('asks for TikTok’s hosts within the press itself, then has the account connected', async () => {
  const { tiktok, asked, requested } = accounts(true, {
    'tiktok.connect': () => ({}),
    'tiktok.paste': () => ({}),
  });
  const connecting = tiktok.connect('key1');
  expect(requested).toEqual([['https://*.tiktokapis.com/*']]);
  await connecting;
  expect(await tiktok.paste('-000', 'act.1')).toBe(true);
  expect(asked).toEqual([
    ['tiktok.connect', { clientKey: 'key1' }],
    ['tiktok.paste', { openId: '-000', accessToken: 'act.1' }],
  ]);
});

test('without the hosts nobody is asked to log in, and it says what to do', async () => {
  const { tiktok, tasks, asked } = accounts(false);
  await tiktok.connect('key1');
  expect(await tiktok.paste('-000', 'act.1')).toBe(false);
  expect(asked).toEqual([]);
  for (const task of [CONNECT_TASK, PASTE_TASK]) {
    expect(tasks.of(task).problem?.code).toBe('tiktok.access_refused');
  }
});

test('an app that was not taken is said so beside it', async () => {
  const { tiktok, tasks } = accounts(true);
  expect(await tiktok.setApp('', '')).toBe(false);
  expect(tasks.of(APP_TASK).problem).not.toBeNull();
});

test('what TikTok was not told stands until the next account is connected', async () => {
  const { tiktok } = accounts(true, {
    'tiktok.disconnect': () => ({ problem: left }),
    'tiktok.connect': () => ({}),
  });
  await tiktok.disconnect('tiktok:-000');
  expect(tiktok.left.value).toEqual(left);
  await tiktok.connect('key1');
  expect(tiktok.left.value).toBeNull();
});

test('copies the address that is to be registered', async () => {
  const { tiktok, copied } = accounts(true);
  await tiktok.copyRedirect();
  expect(copied).toEqual([tiktok.redirectUri]);
  expect(tiktok.copied.value).toBe(true);
});
