import type { Call, Classified, Effect, Kind } from './wire/call.ts';

/** One request as the server saw it. The truth that tests hold the extension to. */
export type Entry = {
  /** The sandbox's own time, ISO. */
  at: string;
  host: string;
  method: string;
  path: string;
  query: Record<string, string>;
  kind: Kind;
  /** Never the key itself; `null` where none is asked for. */
  keyOk: boolean | null;
  /** Parsed when it is JSON, else the text. */
  body: unknown;
  /** 0 until answered, and for requests that never were. */
  status: number;
  code?: string;
  effect: Effect;
  /** The client never got the whole answer: it left, or a fault cut it off. */
  aborted: boolean;
  /** The fault that was played on it. */
  fault?: string;
  /** Of a streamed body, which is not kept: the bytes that came and what they were said to be. */
  streamed?: { bytes: number; contentRange: string | null };
  connectionId: number;
  /** Not the first request on its connection: browsers may resend those by themselves. */
  reusedConnection: boolean;
};

type EntryFilter = {
  kind?: Kind;
  host?: string;
  method?: string;
  status?: number;
  /** Only requests that changed something (an import, posts, a deletion, credits). */
  committed?: boolean;
};

export type Journal = {
  entries(): readonly Entry[];
  find(filter: EntryFilter): Entry[];
  count(filter: EntryFilter): number;
  /** Every post ever made, deleted ones too, with the body that asked for it. */
  posts(): { postId: string; accountId: string; body: unknown; at: string }[];
  /** What TikTok's own API will post or has put into an inbox, each once; cancelled ones are out. */
  publishes(): (NonNullable<Effect['publish']> & { at: string; sha256: string | null })[];
  imports(): { soundId: string; clipId: string; body: unknown; at: string }[];
  add(entry: Entry): Entry;
  reset(): void;
};

function hasEffect(entry: Entry): boolean {
  const { soundId, postIds, deletedIds, credits, publishId, chunk } = entry.effect;
  const { cancelledPublishId } = entry.effect;
  return Boolean(
    soundId ||
      postIds?.length ||
      deletedIds?.length ||
      credits ||
      publishId ||
      chunk ||
      cancelledPublishId,
  );
}

function matches(entry: Entry, { committed, ...wanted }: EntryFilter): boolean {
  if (committed !== undefined && hasEffect(entry) !== committed) return false;
  return Object.entries(wanted).every(([name, value]) => entry[name as keyof Entry] === value);
}

function accountsIn(body: unknown): string[] {
  return (body as { accountIds?: string[] } | null)?.accountIds ?? [];
}

export function createJournal(): Journal {
  let entries: Entry[] = [];
  const find = (filter: EntryFilter) => entries.filter((entry) => matches(entry, filter));
  return {
    entries: () => entries,
    find,
    count: (filter) => find(filter).length,
    posts: () =>
      entries.flatMap(({ effect, body, at }) =>
        (effect.postIds ?? []).map((postId, index) => {
          return { postId, accountId: accountsIn(body)[index] ?? '', body, at };
        }),
      ),
    publishes() {
      const cancelled = entries.map(({ effect }) => effect.cancelledPublishId);
      return entries.flatMap(({ effect: { publish, uploaded }, at }) =>
        publish && !cancelled.includes(publish.publishId)
          ? [{ ...publish, at, sha256: uploaded?.sha256 ?? null }]
          : [],
      );
    },
    imports: () =>
      entries.flatMap(({ effect: { soundId, clipId = '' }, body, at }) =>
        soundId ? [{ soundId, clipId, body, at }] : [],
      ),
    add(entry) {
      entries.push(entry);
      return entry;
    },
    reset() {
      entries = [];
    },
  };
}

/** A key sent in the wrong place must not be written down either. */
function without(secrets: readonly string[], text: string): string {
  return secrets.reduce((left, secret) => left.replaceAll(secret, '[key]'), text);
}

/** The body as the journal keeps it. */
export function bodyOf(call: Call, secrets: readonly string[]): unknown {
  const text = without(secrets, call.text);
  if (text === '') return null;
  if (call.contentType === 'application/x-www-form-urlencoded') {
    const fields = [...new URLSearchParams(call.text)];
    return Object.fromEntries(fields.map(([name, value]) => [name, without(secrets, value)]));
  }
  try {
    return JSON.parse(text);
  } catch {
    return text.slice(0, 2000);
  }
}

/** A fresh entry for a request whose head has arrived. */
export function entryFor(
  call: Call,
  { kind, keyOk }: Classified,
  secrets: readonly string[],
  connection: { id: number; reused: boolean },
  at: string,
): Entry {
  const query = [...call.query].map(([name, value]) => [name, without(secrets, value)]);
  return {
    at,
    host: call.host,
    method: call.method,
    path: without(secrets, call.path),
    query: Object.fromEntries(query),
    kind,
    keyOk,
    body: null,
    status: 0,
    effect: {},
    aborted: false,
    connectionId: connection.id,
    reusedConnection: connection.reused,
  };
}
