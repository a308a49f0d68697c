import { expect, it } from 'vitest';
import { freshMain } from '../../tests/samples/database.ts';
import { aClip, NOON } from '../../tests/samples/samples.ts';
import { createPaying } from '../ledger/paying.ts';
import { priceOfFailure } from '../ledger/price.ts';
import { createLedgerStore } from '../ledger/store.ts';
import { problemOf } from '../problems/problem.ts';
import { createAccess } from '../providers/access.ts';
import { createHttp } from '../providers/http.ts';
import { type Answering, startLocalServer } from '../providers/testing/local-server.ts';
import { createLookingUp } from './looking-up.ts';

const MUSIC_ID = '7574621035113472999';

async function aHouse(answering: Answering) {
  const server = await startLocalServer();
  server.answer(answering);
  const ledger = createLedgerStore(freshMain());
  const paying = createPaying({
    store: ledger,
    bootId: 'boot-1',
    now: () => NOON,
    newId: () => crypto.randomUUID(),
    pageBudget: async () => 10,
    priceOfFailure,
  });
  const access = createAccess({
    secrets: { get: async () => 'sk_test_0123456789' },
    http: createHttp({ fetch: server.fetch }),
    granted: async () => true,
  });
  return { server, ledger, ...createLookingUp({ access, paying, now: () => NOON }) };
}

const audioOf = (musicId: string): Answering => {
  const id = `https://www.tiktok.com/music/song-${musicId}`;
  const body = JSON.stringify({ data: { type: 'Audio', name: 'Song', duration: 21, id } });
  return (_, response) =>
    response
      .writeHead(200, { 'Content-Type': 'application/json', 'X-Credits-Used': '1' })
      .end(body);
};

it('counts what an answer cost', async () => {
  const { server, readSound, ledger } = await aHouse(audioOf(MUSIC_ID));
  await using _ = server;
  expect(await readSound(MUSIC_ID, 'page')).toMatchObject({ musicId: MUSIC_ID, title: 'Song' });
  expect(await ledger.all()).toEqual([expect.objectContaining({ state: 'spent', credits: 1 })]);
});

it('counts an answer about another sound too, since it was paid for', async () => {
  const { server, readSound, ledger } = await aHouse(audioOf('7574621035113472111'));
  await using _ = server;
  const refusal = await readSound(MUSIC_ID, 'page').catch(problemOf);
  expect(refusal).toMatchObject({ code: 'lookup.about_another' });
  expect(await ledger.all()).toEqual([expect.objectContaining({ state: 'spent', credits: 1 })]);
});

it('counts an answer about another clip too, since it was paid for', async () => {
  const { server, readClip, ledger } = await aHouse((_, response) =>
    response
      .writeHead(200, { 'Content-Type': 'application/json' })
      .end(JSON.stringify({ id: '7574621035113472888' })),
  );
  await using _ = server;
  const refusal = await readClip(aClip, 'page').catch(problemOf);
  expect(refusal).toMatchObject({ code: 'lookup.about_another' });
  expect(await ledger.all()).toEqual([expect.objectContaining({ state: 'spent' })]);
});
