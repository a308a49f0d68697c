import { expect, test } from 'vitest';
import { memoryStorage } from './testing/window.ts';
import { createTypedAddress, forgetTypedAddress } from './typed-address.ts';

test('a half typed address is there again in the next window, until it has served', () => {
  const memory = memoryStorage();
  createTypedAddress(() => memory).type('https://vm.tik');
  const next = createTypedAddress(() => memory);
  expect(next.typed.value).toBe('https://vm.tik');
  next.served('something else');
  expect(next.typed.value).toBe('https://vm.tik');
  next.served('https://vm.tik');
  expect(next.typed.value).toBe('');
  expect(memory.length).toBe(0);
});

test('is forgotten when everything is erased', () => {
  const memory = memoryStorage();
  createTypedAddress(() => memory).type('https://vm.tik');
  forgetTypedAddress(() => memory);
  expect(memory.length).toBe(0);
});

test('lives with the window alone where the browser keeps nothing', () => {
  const refusing = (): Storage => {
    throw new DOMException('switched off', 'SecurityError');
  };
  const address = createTypedAddress(refusing);
  address.type('https://vm.tik');
  expect(address.typed.value).toBe('https://vm.tik');
});
