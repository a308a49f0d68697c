import { type Call, json, type Reply } from '../wire/call.ts';
import type { Account } from '../world/accounts.ts';
import type { World } from '../world/world.ts';
import { Refusal } from './errors.ts';

/** A test key sees ten accounts at most (InfiniPost's documentation, keys). */
const testKeyAccounts = 10;

export function accountNamed(call: Call, world: World, id: string): Account | undefined {
  const isTestKey = call.bearer?.startsWith('sk_test_') ?? false;
  const visible = [...world.accounts.keys()].slice(0, isTestKey ? testKeyAccounts : undefined);
  return visible.includes(id) ? world.accounts.get(id) : undefined;
}

/** GET /v1/accounts/{accountId}. */
export function getAccount(call: Call, world: World, id: string): Reply {
  const account = accountNamed(call, world, id);
  if (!account) throw new Refusal('not_found', `Account not found: ${id}`);
  return json(200, account);
}
