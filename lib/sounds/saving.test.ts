import { beforeEach, describe, expect, it, vi } from 'vitest';
import { freshMain } from '../../tests/samples/database.ts';
import { aClip, aProblem, NOON } from '../../tests/samples/samples.ts';
import { ProblemError } from '../problems/problem.ts';
import type { SoundFacts } from '../tiktok/reading.ts';
import { createSaving, type ImportCall } from './saving.ts';
import { createSoundStore, type SoundStore } from './store.ts';

const facts: SoundFacts = {
  musicId: '7574621035113472999',
  title: 'Kettle song',
  author: 'Copper Kettle',
  durationS: 21,
  original: true,
  commercial: null,
};
const key = 'music:7574621035113472999';

let store: SoundStore;
let hasKey: boolean;
const importSound = vi.fn<ImportCall>();

function saving(bootId = 'boot-1') {
  return createSaving({
    store,
    bootId,
    now: () => NOON,
    newId: () => crypto.randomUUID(),
    hasKey: async () => hasKey,
    importSound,
    maybeImported: (thrown) => !(thrown instanceof ProblemError),
  });
}

beforeEach(() => {
  store = createSoundStore(freshMain());
  hasKey = true;
  importSound.mockReset();
  importSound.mockResolvedValue({ soundId: 'sound_7', name: 'Kettle song' });
});

describe('saving a sound', () => {
  it('puts it into the library and imports it from the clip', async () => {
    const sound = await saving().save(aClip, facts, 'page');
    expect(sound).toMatchObject({ id: key, state: 'imported', soundId: 'sound_7' });
    expect(importSound).toHaveBeenCalledWith(
      {
        clipUrl: 'https://www.tiktok.com/@copper.kettle/video/7574621035113472001',
        name: 'Kettle song',
      },
      'page',
    );
  });

  it('imports once for a hundred presses, from any clip that uses the sound', async () => {
    const { save } = saving();
    await Promise.all(Array.from({ length: 100 }, () => save(aClip, facts, 'page')));
    const again = await save({ ...aClip, id: '7574621035113472002' }, facts, 'page');
    expect(again.clip.id).toBe(aClip.id);
    expect(importSound).toHaveBeenCalledTimes(1);
  });

  it('imports once for one clip, whether its sound is told or not', async () => {
    const told = await saving().save(aClip, facts, 'page');
    expect(await saving().save(aClip, null, 'window')).toEqual(told);
    const other = { ...aClip, id: '7574621035113472003' };
    const untold = await saving().save(other, null, 'window');
    const later = await saving().save(other, { ...facts, musicId: '7574621035113472998' }, 'page');
    expect(later).toMatchObject({ id: untold.id, soundId: 'sound_7', title: 'Kettle song' });
    expect(importSound).toHaveBeenCalledTimes(2);
    expect((await store.all()).map(({ id }) => id)).toHaveLength(2);
  });

  it('saves both where a clip is told to have another sound than before', async () => {
    await saving().save(aClip, facts, 'page');
    const other = await saving().save(aClip, { ...facts, musicId: '7574621035113472998' }, 'page');
    expect(other.id).toBe('music:7574621035113472998');
  });

  it('asks for the video form of a photo post, which is the only one InfiniPost reads', async () => {
    await saving().save({ ...aClip, kind: 'photo' }, null, 'page');
    expect(importSound.mock.calls[0]?.[0].clipUrl).toContain('/video/7574621035113472001');
  });

  it('keeps it without a key, says so, and imports it when a key is there', async () => {
    hasKey = false;
    const waiting = await saving().save(aClip, facts, 'page');
    expect(waiting).toMatchObject({ state: 'not_imported', problem: { code: 'sound.no_key' } });
    expect(importSound).not.toHaveBeenCalled();
    hasKey = true;
    await saving().importWaiting();
    expect(await store.get(key)).toMatchObject({ state: 'imported', problem: null });
    // Pages may have saved any number of them: the page budget bounds these calls too.
    expect(importSound).toHaveBeenCalledWith(expect.anything(), 'page');
  });

  it('keeps it with the reason when InfiniPost refuses, and does not ask again by itself', async () => {
    importSound.mockRejectedValue(new ProblemError(aProblem));
    const refused = await saving().save(aClip, facts, 'page');
    expect(refused).toMatchObject({ state: 'not_imported', problem: aProblem });
    await saving().importWaiting();
    expect(importSound).toHaveBeenCalledTimes(1);
    importSound.mockResolvedValue({ soundId: 'sound_8', name: null });
    expect(await saving().importSaved(key, false, 'window')).toMatchObject({ soundId: 'sound_8' });
  });

  it('imports from another clip what could not be had from the first', async () => {
    const extraction = { ...aProblem, code: 'infinipost.extraction_failed' };
    importSound.mockRejectedValueOnce(new ProblemError(extraction));
    await saving().save(aClip, facts, 'page');
    const other = { ...aClip, id: '7574621035113472004' };
    const moved = await saving().save(other, facts, 'page');
    expect(moved).toMatchObject({ id: key, clip: other, state: 'imported', problem: null });
    expect(importSound.mock.calls.at(-1)?.[0].clipUrl).toContain(other.id);
    expect(await store.all()).toEqual([moved]);
  });

  it('stays with its clip where the trouble is not the clip’s', async () => {
    importSound.mockRejectedValueOnce(new ProblemError(aProblem));
    await saving().save(aClip, facts, 'page');
    const moved = await saving().save({ ...aClip, id: '7574621035113472004' }, facts, 'page');
    expect(moved).toMatchObject({ clip: aClip, state: 'imported' });
  });

  it('leaves a lost answer unknown; only the user has it imported again', async () => {
    importSound.mockRejectedValueOnce(new TypeError('connection lost'));
    expect(await saving().save(aClip, facts, 'page')).toMatchObject({ state: 'unknown' });
    expect(await saving().save(aClip, facts, 'page')).toMatchObject({ state: 'unknown' });
    expect(await saving().importSaved(key, false, 'window')).toMatchObject({ state: 'unknown' });
    expect(importSound).toHaveBeenCalledTimes(1);
    expect(await saving().importSaved(key, true, 'window')).toMatchObject({ state: 'imported' });
  });

  it('stays unknown when importing it again is refused: the first time may have worked', async () => {
    importSound.mockRejectedValueOnce(new TypeError('connection lost'));
    await saving().save(aClip, facts, 'page');
    importSound.mockRejectedValueOnce(new ProblemError(aProblem));
    expect(await saving().importSaved(key, true, 'window')).toMatchObject({
      state: 'unknown',
      problem: aProblem,
    });
    await saving().save(aClip, facts, 'page');
    expect(importSound).toHaveBeenCalledTimes(2);
  });

  it('says so when an unknown one is to be imported again and there is no key', async () => {
    importSound.mockRejectedValueOnce(new TypeError('connection lost'));
    await saving().save(aClip, facts, 'page');
    hasKey = false;
    importSound.mockRejectedValueOnce(new ProblemError({ ...aProblem, code: 'infinipost.no_key' }));
    expect(await saving().importSaved(key, true, 'window')).toMatchObject({
      state: 'unknown',
      problem: { code: 'infinipost.no_key' },
    });
  });

  it('imports what a wrong key refused, once another key is there', async () => {
    const refusal = { ...aProblem, code: 'infinipost.unauthenticated' };
    importSound.mockRejectedValueOnce(new ProblemError(refusal));
    await saving().save(aClip, facts, 'page');
    await saving().importWaiting();
    expect(importSound).toHaveBeenCalledTimes(1);
    await saving().keyArrived();
    expect(await store.get(key)).toMatchObject({ state: 'imported', problem: null });
  });

  it('goes on with what waits when one sound was removed meanwhile', async () => {
    hasKey = false;
    const other = { ...aClip, id: '7574621035113472003' };
    await saving().save(aClip, null, 'page');
    await saving().save(other, null, 'page');
    const [first] = await store.inState('not_imported');
    hasKey = true;
    const { inState } = store;
    store.inState = async (...states) => {
      const found = await inState(...states);
      await store.remove(first?.id ?? '');
      return found;
    };
    await saving().importWaiting();
    expect((await store.all()).map(({ state }) => state)).toEqual(['imported']);
  });

  it('is unknown after the background was stopped in the middle, and not asked again', async () => {
    importSound.mockReturnValue(new Promise(() => undefined));
    void saving('boot-1').save(aClip, facts, 'page');
    await expect.poll(() => importSound.mock.calls.length).toBe(1);
    const next = saving('boot-2');
    await next.recover();
    expect(await next.save(aClip, facts, 'page')).toMatchObject({
      state: 'unknown',
      problem: { code: 'sound.import_unknown' },
    });
    expect(importSound).toHaveBeenCalledTimes(1);
  });
});
