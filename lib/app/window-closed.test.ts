import { expect, test, vi } from 'vitest';
import { aDelivery, testWindow } from './testing/window.ts';
import { openWindow } from './window.ts';

/** A database that does not open, with what lies beside it. */
async function aClosedWindow() {
  const { effects } = testWindow();
  const error = new DOMException('no mutations', 'InvalidStateError');
  const closed = () => Promise.reject(error);
  const failing = {
    subscribe: (_: unknown, told?: (thrown: unknown) => void) => {
      told?.(error);
      return { unsubscribe: () => {} };
    },
  };
  const settings = { get: closed, set: closed, watch: () => failing };
  const deliveries = { watchShown: () => failing, unreadable: closed };
  const { id, state, dueAt } = aDelivery;
  return openWindow({
    ...effects,
    mirrored: async () => [{ id, state, dueAt }],
    stores: { ...effects.stores, settings, deliveries },
  });
}

test('a database that cannot be opened is told in the window, which opens all the same', async () => {
  expect((await aClosedWindow()).trouble.value).toMatchObject({ code: 'storage.does_not_open' });
});

test('shows what was waiting last where the database does not open, and only there', async () => {
  const closed = await aClosedWindow();
  await vi.waitFor(() => expect(closed.mirrored.value).toMatchObject([{ id: aDelivery.id }]));
  const open = await openWindow(testWindow().effects);
  await vi.waitFor(() => expect(open.deliveries.value).toEqual([]));
  expect(open.mirrored.value).toBeNull();
});
