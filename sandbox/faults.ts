import type { Call, Kind } from './wire/call.ts';

/** How a connection is cut: `end` is an orderly FIN, `reset` a RST. */
type Cut = { how?: 'end' | 'reset' };

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
  | { type: 'error'; code: string };

/** Every field given must fit. `path` ending in `*` fits by its beginning. */
export type FaultRule = {
  host?: string;
  kind?: Kind;
  path?: string;
  method?: string;
  /** `Infinity` (over the control endpoint: leave out `times` for 1, or -1 for always). */
  times: number;
  do: FaultAction;
};

export type Faults = {
  add(rule: FaultRule): void;
  /** The first rule that fits, used up by one. */
  take(call: Call, kind: Kind): FaultAction | null;
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

export function createFaults(): Faults {
  let rules: FaultRule[] = [];
  return {
    add: (rule) => {
      rules.push({ ...rule });
    },
    take(call, kind) {
      const rule = rules.find((candidate) => fits(candidate, call, kind));
      if (!rule) return null;
      rule.times -= 1;
      if (rule.times <= 0) rules = rules.filter((other) => other !== rule);
      return rule.do;
    },
    pending: () => rules,
    reset() {
      rules = [];
    },
  };
}
