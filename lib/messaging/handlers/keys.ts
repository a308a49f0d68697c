import { asProblem } from '../../problems/unexpected.ts';
import { cleanKey } from '../../providers/key.ts';
import type { KeyedProviderId } from '../../providers/provider.ts';
import type { Secrets } from '../../storage/secrets.ts';
import type { Handlers } from '../server.ts';

/** Commands about keys: windows only, and no answer ever holds a key. */
export function keyHandlers(effects: {
  secrets: Secrets<KeyedProviderId>;
  now(): number;
  /** Asks the provider whether it takes the stored key; throws if it does not. */
  test(provider: KeyedProviderId): Promise<void>;
  /** A key is there now: what waited for it may go on. */
  arrived(provider: KeyedProviderId): void;
}) {
  const { secrets } = effects;
  return {
    'key.set': async ({ provider, key }) => {
      await secrets.set(provider, cleanKey(provider, key), effects.now());
      effects.arrived(provider);
      return {};
    },
    'key.remove': async ({ provider }) => {
      await secrets.remove(provider);
      return {};
    },
    'key.test': async ({ provider }) => {
      try {
        await effects.test(provider);
        return { problem: null };
      } catch (thrown) {
        return { problem: asProblem(thrown) };
      }
    },
  } satisfies Partial<Handlers>;
}
