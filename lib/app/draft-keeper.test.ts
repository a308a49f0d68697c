import { expect, test, vi } from 'vitest';
import { CURRENT_DRAFT, type Draft, emptyDraft } from '../posting/draft.ts';
import type { DraftStore } from '../posting/store.ts';
import type { Problem } from '../problems/problem.ts';
import { createAhead } from './ahead.ts';
import { createDraftKeeper, type DraftKeeper } from './draft-keeper.ts';
import { memoryStorage, testWindow } from './testing/window.ts';

function keeperOn(drafts: DraftStore, now: () => number, memory = memoryStorage()) {
  const troubles: Problem[] = [];
  const keeper = createDraftKeeper(CURRENT_DRAFT, {
    drafts,
    ahead: createAhead(() => memory),
    fresh: () => emptyDraft(now()),
    now,
    onTrouble: (problem) => troubles.push(problem),
  });
  return { keeper, troubles };
}

const isRead = (keeper: DraftKeeper) => vi.waitFor(() => expect(keeper.draft.value).toBeDefined());

async function oneWindow() {
  const { effects } = testWindow();
  const { drafts } = effects.stores;
  const window = { drafts, now: effects.now, ...keeperOn(drafts, effects.now) };
  await isRead(window.keeper);
  return window;
}

/** A store whose writes and reads wait until the test lets them go on. */
function slowly(drafts: DraftStore) {
  const held: (() => void)[] = [];
  const hold = () => new Promise<void>((resolve) => held.push(resolve));
  const slow: DraftStore = {
    ...drafts,
    put: async (draft) => {
      await hold();
      await drafts.put(draft);
    },
    get: async (id) => {
      const draft = await drafts.get(id);
      await hold();
      return draft;
    },
  };
  return { slow, held, release: () => held.shift()?.() };
}

test('starts with an empty draft that is not stored before the first edit', async () => {
  const { keeper, drafts } = await oneWindow();
  await vi.waitFor(() => expect(keeper.draft.value?.caption).toBe(''));
  expect(await drafts.get(CURRENT_DRAFT)).toBeUndefined();
});

test('stores every keystroke, and the last one wins', async () => {
  const { keeper, drafts } = await oneWindow();
  for (const caption of ['a', 'ab', 'abc']) keeper.edit({ caption });
  await keeper.stored();
  expect((await drafts.get(CURRENT_DRAFT))?.caption).toBe('abc');
  expect(keeper.draft.value?.caption).toBe('abc');
});

test('keeps what another field holds when one field is edited', async () => {
  const { keeper, drafts } = await oneWindow();
  keeper.edit({ caption: 'Cranes' });
  keeper.edit({ contentUrl: 'https://cdn.example.com/v.mp4' });
  await keeper.stored();
  expect(await drafts.get(CURRENT_DRAFT)).toMatchObject({
    caption: 'Cranes',
    contentUrl: 'https://cdn.example.com/v.mp4',
  });
});

test('shows an edit made in another window', async () => {
  const { keeper, drafts, now } = await oneWindow();
  const other = keeperOn(drafts, now).keeper;
  await isRead(other);
  other.edit({ caption: 'from over there' });
  await vi.waitFor(() => expect(keeper.draft.value?.caption).toBe('from over there'));
});

test('never lets an older state overwrite what is being typed', async () => {
  const { effects } = testWindow();
  const { drafts } = effects.stores;
  const { slow, held, release } = slowly(drafts);
  const { keeper } = keeperOn(slow, effects.now);
  await vi.waitFor(() => expect(held).toHaveLength(1));
  release();
  await isRead(keeper);
  const seen: (string | undefined)[] = [];
  keeper.draft.subscribe((draft) => seen.push(draft?.caption));
  await drafts.put({ ...emptyDraft(1), caption: 'older' });
  await vi.waitFor(() => expect(held).toHaveLength(1)); // its read has the older state in hand
  keeper.edit({ caption: 'a' });
  release();
  await vi.waitFor(() => expect(held).toHaveLength(1)); // now the write waits
  keeper.edit({ caption: 'ab' });
  const letGo = setInterval(release, 1);
  await vi.waitFor(async () => expect((await drafts.get(CURRENT_DRAFT))?.caption).toBe('ab'));
  await keeper.stored();
  clearInterval(letGo);
  const changes = seen.filter((caption, index) => caption !== seen[index - 1]);
  expect(changes).toEqual(['', 'a', 'ab']);
});

test('adds an edit made before the draft was read to what is stored', async () => {
  const { effects } = testWindow();
  const { drafts } = effects.stores;
  await drafts.put({ ...emptyDraft(1), caption: 'Cranes' });
  const { keeper } = keeperOn(drafts, effects.now);
  keeper.edit({ soundKey: 'music:7711111111111111111' });
  await isRead(keeper);
  await keeper.stored();
  expect(await drafts.get(CURRENT_DRAFT)).toMatchObject({
    caption: 'Cranes',
    soundKey: 'music:7711111111111111111',
  });
});

test('begins anew when the draft was scheduled', async () => {
  const { keeper, drafts } = await oneWindow();
  keeper.edit({ caption: 'Cranes' });
  await keeper.stored();
  await drafts.remove(CURRENT_DRAFT);
  await vi.waitFor(() => expect(keeper.draft.value?.caption).toBe(''));
});

test('gives every edit a later version than any seen, even where the clock goes back', async () => {
  const { keeper, drafts } = await oneWindow();
  const ahead: Draft = { ...emptyDraft(Date.UTC(2030, 0, 1)), caption: 'ahead' };
  await drafts.put(ahead);
  await vi.waitFor(() => expect(keeper.draft.value?.caption).toBe('ahead'));
  keeper.edit({ caption: 'mine' });
  expect(keeper.draft.value?.updatedAt).toBe(ahead.updatedAt + 1);
});

test('tells when what is typed cannot be stored, and keeps it on the screen', async () => {
  const { effects } = testWindow();
  const failing: DraftStore = {
    ...effects.stores.drafts,
    put: () => Promise.reject(new Error('QuotaExceededError')),
  };
  const { keeper, troubles } = keeperOn(failing, effects.now);
  await isRead(keeper);
  keeper.edit({ caption: 'Cranes' });
  await keeper.stored();
  expect(troubles[0]?.code).toBe('unexpected');
  expect(keeper.draft.value?.caption).toBe('Cranes');
});

test('takes up an edit of a window that died before its commit', async () => {
  const { effects } = testWindow();
  const { drafts } = effects.stores;
  await drafts.put({ ...emptyDraft(1), caption: 'Cranes' });
  const memory = memoryStorage();
  const dying: DraftStore = { ...drafts, put: () => new Promise(() => {}) };
  const dead = keeperOn(dying, effects.now, memory).keeper;
  await isRead(dead);
  dead.edit({ targetIds: ['infinipost:acc_1'] });
  const { keeper } = keeperOn(drafts, effects.now, memory);
  await isRead(keeper);
  await keeper.stored();
  expect(await drafts.get(CURRENT_DRAFT)).toMatchObject({
    caption: 'Cranes',
    targetIds: ['infinipost:acc_1'],
  });
  expect(memory.length).toBe(0);
});

test('never brings back a draft that was scheduled', async () => {
  const { effects } = testWindow();
  const { drafts } = effects.stores;
  const memory = memoryStorage();
  const { keeper } = keeperOn(drafts, effects.now, memory);
  await isRead(keeper);
  keeper.edit({ caption: 'Cranes' });
  await keeper.stored();
  expect(memory.length).toBe(0);
  await drafts.remove(CURRENT_DRAFT);
  const next = keeperOn(drafts, effects.now, memory).keeper;
  await isRead(next);
  expect(next.draft.value?.caption).toBe('');
});

test('works where the browser keeps no such memory', async () => {
  const { effects } = testWindow();
  const { drafts } = effects.stores;
  const broken = new Proxy(memoryStorage(), {
    get: () => () => {
      throw new Error('SecurityError');
    },
  });
  const { keeper } = keeperOn(drafts, effects.now, broken);
  await isRead(keeper);
  keeper.edit({ caption: 'Cranes' });
  await keeper.stored();
  expect((await drafts.get(CURRENT_DRAFT))?.caption).toBe('Cranes');
});

test('what the database has by now does not come back after it was scheduled', async () => {
  const { effects } = testWindow();
  const { drafts } = effects.stores;
  const memory = memoryStorage();
  const typed: Draft = { ...emptyDraft(5), caption: 'Cranes' };
  // A popup died after its commit, before it could forget the edit that it had written ahead.
  await drafts.put(typed);
  createAhead(() => memory).put(typed);
  const next = keeperOn(drafts, effects.now, memory);
  await isRead(next.keeper);
  next.keeper.stop();
  await drafts.remove(CURRENT_DRAFT);
  const last = keeperOn(drafts, effects.now, memory);
  await isRead(last.keeper);
  expect(last.keeper.draft.value?.caption).toBe('');
});
