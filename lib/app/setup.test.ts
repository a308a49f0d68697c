import { expect, test, vi } from 'vitest';
import { openSetup } from './setup.ts';
import { aDelivery, testWindow } from './testing/window.ts';

const permissions = {
  requestHosts: async () => true,
  hasHosts: async () => true,
  onPermissionsChanged: () => undefined,
};

test('knows of a first post also when it is over', async () => {
  const { db, effects } = testWindow();
  const { hasPosts, deliveries } = openSetup(effects, permissions);
  await vi.waitFor(() => expect(deliveries.value).toEqual([]));
  expect(hasPosts.value).toBe(false);
  await db.table('deliveries').put({ ...aDelivery, state: 'scheduled' });
  await vi.waitFor(() => expect(hasPosts.value).toBe(true));
  await db.table('deliveries').put({ ...aDelivery, state: 'published' });
  await vi.waitFor(() => expect(deliveries.value).toEqual([]));
  expect(hasPosts.value).toBe(true);
});
