import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from './json.ts';

test('reads what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 8 }), (text) => {
      fc.pre(!text.includes('__proto__') && !/[0-9]{16}/.test(text));
      expect(parseJson(text)).toEqual(JSON.parse(text));
    }),
  );
});

test('keeps every digit of a whole number beyond 2^53', () => {
  expect(parseJson('[7611615657754381599,-9007199254740993,9007199254740991,1e300,1.5]')).toEqual([
    '7611615657754381599',
    '-9007199254740993',
    9007199254740991,
    1e300,
    1.5,
  ]);
});

test.each(['', '<html>', 'NaN', '{"a":NaN}', '{"a":1', 'undefined'])(
  'takes %j for no JSON',
  (text) => expect(parseJson(text)).toBeUndefined(),
);

test('does not follow nesting deeper than any answer is', () => {
  expect(parseJson('['.repeat(100_000) + ']'.repeat(100_000))).toBeUndefined();
  expect(parseJson(`${'{"a":'.repeat(65)}1${'}'.repeat(65)}`)).toBeUndefined();
  expect(parseJson(`"${'['.repeat(100)}\\"${'{'.repeat(100)}"`)).toBe(
    `${'['.repeat(100)}"${'{'.repeat(100)}`,
  );
});

test('lets no answer touch a prototype', () => {
  const value = parseJson('{"__proto__":{"bad":1},"a":{"__proto__":{"bad":1}}}') as { a: object };
  expect(Object.keys(value)).toEqual(['a']);
  expect(Object.keys(value.a)).toEqual([]);
  expect(Object.hasOwn(Object.prototype, 'bad')).toBe(false);
});
