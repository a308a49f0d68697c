import { expect, test } from 'vitest';
import type { Plan } from '../../lib/posting/check.ts';
import { choicesOf } from '../../lib/posting/draft.ts';
import { summarise } from './summary.ts';

const target = {
  id: 'infinipost:a',
  provider: 'infinipost',
  accountId: 'a',
  label: '',
  platform: 'tiktok',
  username: null,
  name: null,
  status: null,
  checkedAt: 0,
} as const;

function planFor(accounts: number, timing: Plan['timing']): Plan {
  const targets = Array.from({ length: accounts }, () => target);
  const rest = { caption: '', contentUrl: 'https://a.example.com/v.mp4' };
  return { ...rest, targets, soundId: null, soundTitle: null, timing };
}

test('says the chosen time in its zone and in one’s own', () => {
  const chosen = { local: '2026-11-20T14:00', zone: 'America/New_York' };
  const plan = planFor(2, { dueAt: Date.UTC(2026, 10, 20, 19), chosen });
  expect(summarise(plan, 'Europe/Paris')).toBe(
    'Posts to 2 accounts on Fri 20 Nov, 14:00 New York (20:00 your time).',
  );
});

test('says one’s own day too where it is another one', () => {
  const chosen = { local: '2026-11-21T08:00', zone: 'Asia/Tokyo' };
  const plan = planFor(1, { dueAt: Date.UTC(2026, 10, 20, 23), chosen });
  expect(summarise(plan, 'America/Los_Angeles')).toBe(
    'Posts to 1 account on Sat 21 Nov, 08:00 Tokyo (Fri 20 Nov, 15:00 your time).',
  );
});

test('says the time once in one’s own zone', () => {
  const chosen = { local: '2026-11-20T00:15', zone: 'Europe/Paris' };
  const plan = planFor(1, { dueAt: Date.UTC(2026, 10, 19, 23, 15), chosen });
  expect(summarise(plan, 'Europe/Paris')).toBe(
    'Posts to 1 account on Fri 20 Nov, 00:15, your time.',
  );
});

test('says that now means at the press', () => {
  const plan = planFor(3, { dueAt: 0, chosen: null });
  expect(summarise(plan, 'Europe/Paris')).toBe(
    'Posts to 3 accounts as soon as you press Post now.',
  );
});

test('says that a draft is sent where nothing is posted', () => {
  const choices = { ...choicesOf({}), mode: 'draft' } as const;
  const plan = { ...planFor(1, { dueAt: 0, chosen: null }), tiktok: { choices } };
  const toOwn = { ...plan, targets: [{ ...target, provider: 'tiktok' } as const] };
  expect(summarise(toOwn, 'Europe/Paris')).toMatch(/^Sends a draft to 1 account/);
  expect(summarise(plan, 'Europe/Paris')).toMatch(/^Posts to 1 account/);
});
