import { expect, test } from 'vitest';
import { scopeWords } from './scope-words.ts';

test('says in words what an account may be used for, and what it did not allow', () => {
  expect(scopeWords(['user.info.basic', 'video.upload', 'video.publish'])).toEqual({
    can: 'drafts (you finish them in TikTok’s app) and direct posts',
    cannot: '',
  });
  const drafts = scopeWords(['video.upload']);
  expect(drafts.can).toMatch(/^drafts/);
  expect(drafts.cannot).toBe('direct posts');
  expect(scopeWords(['video.publish'])).toMatchObject({ can: 'direct posts', cannot: drafts.can });
});
