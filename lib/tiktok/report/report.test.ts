// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutOf } from './look.ts';
import { lookerOf } from './looker.ts';
import { layoutText } from './text.ts';

const folder = join(import.meta.dirname, '../examples');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.slice(0, -'.html'.length));

const looker = { version: '1.2.3', browser: 'Chrome 156', day: '2026-11-21' };
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const reportOn = (page: Document, href: string) => layoutText(layoutOf(page, href, null), looker);

function example(name: string) {
  const text = (extension: string) => readFileSync(join(folder, name + extension), 'utf8');
  return {
    page: parse(text('.html')),
    address: (JSON.parse(text('.json')) as { address: string }).address,
  };
}

/** What a page shows and where it leads: every text, and every word of every address and id. */
function shownBy(page: Document): string[] {
  const shown = [...page.querySelectorAll('*')].flatMap((element) => {
    const texts = [...element.childNodes].map((node) =>
      node.nodeType === 3 ? (node.textContent ?? '').trim() : '',
    );
    const led = (element.getAttribute('href') ?? '').split(/[/?&=]/);
    return [...texts, ...led, element.getAttribute('alt') ?? ''];
  });
  return [...new Set(shown)].filter((one) => one.length > 5 && !OUR_WORDS.has(one));
}

/** Words of TikTok's addresses that are names of parts too. */
const OUR_WORDS = new Set(['https:', 'search', 'explore', 'permalink', 'playlist']);

describe('a layout report', () => {
  test.each(names)('tells nothing of what the example page %s shows', (name) => {
    const { page, address } = example(name);
    const shown = shownBy(page);
    expect(shown.length).toBeGreaterThan(0);
    const report = reportOn(page, address);
    expect(shown.filter((one) => report.includes(one))).toEqual([]);
    expect(report).not.toMatch(/\d{5}|@/);
  });

  const secret = fc.stringMatching(/^zq[a-z]{6,12}$/);
  const id = fc.stringMatching(/^7[0-9]{18}$/);

  test('tells nothing of what any page shows, wherever that stands', () => {
    const { page } = example('2026-04-feed');
    const html = page.documentElement.outerHTML;
    fc.assert(
      fc.property(secret, secret, id, fc.nat(), (word, name, number, seed) => {
        const laden = parse(html);
        const elements = [...laden.querySelectorAll<HTMLElement>('body *')];
        for (const [index, element] of elements.entries()) {
          switch ((index + seed) % 8) {
            case 0:
              element.append(` ${word} @${name} ${number} `);
              break;
            case 1:
              element.setAttribute('href', `/@${name}/video/${number}?q=${word}`);
              break;
            case 2:
              element.id = `xgwrapper-0-${number}`;
              break;
            case 3:
              element.id = `main-content-${number}`;
              break;
            case 4:
              element.setAttribute('data-e2e', `${name}-${number}`);
              break;
            case 5:
              element.className = `css-${word}-${number}--Div${number} ${word}`;
              break;
            case 6:
              for (const key of ['alt', 'title', 'aria-label', 'lang', 'dir']) {
                element.setAttribute(key, `${word} ${name}`);
              }
              break;
            default:
              element.append(laden.createElement(`x-${word}${number}`));
          }
        }
        const root = laden.documentElement;
        root.lang = word;
        root.dir = name;
        root.dataset.theme = word;
        const report = reportOn(laden, `https://www.tiktok.com/@${name}/video/${number}?${word}`);
        expect(report).not.toContain(word);
        expect(report).not.toContain(name);
        expect(report).not.toMatch(/\d{5}|@/);
        expect(report.length).toBeLessThan(40_000);
      }),
      { numRuns: 15 },
    );
  });

  test('says what was found, by the selectors that found it, and what came of it', () => {
    const { page, address } = example('2026-04-feed');
    page.documentElement.dataset.theme = 'dark';
    page.documentElement.dir = 'rtl';
    const report = reportOn(page, address);
    expect(report).toMatch(/^Soundpost layout report: 1.2.3, Chrome 156, 2026-11-21$/m);
    expect(report).toMatch(/^Page: feed, drawn, theme dark, dir rtl, lang en$/m);
    expect(report).toMatch(/^Script: not in the page$/m);
    expect(report).toMatch(/^feed: \d cards$/m);
    expect(report).toContain('[data-e2e="recommend-list-item-container"]');
    expect(report).toMatch(/card 1: clip sure,.*place \[class\*="SectionActionBarContainer"\]/);
    expect(report).toMatch(/^detail: 0 cards$/m);
    expect(report).toMatch(/^Players: 3 × xgwrapper-0, 1 × xgwrapper-1$/m);
    expect(report).toMatch(/^data-e2e: .*like-icon/m);
    expect(report).toMatch(/^Components: .*SectionActionBarContainer/m);
  });

  test('says that a place is missing, and that nothing is drawn', () => {
    const { page, address } = example('2026-04-feed');
    for (const rail of page.querySelectorAll('section, button')) rail.remove();
    expect(reportOn(page, address)).toMatch(/card 1: .*place none/);
    const bare = example('2026-07-data-only');
    const report = reportOn(bare.page, bare.address);
    expect(report).toMatch(/^Page: clip, not drawn/m);
    expect(report).toMatch(/^Data: \d+ kB __UNIVERSAL_DATA_FOR_REHYDRATION__$/m);
  });

  test('counts the pairs that stand in the page, each by its place', () => {
    const pairs = ['data-clip="1"', 'data-clip="2" data-floating=""', 'data-flow="row"'];
    const hosts = pairs.map((pair) => `<soundpost-actions ${pair}></soundpost-actions>`);
    expect(reportOn(parse(hosts.join('')), 'https://www.tiktok.com/')).toMatch(
      /^Buttons: 1 in their place, 1 floating, 0 in a list, 0 at the head of a sound’s page, 1 not sure$/m,
    );
  });
});

test('of the browser a report names the make and its number only', () => {
  const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0';
  expect(lookerOf('0.1.0', agent, Date.UTC(2026, 10, 21, 23))).toEqual({
    version: '0.1.0',
    browser: 'Firefox 153',
    day: '2026-11-21',
  });
  expect(lookerOf('0.1.0', 'curl', 0).browser).toBe('another browser');
});
