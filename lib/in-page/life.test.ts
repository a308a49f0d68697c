// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { ContentScriptContext } from './life.ts';

afterEach(() => vi.unstubAllGlobals());

test('a script steps aside for a later one, and not for itself', () => {
  vi.stubGlobal('chrome', { runtime: { id: 'ours' } });
  const first = new ContentScriptContext();
  expect(first.isInvalid).toBe(false);
  const second = new ContentScriptContext();
  expect([first.isInvalid, second.isInvalid]).toEqual([true, false]);
});

test('a script ends once its extension is gone', () => {
  vi.stubGlobal('chrome', { runtime: { id: 'ours' } });
  const life = new ContentScriptContext();
  const ended = vi.fn();
  life.signal.addEventListener('abort', ended);
  vi.stubGlobal('chrome', { runtime: {} });
  expect(life.isInvalid).toBe(true);
  expect(ended).toHaveBeenCalledTimes(1);
});
