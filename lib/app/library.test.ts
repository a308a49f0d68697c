import { expect, test, vi } from 'vitest';
import { deadLink } from '../clips/link-problems.ts';
import { ProblemError } from '../problems/problem.ts';
import { ADD_TASK, importTask } from './library.ts';
import { type Answers, aSound, testWindow } from './testing/window.ts';
import { openWindow } from './window.ts';

async function aWindow(answers: Answers = {}) {
  const test = testWindow(answers);
  return { ...test, state: await openWindow(test.effects) };
}

const ADDRESS = 'https://www.tiktok.com/@paper.crane/video/7711111111111111112';
const SHORT = 'https://vm.tiktok.com/ZMabcdef1/';

test('shows a failed import beside its sound', async () => {
  const { state } = await aWindow({
    'sound.import': () => Promise.reject(new Error('no')),
  });
  await state.library.importSound(aSound, false);
  expect(state.tasks.of(importTask(aSound.id)).problem?.code).toBe('unexpected');
});

test('says beside the field why an address leads to no clip', async () => {
  const { state, asked } = await aWindow();
  const typed = 'https://example.com/video/7711111111111111112';
  state.library.address.type(typed);
  await state.library.add();
  expect(state.tasks.of(ADD_TASK).problem?.code).toBe('address.not_tiktok');
  expect(asked).toEqual([]);
  expect(state.library.address.typed.value).toBe(typed);
});

test('forgets what was wrong with an address once another is typed', async () => {
  const { state } = await aWindow();
  await state.library.add();
  expect(state.tasks.of(ADD_TASK).problem?.code).toBe('address.empty');
  state.library.address.type('h');
  expect(state.tasks.of(ADD_TASK).problem).toBeNull();
});

test('saves the sound of a typed address', async () => {
  const { state, asked } = await aWindow({ 'sound.save': () => ({ sound: aSound }) });
  state.library.address.type(` ${ADDRESS}?lang=en `);
  await state.library.add();
  expect(asked).toEqual([['sound.save', { clip: aSound.clip, facts: null }]]);
  expect(state.library.address.typed.value).toBe('');
});

test('follows a short link first, says so meanwhile, and saves the sound of what it led to', async () => {
  const led = Promise.withResolvers<{ clip: typeof aSound.clip }>();
  const { state, asked } = await aWindow({
    'clip.of_address': () => led.promise,
    'sound.save': () => ({ sound: aSound }),
  });
  state.library.address.type(SHORT);
  const adding = state.library.add();
  expect(state.library.following.value).toBe(true);
  await vi.waitFor(() => expect(asked.map(([command]) => command)).toEqual(['clip.of_address']));
  led.resolve({ clip: aSound.clip });
  await adding;
  expect(state.library.following.value).toBe(false);
  expect(asked.at(-1)).toEqual(['sound.save', { clip: aSound.clip, facts: null }]);
  expect(state.library.address.typed.value).toBe('');
});

test('keeps the typed short link where following it fails, also for the next window', async () => {
  const { state, effects, asked } = await aWindow({
    'clip.of_address': () => Promise.reject(new ProblemError(deadLink)),
  });
  state.library.address.type(SHORT);
  await state.library.add();
  expect(state.tasks.of(ADD_TASK).problem?.code).toBe('link.dead');
  expect(state.library.following.value).toBe(false);
  expect(asked.map(([command]) => command)).toEqual(['clip.of_address']);
  expect((await openWindow(effects)).library.address.typed.value).toBe(SHORT);
});

test('what is typed while a sound is being saved stays', async () => {
  const saved = Promise.withResolvers<{ sound: typeof aSound }>();
  const { state } = await aWindow({ 'sound.save': () => saved.promise });
  state.library.address.type(ADDRESS);
  const adding = state.library.add();
  state.library.address.type('https://vm.tikt');
  expect(state.tasks.of(ADD_TASK).busy).toBe(true);
  saved.resolve({ sound: aSound });
  await adding;
  expect(state.library.address.typed.value).toBe('https://vm.tikt');
});
