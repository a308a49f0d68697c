import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import '../../lib/platform/no-compiling.ts';

/** Runs in every page of TikTok's and carries no schemas, as the test of its weight proves. */
const WITHOUT_SCHEMAS = /^tiktok\.content$/;

const entrypoints = readdirSync('entrypoints', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'views')
  .filter(({ name }) => !WITHOUT_SCHEMAS.test(name))
  .flatMap(({ name }) =>
    readdirSync(`entrypoints/${name}`)
      .filter((file) => file === 'index.ts' || file === 'main.tsx')
      .map((file) => `entrypoints/${name}/${file}`),
  );

test('there are entrypoints to look at', () => {
  expect(entrypoints.length).toBeGreaterThanOrEqual(6);
});

test.each(entrypoints)('%s forbids schemas to compile code before it loads any', (path) => {
  const [first] = readFileSync(path, 'utf8').split('\n');
  expect(first).toBe("import '../../lib/platform/no-compiling.ts';");
});

test('zod is told so', () => {
  expect(z.config().jitless).toBe(true);
});
