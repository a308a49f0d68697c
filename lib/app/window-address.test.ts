import { expect, test } from 'vitest';
import { readWindowAddress } from './window-address.ts';

test.each(['compose', 'queue', 'library'] as const)('opens on %s', (tab) => {
  expect(readWindowAddress(`#${tab}`)).toEqual({ tab, clip: null });
});

test.each(['', '#', '#other', '#constructor'])('leaves it open for %j', (hash) => {
  expect(readWindowAddress(hash)).toEqual({ tab: null, clip: null });
});

test('reads the clip to inspect, with any username', () => {
  expect(readWindowAddress('#inspect/photo/%E7%B4%99/7711111111111111112').clip).toEqual({
    kind: 'photo',
    username: '紙',
    id: '7711111111111111112',
  });
  expect(readWindowAddress('#inspect/video//7711111111111111112').clip?.username).toBe('');
});

test.each([
  '#inspect',
  '#inspect/video/a/12',
  '#inspect/sound/a/7711111111111111112',
  '#inspect/video/%/7711111111111111112',
])('inspects nothing for %j', (hash) => expect(readWindowAddress(hash).clip).toBeNull());
