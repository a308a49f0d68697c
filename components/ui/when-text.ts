import { LOCALE } from '../../lib/time/text.ts';

/** "Sat 21 Nov": the day of an instant (ms since 1970) on the clocks of a zone. */
export function dayText(at: number, zone: string): string {
  const options = { weekday: 'short', day: 'numeric', month: 'short', timeZone: zone } as const;
  return new Intl.DateTimeFormat(LOCALE, options).format(at).replace(',', '');
}

/** "14:00": the time of an instant on the clocks of a zone. */
export function timeText(at: number, zone: string): string {
  const options = { hour: '2-digit', minute: '2-digit', timeZone: zone } as const;
  return new Intl.DateTimeFormat(LOCALE, options).format(at);
}

/** "Sat 21 Nov, 14:00": an instant on the clocks of a zone. */
export function momentText(at: number, zone: string): string {
  return `${dayText(at, zone)}, ${timeText(at, zone)}`;
}

/** "20 Nov 2026" */
export function dateText(at: number, zone?: string): string {
  const options = { day: 'numeric', month: 'short', year: 'numeric', timeZone: zone } as const;
  return new Intl.DateTimeFormat(LOCALE, options).format(at);
}

/** "New York" for `America/New_York`: the place a zone is named after. */
export function placeOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** When a post is due, as its author chose it: "Sat 21 Nov, 14:00 New York", or "At once, …". */
export function dueText(
  due: { dueAt: number; chosen: { zone: string } | null },
  ownZone: string,
): string {
  const zone = due.chosen?.zone ?? ownZone;
  const when = momentText(due.dueAt, zone);
  return due.chosen ? `${when} ${placeOf(zone)}` : `At once, ${when}`;
}
