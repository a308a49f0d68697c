import type { Attaching } from '../../posting/attaching.ts';
import type { Handlers } from '../server.ts';

/** Commands that open our windows, and the one that empties the house. */
export function windowHandlers(effects: {
  attaching: Attaching;
  openComposer(): Promise<'popup' | 'studio'>;
  openOptions(): Promise<void>;
  erase(): Promise<void>;
}) {
  return {
    'composer.open': async ({ soundKey }) => {
      if (soundKey !== null) await effects.attaching.attach(soundKey);
      return { opened: await effects.openComposer() };
    },
    'options.open': async () => {
      await effects.openOptions();
      return {};
    },
    'everything.erase': async () => {
      await effects.erase();
      return {};
    },
  } satisfies Partial<Handlers>;
}
