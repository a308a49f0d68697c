import { expect, test } from 'vitest';
import { itemsOf } from './answer.ts';

const one = { id: '7301234567890123451' };
const two = { id: '7301234567890123452' };

test.each<[string, object, object[]]>([
  ['a feed’s or a grid’s', { statusCode: 0, itemList: [one, two] }, [one, two]],
  ['a video search’s', { status_code: 0, item_list: [one] }, [one]],
  [
    'a top search’s, with people among the clips',
    {
      data: [
        { type: 4, user_list: [] },
        { type: 1, item: one },
      ],
    },
    [one],
  ],
  ['one clip’s', { itemInfo: { itemStruct: one }, statusCode: 0 }, [one]],
  ['a refused one’s', { statusCode: 10222, statusMsg: 'private' }, []],
])('the items of %s answer', (_, answer, items) => {
  expect(itemsOf(JSON.stringify(answer))).toEqual(items);
});

test.each([
  ['no JSON', '{"itemList": ['],
  ['nothing', ''],
  ['no object', '[[], 1, null]'],
  ['lists that are none', '{"itemList": {"length": 3}, "item_list": "abc", "data": 7}'],
  [
    'items that are none',
    '{"itemList": [1, null, "x", [{"id": 1}]], "data": [{"item": []}, null]}',
  ],
  ['deep nests', `{"itemList": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
])('%s has no items, and throws nothing', (_, text) => {
  expect(itemsOf(text)).toEqual([]);
});

test('no answer has more items than a list of the site’s', () => {
  const many = Array.from({ length: 5_000 }, () => one);
  expect(itemsOf(JSON.stringify({ itemList: many }))).toHaveLength(200);
});
