import { expect, test } from 'vitest';
import { liveMany } from '../../lib/posting/testing/model.ts';

test('the outbox keeps its promises through ten thousand lives', async () => {
  const met = await liveMany(10_000);
  expect(met).toContain('posting.still_held');
});
