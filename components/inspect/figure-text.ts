import type { Source, Told } from '../../lib/clips/merge.ts';
import { ageText, LOCALE } from '../../lib/time/text.ts';

const SOURCES: Record<Source, string> = {
  page: 'this page',
  dumpling: 'DumplingAI',
  konbini: 'KonbiniAPI',
  id: 'the clip’s id',
};

/** "2,900,000" */
export function countText(value: number): string {
  return new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 }).format(value);
}

/** "6,660"; below ten with two digits that count, since "0" of something would not be true. */
export function rateText(rate: number): string {
  if (rate >= 10 || rate === 0) return countText(rate);
  return new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 2 }).format(rate);
}

/** "9.41 %" */
export function percentText(percent: number): string {
  const digits = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 }).format(percent);
  return `${digits}\u00a0%`;
}

/** "from this page, just now" */
export function sourceText({ source, at }: Told<unknown>, now: number): string {
  return source === 'id' ? `from ${SOURCES.id}` : `from ${SOURCES[source]}, ${ageText(at, now)}`;
}

/** The source that most of these have, to be told once for all; null where nothing is told. */
export function usualSource(all: readonly (Told<unknown> | null)[], now: number): string | null {
  const counts = new Map<string, number>();
  for (const told of all) {
    if (!told) continue;
    const text = sourceText(told, now);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? null;
}

/** A source that is not the usual one, to be told beside what it is the source of. */
export function sourceNote(
  told: Told<unknown> | null,
  usual: string | null,
  now: number,
): string | null {
  const text = told && sourceText(told, now);
  return text === usual ? null : text;
}

/** "From this page, just now." */
export function asSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
