import { expect, it } from 'vitest';
import { liveMany } from './testing/model.ts';

it('keeps its promises through five hundred lives of faults, stops and changes of mind', async () => {
  const met = await liveMany(500);
  // A proof about lives in which nothing happens would be none.
  expect(met).toEqual(
    expect.arrayContaining([
      ...['accepted', 'refused', 'unknown', 'found'],
      ...['uploading', 'processing', 'stopped', 'limits.post', 'upload.no_progress'],
      ...['scheduled', 'booked', 'published', 'failed', 'cancelled', 'missed', 'needs_user'],
      ...['posting.twice_there', 'posting.several_seen'],
      ...['posting.stopped_while_sending', 'posting.said_not_there', 'no_key'],
      ...['posting.account_removed', 'posting.other_key', 'posting.like_it'],
    ]),
  );
}, 60_000);
