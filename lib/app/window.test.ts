import { expect, test, vi } from 'vitest';
import { CURRENT_DRAFT } from '../posting/draft.ts';
import { ProblemError } from '../problems/problem.ts';
import { SCHEDULE_TASK } from './composing.ts';
import { type Answers, aDelivery, aSound, aTarget, testWindow } from './testing/window.ts';
import { openWindow } from './window.ts';

/** A window on a database that holds one sound, one account and one delivery. */
async function aWindow(answers: Answers = {}) {
  const test = testWindow(answers);
  await test.db.table('sounds').put(aSound);
  await test.db.table('targets').put(aTarget);
  await test.db.table('deliveries').put(aDelivery);
  const state = await openWindow(test.effects);
  await vi.waitFor(() => expect(state.composing.check.value).toBeDefined());
  await vi.waitFor(() => expect(state.deliveries.value).toBeDefined());
  return { ...test, state };
}

const READY = { contentUrl: 'https://cdn.example.com/v.mp4', targetIds: [aTarget.id] };

test('schedules the draft only after its last keystroke is stored', async () => {
  let storedThen: string | undefined;
  const window = await aWindow({
    'post.schedule': async () => {
      storedThen = (await window.effects.stores.drafts.get(CURRENT_DRAFT))?.caption;
      return { deliveries: [aDelivery] };
    },
  });
  const { composing, settings } = window.state;
  composing.edit(READY);
  composing.edit({ caption: 'Cranes' });
  expect(await composing.submit()).toBe(true);
  expect(storedThen).toBe('Cranes');
  expect(composing.resultOf.value).toBe('post-1');
  await vi.waitFor(() => expect(settings.value.targetIds).toEqual([aTarget.id]));
});

test('asks nothing of the background while something is missing, and says what', async () => {
  const { state, asked } = await aWindow();
  state.composing.edit({ targetIds: [] });
  expect(await state.composing.submit()).toBe(false);
  expect(asked).toEqual([]);
  expect(state.composing.tried.value).toBe(true);
  expect(state.composing.check.value?.problems.map(({ code }) => code)).toEqual([
    'draft.no_video',
    'draft.no_target',
  ]);
});

test('chooses the only account by itself, once; of several none', async () => {
  const { state, db } = await aWindow();
  const chosen = () => state.composing.draft.value?.targetIds;
  await vi.waitFor(() => expect(chosen()).toEqual([aTarget.id]));
  state.composing.edit({ targetIds: [] });
  await db.table('targets').put({ ...aTarget, label: 'Renamed' });
  await vi.waitFor(() => expect(state.targets.value?.[0]?.label).toBe('Renamed'));
  expect(chosen()).toEqual([]);

  const several = testWindow();
  await several.db.table('targets').bulkPut([aTarget, { ...aTarget, id: 'infinipost:acc_2' }]);
  const { composing } = await openWindow(several.effects);
  await vi.waitFor(() => expect(composing.check.value).toBeDefined());
  expect(composing.draft.value?.targetIds).toEqual([]);
});

test('keeps the draft and shows the refusal when scheduling fails, until the next edit', async () => {
  const { state } = await aWindow({
    'post.schedule': () => Promise.reject(new Error('stopped')),
  });
  state.composing.edit({ ...READY, caption: 'Cranes' });
  expect(await state.composing.submit()).toBe(false);
  expect(state.tasks.of(SCHEDULE_TASK).problem?.code).toBe('unexpected');
  expect(state.composing.draft.value?.caption).toBe('Cranes');
  state.composing.edit({ caption: 'Cranes!' });
  expect(state.tasks.of(SCHEDULE_TASK).problem).toBeNull();
});

test('puts a sound of the library on the draft and shows the composer', async () => {
  const { state, effects } = await aWindow();
  state.composing.edit({ caption: 'Cranes' });
  state.show('library');
  state.library.use(aSound);
  expect(state.tab.value).toBe('compose');
  expect(state.composing.draft.value).toMatchObject({ caption: 'Cranes', soundKey: aSound.id });
  await vi.waitFor(async () => expect((await effects.stores.settings.get()).tab).toBe('compose'));
});

test('wakes the background as it opens, and again only while something is under way', async () => {
  const { db, state, wakes, passTime } = await aWindow();
  expect(wakes()).toBe(1);
  passTime();
  expect(wakes()).toBe(1);
  await db.table('deliveries').put({ ...aDelivery, state: 'sending' });
  await vi.waitFor(() => expect(state.deliveries.value?.[0]?.state).toBe('sending'));
  passTime();
  expect(wakes()).toBe(2);
});

test('opens on the tab looked at last', async () => {
  const { effects, state } = await aWindow();
  state.show('library');
  await vi.waitFor(async () => expect((await effects.stores.settings.get()).tab).toBe('library'));
  expect((await openWindow(effects)).tab.value).toBe('library');
});

test('removes a sound for good only when the offer to undo is over', async () => {
  const window = await aWindow({ 'sound.remove': () => ({}) });
  const { state, asked } = window;
  state.library.remove(aSound);
  expect(state.library.sounds.value).toEqual([]);
  expect(asked).toEqual([]);
  window.passTime();
  expect(asked).toEqual([['sound.remove', { key: aSound.id }]]);
});

test('removes it at the latest when the window goes', async () => {
  const window = await aWindow({ 'sound.remove': () => ({}) });
  window.state.library.remove(aSound);
  window.leave();
  expect(window.asked).toEqual([['sound.remove', { key: aSound.id }]]);
});

test('an offer to undo stays while somebody is at it, and goes after they leave', async () => {
  const { state, passTime } = await aWindow({ 'sound.remove': () => ({}) });
  const { news, hold } = state.announcer;
  state.library.remove(aSound);
  hold(true);
  passTime();
  expect(news.value?.action?.label).toBe('Undo');
  hold(false);
  passTime();
  expect(news.value).toBeNull();
});

test('brings a sound back by Undo, and asks nothing of the background', async () => {
  const window = await aWindow();
  const { state, asked } = window;
  state.library.remove(aSound);
  state.announcer.news.value?.action?.act();
  expect(state.library.sounds.value).toEqual([aSound]);
  window.passTime();
  expect(asked).toEqual([]);
});

test('opens a delivery as a new draft, and Undo brings back what was being written', async () => {
  const { state } = await aWindow();
  state.composing.edit({ caption: 'half written' });
  state.queue.editAsNew(aDelivery);
  expect(state.composing.draft.value).toMatchObject({
    caption: 'Cranes',
    soundKey: aSound.id,
    targetIds: [aTarget.id],
    when: { kind: 'at', local: '2026-12-24T18:30', zone: 'America/New_York' },
  });
  state.announcer.news.value?.action?.act();
  expect(state.composing.draft.value?.caption).toBe('half written');
});

test('cancels before it is edited, and leaves the draft where that is refused', async () => {
  const cancelled = await aWindow({
    'delivery.cancel': () => ({ delivery: { ...aDelivery, state: 'cancelled' } }),
  });
  await cancelled.state.queue.change(aDelivery);
  expect(cancelled.state.composing.draft.value?.caption).toBe('Cranes');
  const kept = await aWindow({ 'delivery.cancel': () => Promise.reject(new Error('too late')) });
  kept.state.composing.edit({ caption: 'half written' });
  await kept.state.queue.change(aDelivery);
  expect(kept.state.composing.draft.value?.caption).toBe('half written');
});

test('tries again at its own time if that is to come, else now', async () => {
  const { state, asked } = await aWindow({
    'delivery.reschedule': () => ({ delivery: aDelivery }),
  });
  await state.queue.retry(aDelivery);
  await state.queue.retry({ ...aDelivery, dueAt: 0 });
  expect(asked).toEqual([
    [
      'delivery.reschedule',
      { id: aDelivery.id, when: { kind: 'at', ...aDelivery.chosen, overlap: null } },
    ],
    ['delivery.reschedule', { id: aDelivery.id, when: { kind: 'now' } }],
  ]);
});

test('passes on what the background says about one delivery', async () => {
  const refused = new ProblemError({
    code: 'posting.too_late_to_cancel',
    remedy: 'give_up',
    what: 'Too late.',
    means: 'It is out.',
    next: 'Look at the queue.',
    step: 'none',
  });
  const { state } = await aWindow({ 'delivery.cancel': () => Promise.reject(refused) });
  await state.queue.cancel(aDelivery);
  expect(state.tasks.of('delivery delivery-1').problem?.code).toBe('posting.too_late_to_cancel');
});

test('remembers that the queue was looked at, so that the badge counts later failures only', async () => {
  const { state, effects } = await aWindow();
  expect((await effects.stores.settings.get()).queueSeenAt).toBe(0);
  state.show('queue');
  await vi.waitFor(async () =>
    expect((await effects.stores.settings.get()).queueSeenAt).toBeGreaterThan(0),
  );
});

test('shows a notice that no page could show, once', async () => {
  const { effects } = testWindow();
  const notice = {
    code: 'acting.nothing_found',
    remedy: 'fix_input',
    what: 'No video.',
    means: 'Nothing was saved.',
    next: 'Open the video first.',
    step: 'none',
  } as const;
  await effects.stores.settings.set({ notice });
  expect((await openWindow(effects)).trouble.value?.code).toBe('acting.nothing_found');
  await vi.waitFor(async () => expect((await effects.stores.settings.get()).notice).toBeNull());
});

test('an account that was removed does not stay on a draft whose accounts are chosen anew', async () => {
  const { state } = await aWindow();
  const removed = 'infinipost:acc_removed';
  const problems = () => state.composing.check.value?.problems.map(({ code }) => code);
  state.composing.edit(READY);
  state.composing.edit({ targetIds: [removed, aTarget.id] });
  expect(problems()).toEqual([]);
  expect(state.composing.draft.value?.targetIds).toEqual([aTarget.id]);
});
