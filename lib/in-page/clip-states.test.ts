import { expect, test } from 'vitest';
import { createClipStates } from './clip-states.ts';

const problem = {
  code: 'x',
  remedy: 'ask_user',
  what: 'What.',
  means: 'Means.',
  next: 'Next.',
  step: 'none',
} as const;

test('sounds saved earlier are known, but never over a press of this page', () => {
  const states = createClipStates(() => {});
  states.put('1', { at: 'failed', problem });
  states.learn('1', 'sound-1');
  states.learn('2', 'sound-2');
  expect(states.of('1').at).toBe('failed');
  expect(states.keyOf('1')).toBeUndefined();
  expect(states.of('2').at).toBe('saved');
  expect(states.keyOf('2')).toBe('sound-2');
});

test('a clip keeps its key while it works or fails, and loses it once it is idle again', () => {
  const states = createClipStates(() => {});
  states.put('1', { at: 'saved' }, 'sound-1');
  states.put('1', { at: 'working' });
  expect(states.keyOf('1')).toBe('sound-1');
  states.put('1', { at: 'idle' });
  expect(states.keyOf('1')).toBeUndefined();
});

test('every change is told, and nothing else is', () => {
  let told = 0;
  const states = createClipStates(() => {
    told += 1;
  });
  states.put('1', { at: 'working' });
  states.learn('1', 'sound-1');
  states.learn('2', 'sound-2');
  expect(told).toBe(2);
});
