import '../../lib/platform/no-compiling.ts';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { pointedAt } from '../../lib/messaging/acting.ts';
import { createPace } from '../../lib/messaging/pace.ts';
import type { Sender } from '../../lib/messaging/sender.ts';
import { createServer } from '../../lib/messaging/server.ts';
import { OUTBOX_ALARM } from '../../lib/platform/alarm.ts';
import { awake } from '../../lib/platform/awake.ts';
import { showAttention } from '../../lib/platform/badge.ts';
import { actOf, createMenus } from '../../lib/platform/menus.ts';
import { onNoticePressed } from '../../lib/platform/notices.ts';
import { onPermissionsChanged } from '../../lib/platform/permissions.ts';
import { injectIntoOpenPages } from '../../lib/platform/scripts.ts';
import { openComposer, openStudio, openWelcome } from '../../lib/platform/windows.ts';
import { attention } from '../../lib/posting/attention.ts';
import { watch } from '../../lib/storage/watch.ts';
import { joinActing } from './acting.ts';
import { joinHandlers } from './handlers.ts';
import { buildHouse } from './house.ts';

/**
 * Builds the house and adds every listener before the first `await`: a browser that wakes the
 * background for an event looks for its listener right then.
 */
export default defineBackground(() => {
  const house = buildHouse();
  const { watchman, stores } = house;
  const act = joinActing(house);
  const serve = createServer({
    handlers: joinHandlers(house),
    ownOrigin: location.origin,
    pageOrigins: ['https://www.tiktok.com'],
    pace: createPace(house.now),
  });
  // Before anyone is answered: what an earlier run left half done must not pass for under way.
  const recovered = Promise.allSettled([
    house.paying.recover(),
    house.saving.recover(),
    house.ownAccounts.mend(),
  ]);

  browser.runtime.onMessage.addListener(async (message: unknown, sender: object) =>
    // A pending answer keeps Chrome's background alive, Firefox's only once.
    awake(async () => {
      await recovered;
      return serve(message, sender as Sender);
    }),
  );
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void createMenus();
    if (reason === 'install') void openWelcome();
  });
  // Without this listener Firefox never starts the background after a restart, and its alarms are
  // gone by then: the round sets them anew.
  browser.runtime.onStartup.addListener(() => void createMenus());
  // Chromium's worker is registered anew at every installation, update and switching on, and the
  // tabs that are open by then have no script of it. Firefox, whose background is a page, sees to
  // them itself.
  addEventListener('activate', () => void awake(injectIntoOpenPages));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === OUTBOX_ALARM) void watchman.round();
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const asked = actOf(info.menuItemId);
    if (!asked) return;
    void awake(() => act({ act: asked, tabId: tab?.id, of: 'pointer', link: pointedAt(info) }));
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'compose') void openComposer();
    else
      void awake(() =>
        act({
          act: command === 'inspect' ? 'inspect' : 'save',
          tabId: tab?.id,
          of: 'stage',
          link: undefined,
        }),
      );
  });

  // A host that is granted again is like a key that arrives: what was refused without it goes on.
  onPermissionsChanged(() => {
    void awake(house.saving.keyArrived);
    void awake(house.goOn);
    onNoticePressed(openQueue);
  });
  onNoticePressed(openQueue);

  // Read once: it takes a look at every row, and none becomes unreadable while we run.
  const counted = stores.deliveries.unreadable().catch(() => 0);
  void counted.then((unreadable) =>
    watch(async () => {
      const { queueSeenAt, lost } = await stores.settings.get();
      return attention(stores.deliveries, { queueSeenAt, lost: lost.length, unreadable });
    }).subscribe((count) => void showAttention(count)),
  );
  // A stop may have come between two of the imports that a new key set off.
  void awake(() => recovered.then(house.saving.importWaiting));
  void awake(house.mirrorOutbox);
  // After them: an account that is missing only until it is mended must stop nothing.
  void awake(() => recovered.then(house.start));
});

function openQueue() {
  void openStudio('queue');
}
