import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../browsers.ts';
import { indexed } from './palette.ts';
import { readPng, writePng } from './png.ts';

/** One picture of a sheet: a PNG, and what is written under it. */
export type Tile = { png: Uint8Array; caption: string };

export type SheetMaker = {
  /** Writes the pictures as one PNG, two in a row, each `width` CSS pixels wide. Folders are made. */
  write(path: string, tiles: readonly Tile[], width: number): Promise<void>;
  close(): Promise<void>;
};

const STYLE = `
  html { background: #fff; }
  body { margin: 0; }
  main { display: grid; grid-template-columns: auto auto; gap: 10px; padding: 10px; inline-size: max-content; }
  figure { margin: 0; }
  img { display: block; outline: 1px solid #c8c8d0; }
  figcaption { padding-block-start: 4px; font: 13px system-ui, sans-serif; color: #444; }`;

/** A browser of its own: without the extension, and with a page as large as its sheet. */
export async function startSheets(): Promise<SheetMaker> {
  const browser = await puppeteer.launch({
    executablePath: await findBrowser('chromium'),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage();
  return {
    async write(path, tiles, width) {
      const figures = tiles.map(({ png, caption }) => {
        const address = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
        return `<figure><img width="${width}" src="${address}"><figcaption>${caption}</figcaption></figure>`;
      });
      await page.setContent(`<style>${STYLE}</style><main>${figures.join('')}</main>`);
      await page.evaluate(() =>
        Promise.all(Array.from(document.images, (image) => image.decode())),
      );
      const sheet = await page.waitForSelector('main');
      if (!sheet) throw new Error('The sheet was not drawn.');
      // In few colours it weighs a third, and nobody sees which were left out.
      const few = indexed(readPng(await sheet.screenshot()));
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, writePng(few));
    },
    close: () => browser.close(),
  };
}
