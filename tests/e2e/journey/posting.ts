import type { Entry, Sandbox } from '../../../sandbox/sandbox.ts';
import type { OwnPage, Stage } from '../driver/driver.ts';
import { A_POST, type Composition, compose } from './compose.ts';
import { addAccounts, enterKeys, SANDBOX_ACCOUNTS } from './set-up.ts';

/** A post to the one account that `readyToPost` adds, told apart from others by its caption. */
export function postSaying(caption: string): Composition {
  return { ...A_POST, caption, accounts: ['Studio'] };
}

/** A browser with an InfiniPost key and these accounts: all that a post without a sound needs. */
export async function readyToPost(
  stage: Stage,
  accounts: readonly { id: string; label: string }[] = SANDBOX_ACCOUNTS.slice(0, 1),
): Promise<void> {
  const options = await stage.openOwn('options.html');
  await enterKeys(options, ['InfiniPost']);
  await addAccounts(options, accounts);
  await options.close();
}

/** Composes and schedules; what became of it is then shown in the same window. */
export async function schedule(popup: OwnPage, post: Composition): Promise<void> {
  await compose(popup, post);
  await popup.click('Schedule');
}

/** Every request to post that reached the server, whether it was obeyed or not. */
export function postRequests({ journal }: Sandbox, caption: string): Entry[] {
  return journal
    .find({ kind: 'post' })
    .filter(({ body }) => (body as { caption?: string } | null)?.caption === caption);
}
