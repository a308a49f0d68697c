import 'fake-indexeddb/auto';
import { freshMain } from '../../../tests/samples/database.ts';
import { createMediaStore } from '../../media/store.ts';
import type { Command, Gives, Takes } from '../../messaging/protocol.ts';
import type { Delivery } from '../../posting/delivery.ts';
import type { Target } from '../../posting/target.ts';
import type { Sound } from '../../sounds/sound.ts';
import { openStores } from '../stores.ts';
import type { WindowEffects } from '../window-effects.ts';

/** What the background answers in a test, command by command. */
export type Answers = { [C in Command]?: (input: Takes<C>) => Promise<Gives<C>> | Gives<C> };

export type TestWindow = {
  db: ReturnType<typeof freshMain>;
  effects: WindowEffects;
  /** Every command asked so far, with its input. */
  asked: [Command, unknown][];
  /** How often the background was woken. */
  wakes(): number;
  /** Lets the time of everything that waits be over. */
  passTime(): void;
  leave(): void;
};

/** The effects of a window on a database of its own (the real stores, in memory). */
export function testWindow(answers: Answers = {}): TestWindow {
  const db = freshMain();
  const asked: [Command, unknown][] = [];
  const waiting: (() => void)[] = [];
  const ticking: (() => void)[] = [];
  let wakes = 0;
  const leaving: (() => void)[] = [];
  const memory = memoryStorage();
  let clock = Date.UTC(2026, 10, 20, 12);
  return {
    db,
    asked,
    wakes: () => wakes,
    passTime: () => {
      for (const act of [...waiting.splice(0), ...ticking]) act();
    },
    leave: () => {
      for (const act of leaving) act();
    },
    effects: {
      stores: openStores(db),
      ask: async (command, input) => {
        asked.push([command, input]);
        const answer = answers[command];
        if (!answer) throw new Error(`nobody answers ${command}`);
        return answer(input);
      },
      mirrored: async () => [],
      requestHosts: async () => true,
      requestNotifications: async () => true,
      wake: () => {
        wakes += 1;
      },
      now: () => {
        clock += 1;
        return clock;
      },
      ownZone: 'Europe/Paris',
      later: (_ms, act) => waiting.push(act),
      isInSight: () => true,
      every: (_ms, act) => ticking.push(act),
      onLeave: (act) => leaving.push(act),
      openOptions: () => {},
      files: {
        store: createMediaStore(db, { now: () => clock, newId: () => crypto.randomUUID() }),
        read: async (file) => ({ bytes: file.size, container: 'mp4', picture: null }),
        show: (file) => `blob:${file.size}`,
        letGo: () => {},
      },
      goOnInStudio: null,
      memory: () => memory,
      copy: async () => {},
      loginRedirect: () => 'https://soundpost.chromiumapp.example/',
    },
  };
}

/** A `Storage` of one test. */
export function memoryStorage(): Storage {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    clear: () => held.clear(),
    getItem: (key) => held.get(key) ?? null,
    key: (index) => [...held.keys()][index] ?? null,
    removeItem: (key) => void held.delete(key),
    setItem: (key, value) => void held.set(key, value),
  };
}

export const aSound: Sound = {
  id: 'music:7711111111111111111',
  clip: { id: '7711111111111111112', kind: 'video', username: 'paper.crane' },
  facts: {
    musicId: '7711111111111111111',
    title: 'Paper Lanterns',
    author: 'Mina',
    durationS: 32,
    original: true,
    commercial: null,
  },
  title: 'Paper Lanterns',
  savedAt: Date.UTC(2026, 10, 19),
  state: 'imported',
  soundId: 'sound_1',
  importedAt: Date.UTC(2026, 10, 19),
  attempt: null,
  problem: null,
};

export const aTarget: Target = {
  id: 'infinipost:acc_1',
  provider: 'infinipost',
  accountId: 'acc_1',
  label: 'Main',
  platform: 'tiktok',
  username: 'main.account',
  name: null,
  status: 'ready',
  checkedAt: Date.UTC(2026, 10, 19),
};

export const aDelivery: Delivery = {
  id: 'delivery-1',
  postId: 'post-1',
  repeats: null,
  target: aTarget,
  payload: {
    contentUrl: 'https://cdn.example.com/v.mp4',
    caption: 'Cranes',
    soundId: 'sound_1',
    schedule: { local: '2026-12-24T18:30', zone: 'America/New_York' },
  },
  chosen: { local: '2026-12-24T18:30', zone: 'America/New_York' },
  dueAt: Date.UTC(2026, 11, 24, 23, 30),
  sendAt: null,
  fingerprint: 'f',
  soundTitle: 'Paper Lanterns',
  state: 'booked',
  lease: null,
  attempts: [],
  remote: null,
  evidence: null,
  problem: null,
  lookFailures: 0,
  wakeAt: null,
  createdAt: Date.UTC(2026, 10, 20),
  updatedAt: Date.UTC(2026, 10, 20),
};
