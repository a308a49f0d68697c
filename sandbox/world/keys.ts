/** The keys that the sandbox's APIs know. Any other key is a wrong one. */
type ProviderName = 'infinipost' | 'dumpling' | 'konbini';

export type Key = {
  state: 'ok' | 'expired' | 'disabled';
  /** Credits left; InfiniPost has none and never looks. */
  credits: number;
  /** Requests in the minute (of the epoch) they came in, for rate limits. */
  asked: { minute: number; count: number };
};

export type Keys = Record<ProviderName, Map<string, Key>>;

const key = (state: Key['state'], credits: number): Key => ({
  state,
  credits,
  asked: { minute: 0, count: 0 },
});

/** The start: one good key each, and one for every way in which a known key may fail. */
export function startKeys(): Keys {
  return {
    infinipost: new Map([
      ['sk_test_sandbox', key('ok', 0)],
      ['sk_live_sandbox', key('ok', 0)],
      ['sk_test_expired', key('expired', 0)],
    ]),
    dumpling: new Map([
      ['sk_dumpling_sandbox', key('ok', 1000)],
      ['sk_dumpling_empty', key('ok', 5)],
    ]),
    konbini: new Map([
      ['knbn_sandbox', key('ok', 100)],
      ['knbn_empty', key('ok', 0)],
      ['knbn_disabled', key('disabled', 100)],
      ['knbn_expired', key('expired', 100)],
    ]),
  };
}
