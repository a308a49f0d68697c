import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../../../scripts/browsers.ts';
import { type Build, copyOfBuild } from './build.ts';
import { readManifest } from './manifest.ts';
import { packed } from './packed.ts';

/**
 * A profile that outlives the browser, with the extension installed in it as a user installs it:
 * after a restart it is the same installation, with its database, alarms and permissions.
 */
export type Home = {
  /** Folder of the profile. */
  profile: string;
  build: Build;
  /** The extension's id, once it is installed for good: the first launch must end by `close`. */
  id: string | undefined;
  remove(): Promise<void>;
};

export async function makeHome(browser: BrowserName, extension: string): Promise<Home> {
  const profile = await mkdtemp(join(tmpdir(), 'soundpost-home-'));
  const build = await copyOfBuild(extension);
  if (browser === 'firefox') await putIntoFirefox(profile, build.folder);
  const remove = async () => {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    await build.remove();
  };
  return { profile, build, id: undefined, remove };
}

/** Firefox takes it from there at its start, with the preferences that `IN_FIREFOX` sets. */
async function putIntoFirefox(profile: string, folder: string): Promise<void> {
  const { browser_specific_settings } = await readManifest(folder);
  const id = browser_specific_settings?.gecko?.id;
  await mkdir(join(profile, 'extensions'));
  await writeFile(join(profile, 'extensions', `${id}.xpi`), await packed(folder));
}

/** Preferences with which Firefox keeps an extension that nobody signed. */
export const IN_FIREFOX = {
  'xpinstall.signatures.required': false,
  'extensions.autoDisableScopes': 0,
  'extensions.enabledScopes': 15,
  'extensions.startupScanScopes': 15,
};

/** What the protocol installs is marked by this bit, and removed at the next start. */
const FOR_NOW = 1 << 15;

type Preferences = { extensions: { settings: Record<string, { creation_flags: number }> } };

/** Makes what the protocol installed in Chromium an installation like any other; it must not run. */
export async function keepInChromium(home: Home, id: string): Promise<void> {
  const path = join(home.profile, 'Default', 'Preferences');
  const preferences = JSON.parse(await readFile(path, 'utf8')) as Preferences;
  const installed = preferences.extensions.settings[id];
  if (!installed) throw new Error(`Chromium has not written down the extension ${id}.`);
  installed.creation_flags &= ~FOR_NOW;
  await writeFile(path, JSON.stringify(preferences));
  home.id = id;
}
