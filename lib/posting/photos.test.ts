import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moved, NO_PHOTOS, type Photos, withOneMore, without, withTyped } from './photos.ts';

const three: Photos = { urls: ['a', 'b', 'c'], coverIndex: 1 };

test('what is typed stands in its place; several addresses take a place each', () => {
  expect(withTyped(three, 2, 'd ')).toEqual({ urls: ['a', 'b', 'd '], coverIndex: 1 });
  const [x, y, z] = ['https://a.example/x', 'http://a.example/y', 'HTTPS://a.example/z'];
  const pasted = withTyped(three, 0, ` ${x}\n${y}  ${z}\n`);
  expect(pasted).toEqual({ urls: [x, y, z, 'b', 'c'], coverIndex: 3 });
  expect(withTyped(three, 2, `${x} ${y}`).coverIndex).toBe(1);
  expect(withTyped(three, 2, 'a long text').urls).toEqual(['a', 'b', 'a long text']);
});

test('one more is empty, and at the end', () => {
  expect(withOneMore(three)).toEqual({ urls: ['a', 'b', 'c', ''], coverIndex: 1 });
});

test('the first one is the cover where the cover is taken off', () => {
  expect(without(three, 1)).toEqual({ urls: ['a', 'c'], coverIndex: 0 });
  expect(without(three, 0)).toEqual({ urls: ['b', 'c'], coverIndex: 0 });
  expect(without(three, 2)).toEqual({ urls: ['a', 'b'], coverIndex: 1 });
  expect(without({ urls: ['a'], coverIndex: 0 }, 0)).toEqual(NO_PHOTOS);
});

test('moves one place up or down, and not beyond the ends', () => {
  expect(moved(three, 0, 1)).toEqual({ urls: ['b', 'a', 'c'], coverIndex: 0 });
  expect(moved(three, 1, 1)).toEqual({ urls: ['a', 'c', 'b'], coverIndex: 2 });
  expect(moved(three, 2, -1)).toEqual({ urls: ['a', 'c', 'b'], coverIndex: 2 });
  expect(moved(three, 0, -1)).toBe(three);
  expect(moved(three, 2, 1)).toBe(three);
});

test('however they are moved, the cover stays the photo that it was', () => {
  const moves = fc.array(fc.tuple(fc.nat(4), fc.constantFrom<-1 | 1>(-1, 1)));
  fc.assert(
    fc.property(fc.nat(4), moves, (coverIndex, all) => {
      const before: Photos = { urls: ['a', 'b', 'c', 'd', 'e'], coverIndex };
      const after = all.reduce((photos, [index, by]) => moved(photos, index, by), before);
      expect(after.urls[after.coverIndex]).toBe(before.urls[coverIndex]);
      expect(after.urls.toSorted()).toEqual(before.urls);
    }),
  );
});
