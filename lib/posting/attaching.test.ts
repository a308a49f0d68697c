import { expect, it } from 'vitest';
import { freshMain } from '../../tests/samples/database.ts';
import { aDraft, aSound, NOON } from '../../tests/samples/samples.ts';
import { problemOf } from '../problems/problem.ts';
import { createSettings } from '../storage/settings.ts';
import { createAttaching } from './attaching.ts';
import { createDeliveryStore } from './deliveries/store.ts';
import { CURRENT_DRAFT, type Draft } from './draft.ts';
import { createDraftStore } from './store.ts';

async function having(draft?: Draft) {
  const db = freshMain();
  const drafts = createDraftStore(db);
  const settings = createSettings(db);
  if (draft) await drafts.put(draft);
  const sound = async (key: string) => (key === aSound.id ? aSound : undefined);
  const { attach } = createAttaching({ drafts, settings, sound, now: () => NOON });
  return { attach, drafts, settings, deliveries: createDeliveryStore(db) };
}

it('puts the sound on the draft that stands there, and opens the next window on it', async () => {
  const { attach, drafts, settings } = await having({ ...aDraft, soundKey: null });
  await settings.set({ tab: 'queue' });
  await attach(aSound.id);
  expect(await drafts.get(CURRENT_DRAFT)).toMatchObject({
    caption: aDraft.caption,
    soundKey: aSound.id,
  });
  expect((await settings.get()).tab).toBe('compose');
});

it('begins a draft for the accounts of the last post where there is none', async () => {
  const { attach, drafts, settings } = await having();
  await settings.set({ targetIds: aDraft.targetIds });
  await attach(aSound.id);
  expect(await drafts.get(CURRENT_DRAFT)).toMatchObject({
    targetIds: aDraft.targetIds,
    soundKey: aSound.id,
  });
});

it('is a later version than any that a window typed, even with a clock that went back', async () => {
  const { attach, drafts } = await having({ ...aDraft, updatedAt: NOON + 5000 });
  await attach(aSound.id);
  expect((await drafts.get(CURRENT_DRAFT))?.updatedAt).toBe(NOON + 5001);
});

it('never brings back a draft that is scheduled meanwhile, whichever comes first', async () => {
  for (let turns = 0; turns < 12; turns += 1) {
    const { attach, drafts, deliveries } = await having(aDraft);
    const schedule = async () => {
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      return deliveries.enqueue(aDraft, []);
    };
    const [isScheduled] = await Promise.all([schedule(), attach(aSound.id)]);
    const { caption } = (await drafts.get(CURRENT_DRAFT)) ?? {};
    expect(caption).toBe(isScheduled ? '' : aDraft.caption);
  }
});

it('refuses a sound that is no longer in the library, and leaves the draft', async () => {
  const { attach, drafts } = await having(aDraft);
  const refusal = await attach('music:7574621035113472111').catch(problemOf);
  expect(refusal).toMatchObject({ code: 'sound.gone' });
  expect(await drafts.get(CURRENT_DRAFT)).toEqual(aDraft);
});
