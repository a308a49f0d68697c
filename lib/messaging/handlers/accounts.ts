import type { TargetStore } from '../../posting/store.ts';
import { type Target, targetSchema } from '../../posting/target.ts';
import { ProblemError } from '../../problems/problem.ts';
import type { Handlers } from '../server.ts';

/** What InfiniPost tells of an account. */
export type AccountFacts = Pick<Target, 'platform' | 'username' | 'name' | 'status'>;

/** Commands about the accounts to post to. */
export function accountHandlers(effects: {
  targets: Pick<TargetStore, 'put' | 'remove'>;
  now(): number;
  /** Looks an account up at InfiniPost; throws with a problem. */
  lookUp(accountId: string): Promise<AccountFacts>;
  /** An account came or went: what waits for it stops or goes on. */
  changed(): Promise<void>;
}) {
  return {
    'account.add': async ({ accountId, label }) => {
      const id = accountId.trim();
      if (!targetSchema.shape.accountId.safeParse(id).success) throw new ProblemError(notAnId(id));
      const { platform, username, name, status } = await effects.lookUp(id);
      const target: Target = {
        id: `infinipost:${id}`,
        provider: 'infinipost',
        accountId: id,
        label: label.trim(),
        platform,
        username,
        name,
        status,
        checkedAt: effects.now(),
      };
      await effects.targets.put(target);
      await effects.changed();
      return { target };
    },
    'account.remove': async ({ id }) => {
      await effects.targets.remove(id);
      await effects.changed();
      return {};
    },
  } satisfies Partial<Handlers>;
}

function notAnId(typed: string) {
  return {
    code: 'account.not_an_id',
    remedy: 'fix_input',
    what: typed === '' ? 'No account id was entered.' : 'This cannot be an account id.',
    means: 'No account was added.',
    next: 'Copy the id as InfiniPost shows it; it looks like acc_123456.',
    step: 'edit',
    field: 'accountId',
  } as const;
}
