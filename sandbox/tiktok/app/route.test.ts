import { describe, expect, test } from 'vitest';
import { readRoute } from './route.ts';

describe('an address', () => {
  test.each([
    ['/', { page: 'feed', feed: 'recommend', storm: null }],
    ['/foryou?lang=de', { page: 'feed', feed: 'recommend', storm: null }],
    ['/friends', { page: 'feed', feed: 'friends', storm: null }],
    ['/foryou?storm=7&cards=40', { feed: 'recommend', storm: { seed: '7', cards: 40 } }],
    ['/foryou?storm=7&cards=0', { feed: 'recommend', storm: null }],
    ['/@/video/7709413348194969648', { page: 'clip', id: '7709413348194969648' }],
    ['/@a/photo/7709413348194969648/', { page: 'clip', id: '7709413348194969648' }],
    ['/embed/v2/7709413348194969648', { page: 'embed' }],
    ['/player/v1/7709413348194969648', { page: 'embed' }],
    ['/@a.b/live', { page: 'live' }],
    ['/@a.b', { page: 'profile', uniqueId: 'a.b' }],
    ['/search?q=two%20words', { page: 'search', tab: 'top', keyword: 'two words' }],
    ['/search/video?q=x', { page: 'search', tab: 'video', keyword: 'x' }],
    ['/tag/%D8%AE%D8%B4%D8%A8', { page: 'tag', name: 'خشب' }],
    ['/music/summer-2024-6718395', { page: 'music', musicId: '6718395' }],
    ['/music/-7708498146713216512', { page: 'music', musicId: '7708498146713216512' }],
    [
      '/@a/playlist/Quiet-ones-7709413348194969648',
      { page: 'playlist', id: '7709413348194969648', name: 'Quiet ones', uniqueId: 'a' },
    ],
    ['/@a/video/77', { page: 'none' }],
    ['/music/summer-2024', { page: 'none' }],
    ['/tag/%E0%A4%A', { page: 'tag', name: '%E0%A4%A' }],
  ])('%s', (address, route) => {
    expect(readRoute(address)).toMatchObject(route);
  });
});
