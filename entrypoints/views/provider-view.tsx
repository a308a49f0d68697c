import { ProviderPanel } from '../../components/settings/provider-panel.tsx';
import { saveTask, testTask } from '../../lib/app/keys.ts';
import type { Setup } from '../../lib/app/setup.ts';
import type { KeyedProviderId } from '../../lib/providers/provider.ts';

export type ProviderViewProps = { setup: Setup; provider: KeyedProviderId; bare?: boolean };

/** One provider's key, live. */
export function ProviderView({ setup, provider, bare = false }: ProviderViewProps) {
  const { keys, keyTimes, tasks } = setup;
  return (
    <ProviderPanel
      provider={provider}
      bare={bare}
      storedAt={keyTimes.value?.[provider] ?? null}
      reachable={keys.reachable.value?.has(provider) ?? true}
      saving={tasks.of(saveTask(provider))}
      testing={tasks.of(testTask(provider))}
      good={keys.good.value.has(provider)}
      onSave={(key) => keys.save(provider, key)}
      onTest={() => void keys.test(provider)}
      onRemove={() => void keys.remove(provider)}
      onAllow={() => void keys.allow(provider)}
    />
  );
}
