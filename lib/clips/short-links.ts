import { type Problem, ProblemError } from '../problems/problem.ts';
import type { Follow, Led } from '../providers/http.ts';
import { TransportError } from '../providers/transport-error.ts';
import { createInFlight } from '../sharing/in-flight.ts';
import { type Address, readUrl } from '../tiktok/read-url.ts';
import { askedAt, patternsFor } from '../tiktok/short-link.ts';
import {
  deadLink,
  hostsNotGranted,
  leftTikTok,
  personWanted,
  refusedLink,
  silentLink,
} from './link-problems.ts';
import type { AnswerStore } from './store.ts';

/** A page that a short link led to. */
export type LinkedTo = Exclude<Address, { kind: 'short' }>;

/** Tells where a short link (its address, as `readUrl` gives it) leads; throws `ProblemError`. */
export type ShortLinks = (shortUrl: string) => Promise<LinkedTo>;

export type ShortLinksEffects = {
  follow: Follow;
  hasHosts(patterns: string[]): Promise<boolean>;
  answers: Pick<AnswerStore, 'get' | 'put'>;
  now(): number;
};

/**
 * One question for one link, however often and from wherever it is asked: whoever asks meanwhile
 * shares the answer, and since a code never changes its meaning, where it led is kept for good. A
 * failure is not kept: a link that is dead today may have been a fault of TikTok's.
 */
export function createShortLinks(effects: ShortLinksEffects): ShortLinks {
  const share = createInFlight();
  return (shortUrl) => {
    const asked = askedAt(shortUrl);
    return share(asked, () => find(asked, effects));
  };
}

async function find(asked: string, effects: ShortLinksEffects): Promise<LinkedTo> {
  const { answers, now } = effects;
  const key = `link:${asked}`;
  const kept = keptPage((await answers.get(key))?.value);
  if (kept) return kept;
  if (!(await effects.hasHosts(patternsFor(asked)))) throw new ProblemError(hostsNotGranted);
  const led = await effects.follow(asked).catch((thrown: unknown) => {
    throw thrown instanceof TransportError ? new ProblemError(silentLink(thrown)) : thrown;
  });
  const page = judge(led);
  if ('problem' in page) throw new ProblemError(page.problem);
  // What stands behind `?` is about whoever shared the link, and nobody needs it.
  const { origin, pathname } = new URL(led.url);
  const value = `${origin}${pathname}`;
  if (keptPage(value)) {
    // An answer that cannot be kept is still the answer.
    await answers.put({ key, fetchedAt: now(), value }).catch(() => undefined);
  }
  return page;
}

/** Pages that a code stands for: a clip, a sound, a person, a hashtag. */
function keptPage(value: unknown): LinkedTo | undefined {
  const page = typeof value === 'string' ? readUrl(value) : undefined;
  switch (page?.kind) {
    case 'clip':
    case 'sound':
    case 'profile':
    case 'tag':
      return page;
  }
  return undefined;
}

/**
 * What the last address means. A clip's address says its clip whatever the page there is (a check for
 * robots answers with an error's status too); everything else needs a page that was really shown.
 */
function judge({ status, url }: Led): LinkedTo | { problem: Problem } {
  const { protocol, hostname, pathname } = new URL(url);
  const isTikTok = hostname === 'tiktok.com' || hostname.endsWith('.tiktok.com');
  if (protocol !== 'https:' || !isTikTok) return { problem: leftTikTok };
  const page = readUrl(url);
  if (page.kind === 'clip') return page;
  if (status >= 400) return { problem: refusedLink(status) };
  if (page.kind === 'feed') return { problem: deadLink };
  if (page.kind === 'short' || pathname.startsWith('/login')) return { problem: personWanted };
  return page;
}
