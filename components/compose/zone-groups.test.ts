import { expect, test } from 'vitest';
import { allZones } from '../../lib/time/zone.ts';
import { suggestTime } from './suggest-time.ts';
import { zoneGroups } from './zone-groups.ts';

const valuesOf = (chosen: string, own: string) =>
  zoneGroups(allZones(), own, chosen).map((group) => group.options.map(({ value }) => value));

test('lists one’s own zone first, and every zone once', () => {
  const [own, others] = valuesOf('Asia/Tokyo', 'Europe/Paris');
  expect(own).toEqual(['Europe/Paris']);
  expect(others).toContain('Asia/Tokyo');
  expect(others).not.toContain('Europe/Paris');
  expect(others?.length).toBeGreaterThan(400);
});

test('keeps a chosen zone that this browser does not list', () => {
  expect(valuesOf('Mars/Olympus', 'Europe/Paris')[0]).toEqual(['Europe/Paris', 'Mars/Olympus']);
});

test('suggests the next full hour that leaves time to finish', () => {
  const at = (hour: number, minute: number) => Date.UTC(2026, 10, 20, hour, minute);
  expect(suggestTime(at(12, 29), 'Europe/Paris')).toBe('2026-11-20T14:00');
  expect(suggestTime(at(12, 31), 'Europe/Paris')).toBe('2026-11-20T15:00');
  expect(suggestTime(at(23, 40), 'UTC')).toBe('2026-11-21T01:00');
});
