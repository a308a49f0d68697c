import { createActing } from '../../lib/messaging/acting.ts';
import { tellPage } from '../../lib/messaging/to-page.ts';
import { openComposer, openStudio } from '../../lib/platform/windows.ts';
import { readUrl } from '../../lib/tiktok/read-url.ts';
import type { House } from './house.ts';

/** Menu entries and keyboard commands, joined to the house. */
export function joinActing({ saving, attaching, stores }: House) {
  return createActing({
    tellPage,
    clipOf: (link) => {
      const address = readUrl(link);
      return address.kind === 'clip' ? address.clip : undefined;
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
