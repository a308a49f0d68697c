import { describe, expect } from 'vitest';
import { browser, it } from './fixture.ts';
import { playStorm } from './journey/storm.ts';

describe(`an evening of scrolling, quickly, in ${browser}`, () => {
  it('never shows a wrong pair, nor two, nor none, whatever the page does', async ({ stage }) => {
    const page = await stage.open('https://www.tiktok.com/explore?rerender=0');
    const report = await playStorm(page, { seed: 'short', cards: 200, steps: 150 });
    expect(report.faults).toEqual([]);
    expect(report.clips).toBeGreaterThan(30);
    expect(await stage.errors()).toEqual([]);
  });
});
