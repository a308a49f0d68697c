import { expect, test } from 'vitest';
import { createKeys, saveTask, testTask } from './keys.ts';
import { createTasks } from './tasks.ts';
import { type Answers, testWindow } from './testing/window.ts';

function keysWith(allow: boolean, answers: Answers = {}) {
  const { effects, asked } = testWindow(answers);
  const requested: string[][] = [];
  const tasks = createTasks();
  const keys = createKeys({
    effects,
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
  return { keys, tasks, asked, requested };
}

test('asks for the host within the press itself, before anything is awaited', async () => {
  const { keys, requested } = keysWith(true, { 'key.set': () => ({}) });
  const saved = keys.save('infinipost', 'sk_test_1');
  expect(requested).toEqual([['https://api.infinipost.co/*']]);
  expect(await saved).toBe(true);
});

test('stores no key when the host is refused, and says what to do', async () => {
  const { keys, tasks, asked } = keysWith(false);
  expect(await keys.save('dumpling', 'sk_1')).toBe(false);
  expect(asked).toEqual([]);
  expect(tasks.of(saveTask('dumpling')).problem?.code).toBe('key.access_refused');
});

test('asks for nothing when the field is empty', async () => {
  const { keys, tasks, requested } = keysWith(true);
  expect(await keys.save('konbini', '  ')).toBe(false);
  expect(requested).toEqual([]);
  expect(tasks.of(saveTask('konbini')).problem?.code).toBe('key.empty');
});

test('trims what was pasted', async () => {
  const { keys, asked } = keysWith(true, { 'key.set': () => ({}) });
  await keys.save('infinipost', ' sk_test_1\n');
  expect(asked).toEqual([['key.set', { provider: 'infinipost', key: 'sk_test_1' }]]);
});

test('tells a good key from a bad one, and forgets the verdict with the key', async () => {
  const bad = {
    code: 'infinipost.unauthenticated',
    remedy: 'reauthorise',
    what: 'Wrong key.',
    means: 'Nothing can be posted.',
    next: 'Enter a current one.',
    step: 'open_options',
  } as const;
  let problem: typeof bad | null = null;
  const { keys, tasks } = keysWith(true, {
    'key.test': () => ({ problem }),
    'key.remove': () => ({}),
  });
  await keys.test('infinipost');
  expect(keys.good.value.has('infinipost')).toBe(true);
  await keys.remove('infinipost');
  expect(keys.good.value.has('infinipost')).toBe(false);
  problem = bad;
  await keys.test('infinipost');
  expect(keys.good.value.has('infinipost')).toBe(false);
  expect(tasks.of(testTask('infinipost')).problem?.code).toBe('infinipost.unauthenticated');
});
