import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localIn, resolveLocal } from './local.ts';

const zones = fc.constantFrom(
  'America/New_York',
  'Europe/Paris',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Tokyo',
  'America/Santiago',
  'UTC',
);
/** Whole minutes of 2000..2060, where today's rules and those of the past both occur. */
const minutes = fc
  .integer({ min: 946_684_800 / 60, max: 2_840_140_800 / 60 })
  .map((m) => m * 60_000);

test('reads a time that exists once', () => {
  expect(resolveLocal('2026-07-01T09:30', 'Europe/Paris')).toEqual({
    kind: 'ok',
    at: Date.UTC(2026, 6, 1, 7, 30),
  });
});

test('tells a time that the clocks jump over, with the nearest that exist', () => {
  const gap = { kind: 'gap', before: '2026-03-29T01:59', after: '2026-03-29T03:00' };
  for (const local of ['2026-03-29T02:00', '2026-03-29T02:30', '2026-03-29T02:59']) {
    expect(resolveLocal(local, 'Europe/Paris')).toEqual(gap);
  }
  for (const local of [gap.before, gap.after]) {
    expect(resolveLocal(local, 'Europe/Paris')).toMatchObject({ kind: 'ok' });
  }
});

test('tells a gap of half an hour and a whole day that never was', () => {
  expect(resolveLocal('2026-10-04T02:15', 'Australia/Lord_Howe')).toEqual({
    kind: 'gap',
    before: '2026-10-04T01:59',
    after: '2026-10-04T02:30',
  });
  expect(resolveLocal('2011-12-30T12:00', 'Pacific/Apia')).toEqual({
    kind: 'gap',
    before: '2011-12-29T23:59',
    after: '2011-12-31T00:00',
  });
});

test('tells both instants of a time that the clocks show twice', () => {
  expect(resolveLocal('2026-11-01T01:30', 'America/New_York')).toEqual({
    kind: 'overlap',
    earlier: Date.UTC(2026, 10, 1, 5, 30),
    later: Date.UTC(2026, 10, 1, 6, 30),
    earlierOffset: '-04:00',
    laterOffset: '-05:00',
  });
});

test.each(['', '2', '2026-', '2026-07-01', '2026-07-01T', '2026-07-01T09:3'])(
  'waits for the rest of %j',
  (local) => expect(resolveLocal(local, 'Europe/Paris')).toEqual({ kind: 'incomplete' }),
);

test.each([
  'tomorrow',
  '2026-02-30T10:00',
  '2026-13-01T10:00',
  '2026-07-01T24:00',
  '2026-07-01T10:60',
  '2026-07-01 10:00',
  '2026-07-01T10:00Z',
  '2026-07-01T10:00:30',
  '+002026-07-01T10:00',
])('takes %j for no time', (local) =>
  expect(resolveLocal(local, 'Europe/Paris')).toEqual({ kind: 'not_a_time' }),
);

test('tells an unknown zone', () => {
  expect(resolveLocal('2026-07-01T10:00', 'Europe/Atlantis')).toEqual({ kind: 'not_a_zone' });
});

test('finds every minute of every zone again', () => {
  fc.assert(
    fc.property(minutes, zones, (at, zone) => {
      const found = resolveLocal(localIn(zone, at), zone);
      if (found.kind === 'overlap') expect([found.earlier, found.later]).toContain(at);
      else expect(found).toEqual({ kind: 'ok', at });
    }),
  );
});

test('offers around a gap only times that exist, one minute of real time apart', () => {
  fc.assert(
    fc.property(minutes, zones, (at, zone) => {
      const local = new Date(at).toISOString().slice(0, 16);
      const found = resolveLocal(local, zone);
      if (found.kind !== 'gap') return;
      const before = resolveLocal(found.before, zone);
      const after = resolveLocal(found.after, zone);
      expect(before.kind === 'ok' && after.kind === 'ok' && after.at - before.at).toBe(60_000);
      expect(found.before < local && local < found.after).toBe(true);
    }),
    {
      numRuns: 300,
      examples: [
        [Date.UTC(2026, 2, 29, 2, 10), 'Europe/Paris'],
        [Date.UTC(2026, 9, 4, 2, 29), 'Australia/Lord_Howe'],
      ],
    },
  );
});
