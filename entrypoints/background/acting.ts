import { clipIn } from '../../lib/clips/address-problems.ts';
import { createActing } from '../../lib/messaging/acting.ts';
import { tellPage } from '../../lib/messaging/to-page.ts';
import { openComposer, openStudio } from '../../lib/platform/windows.ts';
import { whileWorking } from '../../lib/platform/working.ts';
import { readUrl } from '../../lib/tiktok/read-url.ts';
import type { House } from './house.ts';

/** Menu entries and keyboard commands, joined to the house. */
export function joinActing({ saving, attaching, stores, shortLinks }: House) {
  return createActing({
    tellPage,
    clipOf: async (link, tabId) => {
      const address = readUrl(link);
      if (address.kind === 'clip') return address.clip;
      if (address.kind !== 'short') return undefined;
      return clipIn(await whileWorking(tabId, () => shortLinks(address.url)));
    },
    actInWindow: async (act, clip) => {
      if (act === 'inspect') return openStudio(`inspect/${clip.kind}/${clip.username}/${clip.id}`);
      const sound = await saving.save(clip, null, 'window');
      if (act === 'use') await attaching.attach(sound.id);
      else await stores.settings.set({ tab: 'library' });
      await openComposer();
    },
    say: async (problem) => {
      await stores.settings.set({ notice: problem });
      await openComposer();
    },
  });
}
