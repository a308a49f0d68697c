import { run } from '../scripts/run.ts';
import type { BrowserName } from '../tests/e2e/driver/driver.ts';

/** A browser by its name in an argument. Throws for others. */
export function browserNamed(name: string): BrowserName {
  if (name === 'chromium' || name === 'firefox') return name;
  throw new Error(`There is no browser “${name}”: write chromium or firefox.`);
}

/** A whole number from 1 on, as an argument. Throws for others. */
export function roundsIn(text: string): number {
  const rounds = Number(text);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error('--rounds takes a number from 1 on.');
  return rounds;
}

/** Builds the extension for a browser. */
export async function buildFor(browser: BrowserName): Promise<void> {
  const args = browser === 'firefox' ? ['build', '-b', 'firefox'] : ['build'];
  if ((await run('wxt', args)) !== 0) throw new Error('The extension could not be built.');
}
