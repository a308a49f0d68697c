import type { OptionGroup } from '../ui/select.tsx';

/**
 * The list of zones: one's own first, then all. A chosen zone that this browser does not list (an
 * old name, or another machine's) stands in it too, else it would silently turn into the first one.
 */
export function zoneGroups(
  zones: readonly string[],
  ownZone: string,
  chosen: string,
): OptionGroup[] {
  const others = zones.filter((zone) => zone !== ownZone);
  const known = chosen === ownZone || zones.includes(chosen);
  const yours = known ? [ownZone] : [ownZone, chosen];
  const option = (zone: string) => ({ value: zone, text: zone.replaceAll('_', ' ') });
  return [
    { label: 'Your zone', options: yours.map(option) },
    { label: 'All zones', options: others.map(option) },
  ];
}
