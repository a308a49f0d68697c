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
const ofMusic = async (...clipIds: string[]) => {
  // Of no use to this command, which only looks.
  const handlers = soundHandlers({ store, saving: {} as Saving });
  return (await handlers['sound.of_music']({ musicId, clipIds })).sound?.id;
};

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
