import { h } from './dom.ts';
import { type Item, type ItemMusic, isPhoto } from './item.ts';

/** 48213 → "48.2K", as the site rounds: one digit, no trailing zero. */
export function short(count: number | string): string {
  const value = Number(count);
  for (const [size, letter] of [
    [1e9, 'B'],
    [1e6, 'M'],
    [1e3, 'K'],
  ] as const) {
    if (value >= size) return `${(Math.floor((value / size) * 10) / 10).toString()}${letter}`;
  }
  return String(value);
}

/** "2d ago", "3w ago", else the month and day. */
export function ago(seconds: number, now = Date.now()): string {
  const minutes = Math.max(0, Math.floor(now / 60000 - seconds / 60));
  if (minutes < 60) return `${minutes}m ago`;
  if (minutes < 60 * 24) return `${Math.floor(minutes / 60)}h ago`;
  if (minutes < 60 * 24 * 7) return `${Math.floor(minutes / 60 / 24)}d ago`;
  const date = new Date(seconds * 1000);
  return `${date.getUTCMonth() + 1}-${date.getUTCDate()}`;
}

export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}

type Line = Item['contents'][number];

/** Hashtags and mentions as links, with a space after each; everything else as plain text. */
function captionLine({ desc, textExtra }: Line): HTMLElement[] {
  const parts: HTMLElement[] = [];
  let at = 0;
  for (const extra of textExtra) {
    const text = desc.slice(extra.start, extra.end);
    parts.push(h('span.SpanText', {}, desc.slice(at, extra.start)));
    const href = extra.hashtagName
      ? `/tag/${encodeURIComponent(extra.hashtagName)}`
      : `/@${extra.userUniqueId}`;
    parts.push(h('a.StyledCommonLink', { href }, h('strong.StrongText', {}, `${text} `)));
    at = extra.end;
  }
  parts.push(h('span.SpanText', {}, desc.slice(at)));
  return parts;
}

/** The caption, line by line. */
export function caption(item: Item): HTMLElement[] {
  return item.contents.flatMap((line, index) => [
    ...(index > 0 ? [h('br')] : []),
    ...captionLine(line),
  ]);
}

/** A clip's own address. */
export function clipHref(item: Item): string {
  return `/@${item.author.uniqueId}/${isPhoto(item) ? 'photo' : 'video'}/${item.id}`;
}

/** Links to a sound's own page, whose last number is the sound's id. */
export function musicHref(music: ItemMusic): string {
  const slug = music.title.replace(/[^\p{L}\p{N}]+/gu, '-');
  return `/music/${encodeURIComponent(slug)}-${music.id}`;
}

export function musicLine(music: ItemMusic): string {
  return music.original && music.title.includes('-')
    ? music.title
    : `${music.title} - ${music.authorName}`;
}
