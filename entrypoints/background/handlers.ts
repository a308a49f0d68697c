import { accountHandlers } from '../../lib/messaging/handlers/accounts.ts';
import { clipHandlers } from '../../lib/messaging/handlers/clips.ts';
import { deliveryHandlers } from '../../lib/messaging/handlers/deliveries.ts';
import { keyHandlers } from '../../lib/messaging/handlers/keys.ts';
import { linkHandlers } from '../../lib/messaging/handlers/links.ts';
import { pageHandlers } from '../../lib/messaging/handlers/pages.ts';
import { soundHandlers } from '../../lib/messaging/handlers/sounds.ts';
import { tiktokHandlers } from '../../lib/messaging/handlers/tiktok.ts';
import { tiktokCreatorHandlers } from '../../lib/messaging/handlers/tiktok-creator.ts';
import { windowHandlers } from '../../lib/messaging/handlers/windows.ts';
import type { Handlers } from '../../lib/messaging/server.ts';
import { arm } from '../../lib/platform/alarm.ts';
import { awake } from '../../lib/platform/awake.ts';
import { injectPanel, reportLayout } from '../../lib/platform/scripts.ts';
import { showFloating } from '../../lib/platform/toolbar.ts';
import { openComposer, openOptions } from '../../lib/platform/windows.ts';
import { eraseAll } from '../../lib/storage/erase.ts';
import type { House } from './house.ts';

/** Every command of the protocol, joined to the room that obeys it. */
export function joinHandlers(house: House): Handlers {
  const { access, now, saving, stores, watchman } = house;
  return {
    ...pageHandlers({ injectPanel, showFloating, reportLayout }),
    ...soundHandlers({ saving, store: stores.sounds }),
    ...linkHandlers({ shortLinks: house.shortLinks }),
    ...clipHandlers({ inspecting: house.inspecting, settings: stores.settings.get }),
    ...deliveryHandlers({
      scheduling: house.scheduling,
      following: house.following,
      deciding: house.deciding,
      changing: house.changing,
      carrying: house.carrying,
      changed: () => void watchman.round(),
      forgetLost: house.forgetLost,
    }),
    ...tiktokCreatorHandlers({ ...house.tiktok, now }),
    ...keyHandlers({
      secrets: house.secrets,
      now,
      test: async (provider) => (await access.client(provider)).testKey(),
      arrived: (provider) => {
        if (provider !== 'infinipost') return;
        void awake(saving.keyArrived);
        void awake(house.goOn);
      },
    }),
    ...accountHandlers({
      targets: stores.targets,
      now,
      lookUp: async (accountId) => {
        const { value } = await (await access.client('infinipost')).getAccount(accountId);
        return value;
      },
      changed: () => house.settle().finally(() => void watchman.round()),
    }),
    ...tiktokHandlers({
      accounts: house.ownAccounts,
      arrived: () => void awake(house.goOn),
    }),
    ...windowHandlers({
      attaching: house.attaching,
      openComposer,
      openOptions,
      erase: async () => {
        // Before and after: what is followed in between must not count as lost.
        await house.mirror.clear();
        await eraseAll(house.main);
        await eraseAll(house.cache);
        await house.mirror.clear();
        await arm(null, now());
      },
    }),
  };
}
