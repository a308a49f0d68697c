import { ProblemError } from '../problems/problem.ts';
import { type KeyedProviderId, PROVIDERS } from './provider.ts';

const LONGEST = 300;

/**
 * A pasted key without the white space around it. Throws `ProblemError` with the field `key` for
 * what cannot be one: empty, far too long, or with characters that no header may hold.
 */
export function cleanKey(provider: KeyedProviderId, typed: string): string {
  const key = typed.trim();
  if (key.length > 0 && key.length <= LONGEST && /^[\x21-\x7e]+$/.test(key)) return key;
  const { name, keyHint } = PROVIDERS[provider];
  throw new ProblemError({
    code: 'key.unreadable',
    remedy: 'fix_input',
    what: key === '' ? 'No key was entered.' : `This cannot be a key of ${name}.`,
    means: 'Nothing was stored.',
    next: `Paste the key as ${name} shows it (it ${keyHint}).`,
    step: 'edit',
    field: 'key',
  });
}
