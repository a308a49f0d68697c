import { describe, expect, test } from 'vitest';
import { konbini, runningSandbox } from '../testing/running-sandbox.ts';

const sandbox = runningSandbox();
const { ask } = sandbox;
const audio = (id: string, key = 'knbn_sandbox') => ask(`${konbini}/audios/${id}`, { key });
const credits = () => sandbox.it.world.keys.konbini.get('knbn_sandbox')?.credits;

describe('audios', () => {
  test('answers the older shape with a person, for one credit', async () => {
    const answer = await audio('7709413263369415872');
    expect(answer.status).toBe(200);
    expect(answer.json.data).toMatchObject({
      type: 'Audio',
      name: 'original sound',
      duration: 27,
      videoCount: 18_400,
      attributedTo: { type: 'Person', preferredUsername: 'copper.kettle', videoCount: 1309 },
    });
    expect(answer.headers).toMatchObject({ 'x-credits-used': '1', 'x-credits-remaining': '99' });
  });

  test('answers the newer shape with a list of persons', async () => {
    const { data } = (await audio('6718395')).json;
    expect(data.attributedTo).toEqual([expect.objectContaining({ mediaCount: 1309 })]);
    expect(data).toMatchObject({ entityId: '6718395', isOriginal: false, isCopyrighted: true });
  });

  test('charges for what is not found and gives back what is not valid', async () => {
    const missing = await audio('7000000000000000000');
    expect([missing.status, missing.json.errors[0].code, credits()]).toEqual([
      404,
      'not_found',
      99,
    ]);
    const invalid = await audio('original-sound');
    expect([invalid.status, invalid.json.data, credits()]).toEqual([400, null, 99]);
  });

  test.each([
    [undefined, 401, 'missing_api_key'],
    ['knbn_wrong', 401, 'invalid_api_key'],
    ['knbn_empty', 402, 'credits_exhausted'],
    ['knbn_disabled', 403, 'api_key_disabled'],
    ['knbn_expired', 403, 'api_key_expired'],
  ])('key %s gives %i %s', async (key, status, code) => {
    const answer = await ask(`${konbini}/audios/6718395`, key === undefined ? {} : { key });
    expect([answer.status, answer.json.errors[0].code]).toEqual([status, code]);
  });

  test('a search without a query tells a good key from a wrong one for nothing', async () => {
    const good = await ask(`${konbini}/search`, { key: 'knbn_sandbox' });
    expect([good.status, good.json.errors[0].code, credits()]).toEqual([
      400,
      'validation_error',
      100,
    ]);
    expect((await ask(`${konbini}/search`, { key: 'knbn_wrong' })).status).toBe(401);
    expect(sandbox.it.journal.count({ kind: 'key-test' })).toBe(2);
  });

  test('knows no other route, and no body above a megabyte', async () => {
    const route = await ask(`${konbini}/nothing`, { key: 'knbn_sandbox' });
    expect(route.json.errors[0].code).toBe('route_not_found');
    const body = 'x'.repeat(1_000_001);
    const long = await ask(`${konbini}/search`, { key: 'knbn_sandbox', method: 'POST', body });
    expect(long.status).toBe(413);
  });

  test.each([
    ['internal_error', 500],
    ['platform_error', 502],
    ['service_unavailable', 503],
    ['upstream_timeout', 504],
  ])('%s can be asked for and costs nothing', async (code, status) => {
    sandbox.it.faults.add({ kind: 'audio-metadata', times: 1, do: { type: 'error', code } });
    const answer = await audio('6718395');
    expect([answer.status, answer.json.errors[0].code, credits()]).toEqual([status, code, 100]);
  });
});
