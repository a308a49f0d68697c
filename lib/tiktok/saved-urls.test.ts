import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type Address, readUrl } from './read-url.ts';

const rowSchema = z.object({
  url: z.string(),
  kind: z.string(),
  id: z.optional(z.string()),
  username: z.optional(z.string()),
  tag: z.optional(z.string()),
});

/** Our reading in the words of the list of real addresses. */
function inTheirWords(address: Address): Record<string, string> {
  switch (address.kind) {
    case 'clip': {
      const { id, kind, username } = address.clip;
      if (address.embedded) return { kind: 'embed', id };
      return username === '' ? { kind, id } : { kind, id, username };
    }
    case 'sound':
      return { kind: 'music', id: address.musicId };
    case 'profile':
      return { kind: 'user', username: address.username };
    case 'live':
      return address.username ? { kind: 'live', username: address.username } : { kind: 'live' };
    case 'tag':
      return { kind: 'tag', tag: address.tag };
    case 'feed':
      return { kind: 'foryou' };
    case 'list':
      return { kind: 'none' };
    default:
      return { kind: address.kind };
  }
}

const folder = process.env.SOUNDPOST_PAGES;

if (!folder) {
  test('SOUNDPOST_PAGES is not set: its list of real addresses was not read', () => {
    expect(folder).toBeFalsy();
  });
} else {
  const rows = z
    .array(rowSchema)
    .parse(JSON.parse(readFileSync(join(folder, 'urls.json'), 'utf8')));
  test.each(rows)('$url is $kind', (row) => {
    const expected = Object.entries(row).filter(([key]) => key !== 'url');
    expect(inTheirWords(readUrl(row.url))).toEqual(Object.fromEntries(expected));
  });
}
