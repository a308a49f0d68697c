import { browsed, clickWhenSteady, matches, steadySpot } from './browsed.ts';
import type { Host, HostTag, WebPage } from './driver.ts';
import type { Spot } from './page-finder.ts';
import { until } from './until.ts';
import { ask, askAll, type Scope, type View } from './view.ts';

/** How a browser moves a tab; the rest of a web page is the same in both. */
export type Navigation = Pick<WebPage, 'goto' | 'back' | 'url'>;

const TAGS: HostTag[] = ['soundpost-actions', 'soundpost-panel'];

function scopeOf(where: Host = {}): Scope {
  const clip = where.clip === undefined ? '' : `[data-clip="${CSS_ESCAPE(where.clip)}"]`;
  const tags = where.host ? [where.host] : clip ? (['soundpost-actions'] as const) : TAGS;
  return { hosts: tags.map((tag) => tag + clip).join(',') };
}

const CSS_ESCAPE = (text: string) => text.replace(/["\\]/g, '\\$&');

/** A page of the web, with what Soundpost drew into it. */
export function webPage(view: View, navigation: Navigation): WebPage {
  const textOf = async (where?: Host) =>
    (await askAll(view, scopeOf(where), 'text')).join('\n').trim();
  const labels = async (where?: Host) => (await askAll(view, scopeOf(where), 'labels')).flat();

  return {
    ...browsed(view),
    ...navigation,
    textOf,
    labels,
    press(label, where) {
      const scope = scopeOf(where);
      return clickWhenSteady(view, `“${label}” of Soundpost in the page, to press it`, async () => {
        const spots: Spot[] = await askAll(view, scope, 'pressSpot', label, where?.within);
        return spots.find((spot) => 'x' in spot) ?? spots[0];
      });
    },
    waitForText: (wanted, where) =>
      until(`Soundpost in the page to say ${wanted}`, async () => {
        const text = await textOf(where);
        return matches(text, wanted) ? { done: text } : { seen: text };
      }),
    waitForLabel: (label, where) =>
      until(`Soundpost in the page to offer “${label}”`, async () => {
        const offered = await labels(where);
        return offered.includes(label) ? { done: undefined } : { seen: offered.join(' | ') };
      }),
    waitFor: (what, is, where) =>
      until(what, async () => {
        const seen = { text: await textOf(where), labels: await labels(where) };
        return is(seen) ? { done: undefined } : { seen: JSON.stringify(seen) };
      }),
    hosts: async (where) => (await askAll(view, scopeOf(where), 'labels')).length,
    clickCss: (selector) =>
      clickWhenSteady(view, `${selector} in the page`, () => ask(view, 'cssSpot', selector)),
    async hover(selector) {
      const what = `${selector} in the page, to point at it`;
      await view.pointAt(await steadySpot(what, () => ask(view, 'cssSpot', selector)));
    },
    hoverAway: () => view.pointAt(null),
  };
}
