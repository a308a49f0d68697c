import type { IncomingHttpHeaders } from 'node:http';

/** What a request was for. Faults and the journal speak of it. */
export type Kind =
  | 'sound-import'
  | 'video-metadata'
  | 'audio-metadata'
  | 'post'
  | 'slideshow'
  | 'read'
  | 'delete'
  | 'account'
  | 'page'
  | 'key-test'
  | 'authorize'
  | 'token'
  | 'creator-info'
  | 'publish-init'
  | 'publish-status'
  | 'publish-cancel'
  | 'upload'
  | 'other';

/** One request, wholly read. */
export type Call = {
  host: string;
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  /** Without parameters, lower case; '' when there is none. */
  contentType: string;
  text: string;
  /** The body is longer than any host takes; `text` is then cut. */
  tooLong: boolean;
  /** The token of `Authorization: Bearer …`. */
  bearer: string | null;
};

/** What an answered request changed for good. */
export type Effect = {
  soundId?: string;
  clipId?: string;
  postIds?: string[];
  deletedIds?: string[];
  credits?: number;
  /** An accepted init of TikTok's posting API. */
  publishId?: string;
  /** Bytes of a file that were taken; `last` is inclusive. */
  chunk?: { publishId: string; first: number; last: number; total: number };
  /** A file that is complete. */
  uploaded?: { publishId: string; size: number; sha256: string | null };
  /** From here on TikTok posts it, or puts it into the user's inbox, by itself. */
  publish?: PublishedByTikTok;
  cancelledPublishId?: string;
};

type PublishedByTikTok = {
  publishId: string;
  openId: string;
  mode: 'direct' | 'inbox';
  media: 'video' | 'photo';
};

export type Reply = {
  status: number;
  headers?: Record<string, string>;
  contentType: string;
  body: string;
  /** The provider's error code, or its error text where it has no codes. */
  code?: string;
  effect?: Effect;
};

export type Classified = {
  kind: Kind;
  /** `null` where no key is asked for. */
  keyOk: boolean | null;
};

/** A body that is taken as it comes in, since it may be too long to be held. */
export type Receiving = {
  /** For each connection; `null` for no limit. */
  bytesPerSecond: number | null;
  take(piece: Buffer): void;
  /** The whole body has come: what `Host.answer` is for other calls. */
  answer(): Reply;
  /** The connection was cut, and the bytes that had come are kept. */
  keepPart(): void;
  /** Makes the host believe in another offset than it did. */
  moveOffset(to: number): void;
};

/** One host of the sandbox. Everything it may change happens inside `answer`, at once. */
export type Host = {
  classify(call: Call): Classified;
  answer(call: Call): Reply;
  /** A documented error by its name, for faults; `null` if it is not one of this host's. */
  documented?(name: string, call: Call): Reply | null;
  /** For calls whose body is streamed; `null` where it is read whole. */
  receive?(call: Call): Receiving | null;
  /** What the journal must not hold, beside the bearer. */
  secrets?(call: Call): readonly string[];
};

export function json(status: number, value: unknown, more: Partial<Reply> = {}): Reply {
  return {
    status,
    contentType: 'application/json; charset=utf-8',
    body: JSON.stringify(value),
    ...more,
  };
}

/** The parsed body, or the fact that it is not JSON. */
export function parsedBody(call: Call): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(call.text) };
  } catch {
    return { ok: false };
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
