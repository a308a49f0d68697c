// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  cards,
  fill,
  id,
  makeCard,
  pairs,
  railOf,
  type ShownPage,
  shown,
  showPage,
} from './testing/shown-page.ts';

let page: ShownPage;

beforeEach(() => {
  page = showPage();
});
afterEach(() => page.end());

const acts = fc.record({
  act: fc.constantFrom('add', 'remove', 'fill', 'empty', 'reuse', 'clear', 'move', 'none'),
  card: fc.nat({ max: 9 }),
  clip: fc.nat({ max: 20 }),
});

test('whatever the page does, each card has exactly the pair of the clip it shows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { maxLength: 60 }), async (script) => {
      document.body.replaceChildren();
      await page.frame();
      for (const { act, card: index, clip } of script) {
        const card = cards()[index % Math.max(1, cards().length)];
        if (act === 'add') document.body.append(makeCard(id(clip)));
        else if (act === 'remove') card?.remove();
        else if (act === 'fill' && card) fill(card, id(clip));
        else if (act === 'empty') card?.replaceChildren();
        else if (act === 'reuse')
          card?.querySelector('[id]')?.setAttribute('id', `xgwrapper-0-${id(clip)}`);
        else if (act === 'clear') railOf(card ?? document.body)?.replaceChildren();
        else if (act === 'move' && card) document.body.prepend(card);
        if (act === 'none') continue;
        page.now += 1_000;
        await page.frame();
        for (const each of cards()) {
          const player = each.querySelector('[id]')?.id.slice('xgwrapper-0-'.length);
          expect(shown(each)).toEqual(player ? [player] : []);
        }
        expect(pairs()).toHaveLength(cards().filter((each) => each.querySelector('[id]')).length);
      }
    }),
    { numRuns: 60 },
  );
});
