import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localIn, resolveLocal } from '../../time/local.ts';
import { allZones } from '../../time/zone.ts';
import { INFINIPOST_ZONES, scheduleFor } from './zones.ts';

const minutes = fc
  .integer({ min: Date.UTC(2026, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 })
  .map((minute) => minute * 60_000);

test('gives the same instant again, in a zone that InfiniPost knows, for every zone', () => {
  fc.assert(
    fc.property(minutes, fc.constantFrom(...allZones()), (at, zone) => {
      const sent = scheduleFor(at, { local: localIn(zone, at), zone });
      expect(INFINIPOST_ZONES).toContain(sent.zone);
      expect(resolveLocal(sent.local, sent.zone)).toEqual({ kind: 'ok', at });
    }),
  );
});

test.each(INFINIPOST_ZONES)('leaves a time in %s as it was chosen', (zone) => {
  const chosen = { local: '2026-07-01T12:00', zone };
  const read = resolveLocal(chosen.local, zone);
  expect(scheduleFor(read.kind === 'ok' ? read.at : 0, chosen)).toEqual(chosen);
});

test('tells either instant of a time that New York shows twice on clocks that show it once', () => {
  const chosen = { local: '2026-11-01T01:30', zone: 'America/New_York' };
  expect(scheduleFor(Date.UTC(2026, 10, 1, 5, 30), chosen)).toEqual({
    local: '2026-11-01T14:30',
    zone: 'Asia/Tokyo',
  });
  expect(scheduleFor(Date.UTC(2026, 10, 1, 6, 30), chosen)).toEqual({
    local: '2026-11-01T15:30',
    zone: 'Asia/Tokyo',
  });
});

test('trusts the instant where the chosen words say another one', () => {
  const chosen = { local: '2026-07-01T12:00', zone: 'Europe/Paris' };
  expect(scheduleFor(Date.UTC(2026, 6, 1, 11, 0, 59), chosen)).toEqual({
    local: '2026-07-01T20:00',
    zone: 'Asia/Tokyo',
  });
});
