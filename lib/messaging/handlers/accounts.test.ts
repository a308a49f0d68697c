import { expect, it } from 'vitest';
import { freshMain } from '../../../tests/samples/database.ts';
import { aTarget } from '../../../tests/samples/samples.ts';
import { createTargetStore } from '../../posting/store.ts';
import { accountHandlers } from './accounts.ts';

it('what waits for accounts is settled after each that comes and goes', async () => {
  const targets = createTargetStore(freshMain());
  const settled: number[] = [];
  const handlers = accountHandlers({
    targets,
    now: () => 1,
    lookUp: async () => ({ platform: 'tiktok', username: null, name: null, status: null }),
    changed: async () => {
      settled.push((await targets.all()).length);
    },
  });
  await handlers['account.add']({ accountId: aTarget.accountId, label: '' });
  await handlers['account.remove']({ id: aTarget.id });
  expect(settled).toEqual([1, 0]);
});
