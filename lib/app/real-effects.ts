import { createReading } from '../media/reading.ts';
import { createMediaStore } from '../media/store.ts';
import { ask } from '../messaging/client.ts';
import { loginRedirect } from '../platform/identity.ts';
import { createMirrorArea } from '../platform/mirror-area.ts';
import { requestHosts, requestNotifications } from '../platform/permissions.ts';
import { openOptions } from '../platform/windows.ts';
import { startWorker } from '../platform/worker.ts';
import { mirroredIn } from '../posting/mirror.ts';
import { openMainDatabase } from '../storage/databases.ts';
import { openStores } from './stores.ts';
import type { WindowEffects } from './window-effects.ts';

const later = (ms: number, act: () => void) => setTimeout(act, ms);

/** The effects of a window in a browser. */
export function realEffects(): WindowEffects {
  const db = openMainDatabase();
  return {
    stores: openStores(db),
    ask,
    mirrored: async () => mirroredIn(await createMirrorArea().read()),
    // Nobody asked for it, so nobody is told if it fails: the alarm wakes the background later.
    wake: () => void ask('outbox.wake', {}).catch(() => undefined),
    requestHosts,
    requestNotifications,
    now: Date.now,
    ownZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    later,
    isInSight: () => document.visibilityState === 'visible',
    every: (ms, act) => setInterval(act, ms),
    onLeave: (act) => addEventListener('pagehide', act),
    openOptions: () => void openOptions(),
    files: {
      store: createMediaStore(db, { now: Date.now, newId: () => crypto.randomUUID() }),
      read: createReading({ start: () => startWorker('/media-reader.js'), later }),
      show: (file) => URL.createObjectURL(file),
      letGo: (address) => URL.revokeObjectURL(address),
    },
    goOnInStudio: null,
    memory: () => localStorage,
    copy: (text) => navigator.clipboard.writeText(text),
    loginRedirect,
  };
}
