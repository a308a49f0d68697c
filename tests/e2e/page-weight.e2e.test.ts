import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { builtFolder } from '../../scripts/builds.ts';
import { browser } from './fixture.ts';

const built = (file: string) => readFileSync(join(builtFolder(browser), file));

/** What only these libraries say, whatever a bundler makes of their names. */
const PREACT = '__self';
const ZOD = 'invalid_type';

describe(`what every page of tiktok.com has to load in ${browser}`, () => {
  it('is at most 15,000 bytes, gzipped', () => {
    expect(gzipSync(built('content-scripts/tiktok.js'), { level: 9 }).length).toBeLessThan(15_000);
  });

  it('is one small file in the page’s own world, with no way to the extension', () => {
    const pageData = built('content-scripts/page-data.js');
    expect(gzipSync(pageData, { level: 9 }).length).toBeLessThan(1_000);
    for (const way of ['chrome.', 'browser', 'runtime', 'import', 'postMessage']) {
      expect(pageData.includes(way), way).toBe(false);
    }
  });

  it('draws without Preact and reads without schemas; the panel, which comes when asked, has both', () => {
    const [buttons, panel] = [built('content-scripts/tiktok.js'), built('panel.js')];
    for (const library of [PREACT, ZOD]) {
      expect(panel.includes(library), `${library} in the panel`).toBe(true);
      expect(buttons.includes(library), `${library} in the buttons`).toBe(false);
    }
  });
});
