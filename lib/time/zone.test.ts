import { expect, test } from 'vitest';
import { allZones, isZone } from './zone.ts';

test.each(['Europe/Paris', 'America/Argentina/Buenos_Aires', 'Asia/Calcutta', 'UTC', 'Etc/GMT+5'])(
  'knows the zone %s',
  (zone) => expect(isZone(zone)).toBe(true),
);

test.each(['', '+02:00', 'Europe/Atlantis', ' Europe/Paris', 'Europe/Paris\n', '../etc', '02:00'])(
  'takes %j for no zone',
  (zone) => expect(isZone(zone)).toBe(false),
);

test('lists each zone once, sorted, with UTC', () => {
  const zones = allZones();
  expect(zones).toContain('UTC');
  expect(zones).toContain('Asia/Tokyo');
  expect(zones).toEqual([...new Set(zones)].sort());
  expect(zones.every(isZone)).toBe(true);
});
