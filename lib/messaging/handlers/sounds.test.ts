import { beforeEach, expect, test } from 'vitest';
import { freshMain } from '../../../tests/samples/database.ts';
import { aClip, aSound } from '../../../tests/samples/samples.ts';
import type { Saving } from '../../sounds/saving.ts';
import { createSoundStore, type SoundStore } from '../../sounds/store.ts';
import { soundHandlers } from './sounds.ts';

const musicId = '7574621035113472999';
const facts = {
  musicId,
  title: 'Kettle song',
  author: 'Copper Kettle',
  durationS: null,
  original: null,
  commercial: null,
};

let store: SoundStore;
const save = (change: object) => store.add({ ...aSound, ...change }, () => undefined);
// Saving is of no use to commands that only look.
const handlers = () => soundHandlers({ store, saving: {} as Saving });
const ofMusic = async (...clipIds: string[]) =>
  (await handlers()['sound.of_music']({ musicId, clipIds })).sound?.id;

beforeEach(() => {
  store = createSoundStore(freshMain());
});

test('a sound is found by its own id, from whatever clip it was saved', async () => {
  await save({ id: `music:${musicId}`, facts });
  expect(await ofMusic()).toBe(`music:${musicId}`);
});

test('one that was told its id later is found too', async () => {
  await save({ id: `clip:${aClip.id}`, facts });
  expect(await ofMusic()).toBe(`clip:${aClip.id}`);
});

test('one whose id was never told is found by its clip alone', async () => {
  await save({ id: `clip:${aClip.id}`, facts: null });
  expect(await ofMusic()).toBeUndefined();
  expect(await ofMusic(aClip.id)).toBe(`clip:${aClip.id}`);
});

test('a clip that was told to have another sound is not of this one', async () => {
  await save({ id: 'music:6718395', facts: { ...facts, musicId: '6718395' } });
  expect(await ofMusic(aClip.id)).toBeUndefined();
});

test('states are told by clip and by sound, of the sounds that are asked about only', async () => {
  await save({ id: `music:${musicId}`, facts });
  await save({ id: 'music:6718395', facts: { ...facts, musicId: '6718395' } });
  const told = { key: `music:${musicId}`, state: 'imported' };
  const states = (...of: string[]) => handlers()['sound.states']({ of });
  expect(await states(`music:${musicId}`, 'music:99999')).toEqual({
    states: { [`music:${musicId}`]: told },
  });
  await store.remove('music:6718395');
  expect(await states(aClip.id)).toEqual({ states: { [aClip.id]: told } });
  expect(await states()).toEqual({ states: {} });
});
