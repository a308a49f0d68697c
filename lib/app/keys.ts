import { type ReadonlySignal, signal } from '@preact/signals';
import { type Problem, ProblemError } from '../problems/problem.ts';
import {
  hostPattern,
  type KeyedProviderId,
  keyedProviderSchema,
  PROVIDERS,
} from '../providers/provider.ts';
import type { SetupShared } from './setup-shared.ts';

export type Keys = {
  /** Which providers the browser lets us reach; `undefined` until it has answered. */
  reachable: ReadonlySignal<ReadonlySet<KeyedProviderId> | undefined>;
  /** Providers whose key was tested in this window and found good. */
  good: ReadonlySignal<ReadonlySet<KeyedProviderId>>;
  /** Gives whether the key was stored. Must be called first thing in a click: it asks for hosts. */
  save(provider: KeyedProviderId, typed: string): Promise<boolean>;
  test(provider: KeyedProviderId): Promise<void>;
  remove(provider: KeyedProviderId): Promise<void>;
  allow(provider: KeyedProviderId): Promise<void>;
};

export const saveTask = (provider: KeyedProviderId) => `save ${provider}`;
export const testTask = (provider: KeyedProviderId) => `test ${provider}`;

const PROVIDER_IDS = keyedProviderSchema.options;

export function createKeys({ effects, permissions, tasks }: SetupShared): Keys {
  const reachable = signal<ReadonlySet<KeyedProviderId> | undefined>(undefined);
  const good = signal<ReadonlySet<KeyedProviderId>>(new Set());
  const look = async () => {
    const held = await Promise.all(
      PROVIDER_IDS.map((provider) => permissions.hasHosts([hostPattern(provider)])),
    );
    reachable.value = new Set(PROVIDER_IDS.filter((_, index) => held[index]));
  };
  permissions.onPermissionsChanged(() => void look());
  void look();

  const mark = (provider: KeyedProviderId, isGood: boolean) => {
    const others = [...good.peek()].filter((other) => other !== provider);
    good.value = new Set(isGood ? [...others, provider] : others);
  };
  return {
    reachable,
    good,
    save: async (provider, typed) => {
      const key = typed.trim();
      mark(provider, false);
      tasks.forget(testTask(provider));
      // Before anything else is awaited: the browser takes the click as consent only now.
      const asked = key === '' ? null : permissions.requestHosts([hostPattern(provider)]);
      const stored = await tasks.run(saveTask(provider), async () => {
        if (asked === null) throw new ProblemError(noKeyTyped);
        if (!(await asked)) throw new ProblemError(accessRefused(provider));
        return effects.ask('key.set', { provider, key });
      });
      return stored !== undefined;
    },
    test: async (provider) => {
      mark(provider, false);
      const tested = await tasks.run(testTask(provider), async () => {
        const { problem } = await effects.ask('key.test', { provider });
        if (problem) throw new ProblemError(problem);
        return true;
      });
      mark(provider, tested === true);
    },
    remove: async (provider) => {
      mark(provider, false);
      tasks.forget(testTask(provider));
      await tasks.run(saveTask(provider), () => effects.ask('key.remove', { provider }));
    },
    allow: async (provider) => {
      await permissions.requestHosts([hostPattern(provider)]);
      await look();
    },
  };
}

const noKeyTyped: Problem = {
  code: 'key.empty',
  remedy: 'fix_input',
  what: 'There is no key in the field.',
  means: 'Nothing was stored or changed.',
  next: 'Paste the key from the provider’s dashboard.',
  step: 'edit',
  field: 'key',
};

function accessRefused(provider: KeyedProviderId): Problem {
  const { name, origin } = PROVIDERS[provider];
  return {
    code: 'key.access_refused',
    remedy: 'reauthorise',
    what: `The browser was not allowed to reach ${new URL(origin).host}.`,
    means: `Without that, ${name} cannot be asked anything. The key is not stored; it stays in the field.`,
    next: 'Press Save again and choose Allow.',
    step: 'none',
    field: 'key',
  };
}
