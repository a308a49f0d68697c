import { expect, it } from 'vitest';
import { aDelivery, NOON } from '../../tests/samples/samples.ts';
import type { Port } from './port.ts';
import { withSharedLists } from './shared-lists.ts';

function aPort() {
  const own = { now: NOON, reads: 0 };
  const nobodyAsks = () => Promise.reject(new Error('nobody asks this here'));
  const port: Port = {
    ready: nobodyAsks,
    send: nobodyAsks,
    look: nobodyAsks,
    outcomeOf: () => ({ refused: true, httpStatus: null, providerCode: null, logId: null }),
    list: async () => {
      own.reads += 1;
      return { posts: [], complete: true, readAt: own.now };
    },
    remove: async () => true,
  };
  return Object.assign(
    own,
    withSharedLists(port, () => own.now),
  );
}

it('reads a list once for all who take one of that age, by account', async () => {
  const own = aPort();
  await own.list('acc_1', NOON);
  own.now += 5000;
  expect(await own.list('acc_1', NOON)).toMatchObject({ readAt: NOON });
  expect(own.reads).toBe(1);
  await own.list('acc_2', NOON);
  expect(own.reads).toBe(2);
});

it('reads it anew for whoever wants it as it is now, or changed since, and after a clock went back', async () => {
  const own = aPort();
  await own.list('acc_1');
  await own.list('acc_1');
  expect(own.reads).toBe(2);
  await own.list('acc_1', NOON + 1);
  own.now -= 1;
  await own.list('acc_1', 0);
  expect(own.reads).toBe(4);
});

it('reads it anew once something was deleted', async () => {
  const own = aPort();
  await own.list('acc_1', NOON);
  await own.remove('post_1', aDelivery);
  await own.list('acc_1', NOON);
  expect(own.reads).toBe(2);
});
