// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { clipRefSchema } from './clip-schema.ts';
import { lookAt } from './look-at.ts';

const rowSchema = z.object({
  file: z.string(),
  address: z.string(),
  surface: z.string(),
  clips: z.array(clipRefSchema),
  cards: z.optional(z.number()),
  sound: z.optional(z.string()),
  sounds: z.optional(z.array(z.string())),
});

const folder = process.env.SOUNDPOST_PAGES;

if (!folder) {
  test('SOUNDPOST_PAGES is not set: saved pages were not read', () => {
    expect(folder).toBeFalsy();
  });
} else {
  const rows = z
    .array(rowSchema)
    .parse(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')));

  test.each(rows)('what is read off the saved page $file', (row) => {
    const page = new DOMParser().parseFromString(
      readFileSync(join(folder, row.file), 'utf8'),
      'text/html',
    );
    const sight = lookAt(page, row.address, 0);
    const shown = sight.cards.filter((card) => card.clip !== null);
    if (row.surface === 'grid') {
      expect(shown).toEqual([]);
      expect(sight.items.map((item) => item.clip)).toEqual(row.clips);
    } else if (row.sounds) {
      expect(shown).toEqual([]);
      expect(sight.cards.map((card) => card.sound)).toEqual(row.sounds);
    } else if (sight.undrawn) {
      expect(sight.undrawn).toEqual({ clip: row.clips[0], sound: row.sound });
    } else {
      expect(shown).toMatchObject([
        { surface: row.surface, clip: row.clips[0], sound: row.sound, flow: expect.any(String) },
      ]);
    }
  });
}
