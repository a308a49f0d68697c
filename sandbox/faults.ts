import type { Call, Kind } from './wire/call.ts';

/**
 * How a connection is cut: `end` is an orderly FIN, `reset` a RST. Of HTTP/2 alone, which makes them
 * a RST over HTTP/1.1: `stream` ends the one request by INTERNAL_ERROR, `goaway` says that it was the
 * last one, and closes.
 */
export type Cut = { how?: 'end' | 'reset' | 'stream' | 'goaway' };

/**
 * What goes wrong. `commit` says whether the request takes effect before it does; each type has
 * the default that the real thing has.
 */
export type FaultAction =
  | ({ type: 'drop-before-commit' } & Cut)
  | ({ type: 'drop-after-commit' } & Cut)
  | { type: 'delay'; ms: number }
  | {
      type: 'status';
      status: number;
      body?: unknown;
      headers?: Record<string, string>;
      commit?: boolean;
    }
  | { type: 'html'; commit?: boolean }
  | { type: 'malformed'; commit?: boolean }
  | { type: 'slow-drip'; bytesPerSecond: number }
  | { type: 'never'; commit?: boolean }
  | { type: 'huge'; bytes: number; commit?: boolean }
  | { type: 'error'; code: string }
  | { type: 'move-offset'; to: number }
  | BodyAction;

/** What goes wrong while a body is still coming in; it takes no effect. */
export type BodyAction =
  /** Cuts the connection once so many bytes have come; `keep`: an upload counts them all the same. */
  | ({ type: 'cut-body'; afterBytes: number; keep?: boolean } & Cut)
  /** Answers once so many bytes have come, and lets the rest run out unread. */
  | { type: 'answer-early'; afterBytes: number; status: number; body?: unknown };

/** Every field given must fit. `path` ending in `*` fits by its beginning. */
export type FaultRule = {
  host?: string;
  kind?: Kind;
  path?: string;
  method?: string;
  /** `Infinity` (over the control endpoint: leave out `times` for 1, or -1 for always). */
  times: number;
  /** How many that fit go by unharmed first. */
  skip?: number;
  do: FaultAction;
};

export type Faults = {
  add(rule: FaultRule): void;
  /** The first rule that fits, used up by one: as the head has come. */
  takeEarly(call: Call, kind: Kind): BodyAction | null;
  /** The same once the body has come. */
  take(call: Call, kind: Kind): Exclude<FaultAction, BodyAction> | null;
  pending(): readonly FaultRule[];
  reset(): void;
};

function fits(rule: FaultRule, call: Call, kind: Kind): boolean {
  const { host = call.host, path = call.path, method = call.method } = rule;
  const pathFits = path.endsWith('*')
    ? call.path.startsWith(path.slice(0, -1))
    : call.path === path;
  return host === call.host && pathFits && method === call.method && (rule.kind ?? kind) === kind;
}

function isEarly(action: FaultAction): action is BodyAction {
  return action.type === 'cut-body' || action.type === 'answer-early';
}

function isLate(action: FaultAction): action is Exclude<FaultAction, BodyAction> {
  return !isEarly(action);
}

export function createFaults(): Faults {
  let rules: FaultRule[] = [];

  function use<T extends FaultAction>(
    call: Call,
    kind: Kind,
    belongs: (action: FaultAction) => action is T,
  ): T | null {
    for (const rule of rules) {
      if (!belongs(rule.do) || !fits(rule, call, kind)) continue;
      if (rule.skip) {
        rule.skip -= 1;
        continue;
      }
      rule.times -= 1;
      if (rule.times <= 0) rules = rules.filter((other) => other !== rule);
      return rule.do;
    }
    return null;
  }

  return {
    add: (rule) => {
      rules.push({ ...rule });
    },
    takeEarly: (call, kind) => use(call, kind, isEarly),
    take: (call, kind) => use(call, kind, isLate),
    pending: () => rules,
    reset() {
      rules = [];
    },
  };
}
