import { expect, test } from 'vitest';
import { liveMany } from '../../lib/posting/testing/model.ts';

test('the outbox keeps its promises through ten thousand lives', async () => {
  const met = await liveMany(10_000);
  // Too rare for the shorter proof to meet in every run.
  expect(met).toEqual(
    expect.arrayContaining(['posting.still_held', 'posting.gone_from_infinipost']),
  );
});
