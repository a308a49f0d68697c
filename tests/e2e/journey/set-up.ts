import type { OwnPage, Stage } from '../driver/driver.ts';

/** The keys that the sandbox takes. */
export const SANDBOX_KEYS = {
  InfiniPost: 'sk_test_sandbox',
  DumplingAI: 'sk_dumpling_sandbox',
  KonbiniAPI: 'knbn_sandbox',
} as const;

export type ProviderName = keyof typeof SANDBOX_KEYS;

/** The accounts of the sandbox that stand ready. */
export const SANDBOX_ACCOUNTS = [
  { id: 'acc_studio', label: 'Studio' },
  { id: 'acc_second', label: 'Second stage' },
] as const;

/** Enters keys in the options, as a person does, and waits until each is stored. */
export async function enterKeys(options: OwnPage, names: readonly ProviderName[]): Promise<void> {
  for (const name of names) await enterKey(options, name, SANDBOX_KEYS[name]);
}

/** The same for one key, which need not be a good one. */
export async function enterKey(options: OwnPage, name: ProviderName, key: string): Promise<void> {
  await options.fill(`${name} key`, key);
  await options.click(`Save ${name} key`);
  await options.waitForValue(`${name} key`, '');
  await options.waitForText(/Stored on/);
}

/** Adds accounts by id in the options, and waits until each was looked up. */
export async function addAccounts(
  options: OwnPage,
  accounts: readonly { id: string; label: string }[],
): Promise<void> {
  for (const { id, label } of accounts) {
    await options.fill('Account id', id);
    await options.fill('Label', label);
    await options.click('Add account');
    await options.waitForValue('Account id', '');
    await options.waitForText(label);
  }
}

/** A browser with all keys and two accounts in it. */
export async function setUp(stage: Stage): Promise<void> {
  const options = await stage.openOwn('options.html');
  await enterKeys(options, ['InfiniPost', 'DumplingAI', 'KonbiniAPI']);
  await addAccounts(options, SANDBOX_ACCOUNTS);
  await options.close();
}
