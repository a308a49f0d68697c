// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { clipRefSchema } from './clip-schema.ts';
import { lookAt } from './look-at.ts';

const folder = join(import.meta.dirname, 'examples');

const expectationSchema = z.strictObject({
  address: z.string(),
  cards: z.array(
    z.strictObject({
      surface: z.string(),
      clip: z.nullable(clipRefSchema),
      sound: z.nullable(z.string()),
      flow: z.nullable(z.enum(['column', 'row'])),
    }),
  ),
  items: z._default(
    z.array(
      z.strictObject({
        list: z.string(),
        clip: z.nullable(clipRefSchema),
        sound: z.nullable(z.string()),
      }),
    ),
    [],
  ),
  undrawn: z.optional(z.strictObject({ clip: clipRefSchema, sound: z.nullable(z.string()) })),
  head: z.optional(
    z.strictObject({
      musicId: z.string(),
      title: z.string(),
      author: z.string(),
      clip: z.nullable(clipRefSchema),
    }),
  ),
});

const names = readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.slice(0, -'.html'.length));

test.each(names)('what is read off the example page %s', (name) => {
  const text = (extension: string) => readFileSync(join(folder, name + extension), 'utf8');
  const { address, ...expected } = expectationSchema.parse(JSON.parse(text('.json')));
  const page = new DOMParser().parseFromString(text('.html'), 'text/html');
  expect(lookAt(page, address, 0)).toEqual({ undrawn: undefined, head: undefined, ...expected });
});
