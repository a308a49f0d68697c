import { h } from './dom.ts';
import { listenToKeys } from './keyboard.ts';
import { markHead, markRoot, wishes } from './look.ts';
import { sideNav } from './nav.ts';
import { readRoute } from './route.ts';
import { startRouter } from './router.ts';
import { sandbox } from './state.ts';
import { storm } from './storm/storm.ts';

/** React draws again whenever it likes; `?rerender=0` makes it only do so when asked. */
function rerenderNowAndThen() {
  const every = Number(wishes.get('rerender') ?? 4000);
  if (every > 0) setInterval(sandbox.rerender, every);
}

const isEmbedded = readRoute(location.pathname).page === 'embed';
const liesOver = wishes.get('open') === 'modal' || wishes.get('open') === 'cinema';

markRoot();
markHead(liesOver ? '/foryou' : location.pathname);
const content = h('div.DivBodyContainer');
document.getElementById('app')?.replaceChildren(...(isEmbedded ? [] : [sideNav()]), content);
const router = startRouter(content);
listenToKeys(router.shown);
await router.ready;
// Hydration: the first draw is thrown away and done again.
sandbox.rerender();
sandbox.storm = storm;
document.documentElement.dataset.hydrated = '';
rerenderNowAndThen();
// In a frame of another site it may be refused; nothing depends on it.
navigator.serviceWorker?.register('/service-worker.js').catch(() => {});
