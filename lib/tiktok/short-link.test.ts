import { expect, test } from 'vitest';
import { readUrl } from './read-url.ts';
import { askedAt, patternsFor } from './short-link.ts';

test.each([
  ['https://vm.tiktok.com/ZMJpCgEyM?x=1', 'https://vm.tiktok.com/ZMJpCgEyM/'],
  ['http://vt.tiktok.com/ZSe4FqkKd/', 'https://vt.tiktok.com/ZSe4FqkKd/'],
  ['https://www.tiktok.com/t/ZTRC5xgJp', 'https://www.tiktok.com/t/ZTRC5xgJp/'],
  ['https://tiktok.com/t/ZTRC5xgJp', 'https://www.tiktok.com/t/ZTRC5xgJp/'],
  ['https://m.tiktok.com/t/ZTRC5xgJp', 'https://www.tiktok.com/t/ZTRC5xgJp/'],
  [
    'https://lite.tiktok.com/t/ZS9kbvK6vp8wG-kpCN6/',
    'https://www.tiktok.com/t/ZS9kbvK6vp8wG-kpCN6/',
  ],
  ['https://pro.tiktok.com/t/ZSabcdefg/', 'https://www.tiktok.com/t/ZSabcdefg/'],
  ['https://t.tiktok.com/ZMabc123/', 'https://www.tiktok.com/t/ZMabc123/'],
])('%s is asked for at %s', (link, asked) => {
  const address = readUrl(link);
  expect(address.kind === 'short' && askedAt(address.url)).toBe(asked);
});

test('only the host that is asked and the one that has clips are needed', () => {
  expect(patternsFor('https://vt.tiktok.com/ZSe4FqkKd/')).toEqual([
    'https://www.tiktok.com/*',
    'https://vt.tiktok.com/*',
  ]);
  expect(patternsFor('https://www.tiktok.com/t/ZTRC5xgJp/')).toEqual(['https://www.tiktok.com/*']);
});
