import type { Tasks } from './tasks.ts';
import type { WindowEffects } from './window-effects.ts';

/** What the browser says about permissions. */
export type Permissions = {
  requestHosts(patterns: string[]): Promise<boolean>;
  hasHosts(patterns: string[]): Promise<boolean>;
  onPermissionsChanged(listener: () => void): void;
};

/** What every part of the options and of the first-run page shares. */
export type SetupShared = { effects: WindowEffects; permissions: Permissions; tasks: Tasks };
