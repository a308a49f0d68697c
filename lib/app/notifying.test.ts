import { expect, test } from 'vitest';
import { createNotifying, NOTIFY_TASK } from './notifying.ts';
import { createTasks } from './tasks.ts';
import { testWindow } from './testing/window.ts';

function notifyingWith(allow: boolean) {
  const { effects } = testWindow();
  const tasks = createTasks();
  let requests = 0;
  const requestNotifications = async () => {
    requests += 1;
    return allow;
  };
  const notify = createNotifying({ effects: { ...effects, requestNotifications }, tasks });
  const isOn = async () => (await effects.stores.settings.get()).notify;
  return { notify, tasks, isOn, requests: () => requests };
}

test('asks within the press itself, and switches on what was allowed', async () => {
  const { notify, isOn, requests } = notifyingWith(true);
  const done = notify(true);
  expect(requests()).toBe(1);
  await done;
  expect(await isOn()).toBe(true);
});

test('stays off after a no, and says so', async () => {
  const { notify, isOn, tasks } = notifyingWith(false);
  await notify(true);
  expect(await isOn()).toBe(false);
  expect(tasks.of(NOTIFY_TASK).problem?.code).toBe('settings.notifications_refused');
});

test('asks nobody to switch them off', async () => {
  const { notify, isOn, requests } = notifyingWith(true);
  await notify(true);
  await notify(false);
  expect(await isOn()).toBe(false);
  expect(requests()).toBe(1);
});
