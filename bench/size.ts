import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { builtFolder } from '../scripts/builds.ts';
import { run } from '../scripts/run.ts';
import { pageScripts, sizeOf } from './page-scripts.ts';

/** What a page of TikTok has to load because of us, at most, gzipped. */
const CONTENT_SCRIPT_GOAL = 15_000;

/** The sizes of both builds, file by file, and how much of its allowance the content script uses. */
export async function size(): Promise<void> {
  await run('wxt', ['build']);
  await run('wxt', ['build', '-b', 'firefox']);
  for (const browser of ['chromium', 'firefox'] as const) {
    const folder = builtFolder(browser);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => statSync(join(folder, file)).isFile())
      .map((file) => ({ file, ...sizeOf(join(folder, file)) }))
      .toSorted((a, b) => b.raw - a.raw);
    const total = files.reduce((sum, { raw }) => sum + raw, 0);
    const packed = files.reduce((sum, { gzip }) => sum + gzip, 0);
    console.log(`\n${browser}: ${total} bytes, ${packed} gzipped`);
    for (const { file, raw, gzip } of files) console.log(`  ${raw}\t${gzip}\t${file}`);
    printPageScripts(folder);
  }
}

/** What pages of tiktok.com load of an extension, beside the goal. */
export function printPageScripts(folder: string): void {
  console.log('  what pages load (bytes, gzipped):');
  const scripts = pageScripts(folder);
  for (const { file, raw, gzip, isResident, world } of scripts) {
    const when = isResident ? 'always' : 'when asked';
    console.log(`    ${raw}\t${gzip}\t${file} (${world} world, ${when})`);
  }
  const resident = scripts.filter((script) => script.isResident && script.world === 'isolated');
  const bytes = resident.reduce((sum, { gzip }) => sum + gzip, 0);
  console.log(
    `    content script: ${bytes}, ${(bytes / CONTENT_SCRIPT_GOAL).toFixed(2)} of its ${CONTENT_SCRIPT_GOAL} bytes`,
  );
}
