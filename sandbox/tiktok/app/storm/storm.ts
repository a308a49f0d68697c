import { clipHref } from '../format.ts';
import type { Storm, StormWish } from '../hooks.ts';
import type { Item } from '../item.ts';
import { sandbox } from '../state.ts';
import { type Act, actAt, type PlayedAct } from './acts.ts';
import { stormItems } from './items.ts';
import { numbersOf } from './random.ts';

function clearGuests(): void {
  for (const guest of document.querySelectorAll('#app *')) {
    if (guest.localName.includes('-')) guest.remove();
  }
}

function back(): Promise<void> {
  const gone = new Promise<void>((resolve) => {
    window.addEventListener('popstate', () => resolve(), { once: true });
  });
  history.back();
  return gone.then(() => sandbox.settled());
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Goes to a feed of `cards` synthetic clips and answers what plays an evening on it. */
export async function storm({ cards, seed }: StormWish): Promise<Storm> {
  const name = String(seed);
  const items = stormItems(name, cards);
  const random = numbersOf(`acts:${name}`);
  let place: 'feed' | 'modal' | 'away' = 'feed';
  await sandbox.go(`/foryou?storm=${encodeURIComponent(name)}&cards=${cards}`);

  const list = () => document.getElementById('column-list-container');
  const position = () => Math.round((list()?.scrollTop ?? 0) / (list()?.clientHeight || 1));
  const scrollTo = (index: number) => {
    const to = Math.max(0, Math.min(cards - 1, index));
    list()?.scrollTo({ top: to * (list()?.clientHeight ?? 0), behavior: 'instant' });
    return items.upTo(to + 3);
  };
  const shownItem = async (): Promise<Item | undefined> => {
    await items.upTo(position());
    return items.at(position());
  };

  async function doAct(act: Act): Promise<void> {
    const root = document.documentElement;
    const sign = random() < 0.25 ? -1 : 1;
    switch (act) {
      case 'scroll':
        return scrollTo(position() + sign);
      case 'fling':
        return scrollTo(position() + sign * (2 + Math.floor(random() * 9)));
      case 'jump':
        return scrollTo(Math.floor(random() * cards));
      case 'redraw':
        return sandbox.rerender();
      case 'clear':
        return clearGuests();
      case 'theme':
        return sandbox.look({ theme: root.dataset.theme === 'dark' ? 'light' : 'dark' });
      case 'dir':
        return sandbox.look({ dir: root.dir === 'rtl' ? 'ltr' : 'rtl' });
      case 'comments':
        return sandbox.look({ comments: !sandbox.comments });
      case 'modal': {
        const item = await shownItem();
        if (!item) return;
        place = 'modal';
        await sandbox.open(clipHref(item), 'modal', items.known());
        return;
      }
      case 'away':
        place = 'away';
        await sandbox.go('/explore');
        return;
    }
  }

  async function next(): Promise<PlayedAct> {
    if (place === 'modal' && random() < 0.5) {
      document.querySelector<HTMLElement>('[data-e2e="arrow-right"]')?.click();
      return 'next';
    }
    if (place !== 'feed') {
      const act = place === 'modal' ? 'close' : 'back';
      place = 'feed';
      await back();
      return act;
    }
    const act = actAt(random());
    await doAct(act);
    return act;
  }

  return {
    async step() {
      const act = await next();
      await frame();
      return { act, position: position() };
    },
    async idAt(index) {
      await items.upTo(index);
      return items.at(index)?.id;
    },
  };
}
