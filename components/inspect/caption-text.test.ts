import { expect, test } from 'vitest';
import { captionParts, otherTags } from './caption-text.ts';

test('a caption is cut at its hashtags, and nothing of it is lost', () => {
  const caption = 'Two #paper cranes#folded, see https://a.example.com/#top #نجارة #喫茶店';
  const parts = captionParts(caption);
  expect(parts.map(({ text }) => text).join('')).toBe(caption);
  expect(parts.filter(({ tag }) => tag).map(({ text }) => text)).toEqual([
    '#paper',
    '#نجارة',
    '#喫茶店',
  ]);
});

test('only hashtags that the caption does not show are listed beside it', () => {
  expect(otherTags('Two #Paper cranes', ['paper', 'cranes'])).toEqual(['cranes']);
  expect(otherTags('#one#two', ['one', 'two'])).toEqual([]);
  expect(otherTags('', ['paper'])).toEqual(['paper']);
});
