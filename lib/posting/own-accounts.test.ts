import { expect, test } from 'vitest';
import { freshMain } from '../../tests/samples/database.ts';
import { aTarget } from '../../tests/samples/samples.ts';
import { shownOf } from '../providers/tiktok/oauth/connection.ts';
import { createAppStore, createConnectionStore } from '../providers/tiktok/oauth/store.ts';
import { connected, ID, START } from '../providers/tiktok/testing/tiktok-tokens.ts';
import { createOwnAccounts } from './own-accounts.ts';
import { createTargetStore } from './store.ts';

async function accounts() {
  const db = freshMain();
  const connections = createConnectionStore(db);
  const apps = createAppStore(db);
  const targets = createTargetStore(db);
  /** How many accounts there were each time that what waits was to be settled. */
  const settled: number[] = [];
  const stops = { atSettling: false };
  const connect = async () => {
    await connections.put(connected);
    return shownOf(connected);
  };
  const own = createOwnAccounts({
    connecting: {
      connect,
      disconnect: async (id) => {
        await connections.remove(id);
        return null;
      },
    },
    paste: connect,
    connections,
    apps,
    targets,
    settle: async () => {
      if (stops.atSettling) throw new Error('the background was stopped');
      settled.push((await targets.all()).length);
    },
    now: () => START,
  });
  return { own, connections, apps, targets, settled, stops };
}

test('a connected account is one to post to, until it is disconnected', async () => {
  const { own, targets, settled } = await accounts();
  for (const begin of [
    () => own.connect('key1'),
    () => own.paste({ openId: '-000kettle', accessToken: 'act.1' }),
  ]) {
    await begin();
    expect(await targets.all()).toMatchObject([
      {
        id: ID,
        provider: 'tiktok',
        platform: 'tiktok',
        accountId: '-000kettle',
        name: 'Kettle Club',
      },
    ]);
    expect(await own.disconnect(ID)).toBeNull();
    expect(settled.splice(0)).toEqual([0]);
    expect(await targets.all()).toEqual([]);
  }
});

test('an account that was being disconnected when a stop came does not come back with the next start', async () => {
  const { own, targets, stops } = await accounts();
  await own.connect('key1');
  stops.atSettling = true;
  await expect(own.disconnect(ID)).rejects.toThrow('stopped');
  await own.mend();
  expect(await targets.all()).toEqual([]);
});

test('an app stays while an account is connected through it', async () => {
  const { own, apps } = await accounts();
  await own.setApp({ clientKey: ' key1 ', clientSecret: ' s3cret\n' });
  expect(await apps.get('key1')).toEqual({ clientKey: 'key1', clientSecret: 's3cret' });
  await own.connect('key1');
  await expect(own.removeApp('key1')).rejects.toMatchObject({
    problem: { code: 'tiktok.app_in_use' },
  });
  await own.disconnect(ID);
  await own.removeApp('key1');
  expect(await apps.get('key1')).toBeUndefined();
});

test.each([
  [{ clientKey: ' ', clientSecret: 's3cret' }, 'tiktok.no_client_key'],
  [{ clientKey: 'key1', clientSecret: 'two words' }, 'tiktok.no_client_secret'],
])('what cannot be an app is not stored: %o', async (typed, code) => {
  const { own, apps } = await accounts();
  await expect(own.setApp(typed)).rejects.toMatchObject({ problem: { code } });
  expect(await apps.get(typed.clientKey)).toBeUndefined();
});

test('what a stop left half done is mended, and other providers’ accounts are left alone', async () => {
  const { own, connections, targets } = await accounts();
  await own.connect('key1');
  await targets.put({ ...aTarget, id: 'infinipost:acc_1' });
  await targets.remove(ID);
  await own.mend();
  expect((await targets.all()).map(({ id }) => id)).toEqual(['infinipost:acc_1', ID]);
  await connections.remove(ID);
  await own.mend();
  expect((await targets.all()).map(({ id }) => id)).toEqual(['infinipost:acc_1']);
});
