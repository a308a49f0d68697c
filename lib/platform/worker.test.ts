import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

async function starting(trustedTypes?: unknown) {
  const started: unknown[] = [];
  vi.stubGlobal(
    'Worker',
    class {
      constructor(path: unknown) {
        started.push(path);
      }
    },
  );
  vi.stubGlobal('trustedTypes', trustedTypes);
  const { startWorker } = await import('./worker.ts');
  return { started, startWorker };
}

test('runs our own script under the one policy that is allowed, made once', async () => {
  const createPolicy = vi.fn((_name: string, rules: { createScriptURL(path: string): string }) => ({
    createScriptURL: (path: string) => `trusted ${rules.createScriptURL(path)}`,
  }));
  const { started, startWorker } = await starting({ createPolicy });
  startWorker('/media-reader.js');
  startWorker('/media-reader.js');
  expect(started).toEqual(['trusted /media-reader.js', 'trusted /media-reader.js']);
  expect(createPolicy.mock.calls.map(([name]) => name)).toEqual(['soundpost-worker']);
  const [[, rules] = []] = createPolicy.mock.calls;
  for (const path of ['/background.js', 'https://elsewhere.example/media-reader.js', '']) {
    expect(() => rules?.createScriptURL(path)).toThrow('no worker of ours');
  }
});

test('needs no Trusted Types', async () => {
  const { started, startWorker } = await starting();
  startWorker('/media-reader.js');
  expect(started).toEqual(['/media-reader.js']);
});
