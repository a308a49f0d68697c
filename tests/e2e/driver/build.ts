import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Build = {
  /** With its `manifest.json`; it stays the same, since Chromium's id of the extension follows it. */
  folder: string;
  /** Makes it the next version's, as an update brings it; answers that version. */
  raiseVersion(): Promise<string>;
  remove(): Promise<void>;
};

/** The built folder itself, for live reload. */
export function sharedBuild(folder: string): Build {
  return {
    folder,
    raiseVersion: () => Promise.reject(new Error('Only a copy of the build can be updated.')),
    remove: async () => {},
  };
}

/** A copy of a built extension: it can be updated, and nobody's build changes it in a running test. */
export async function copyOfBuild(extension: string): Promise<Build> {
  const folder = await mkdtemp(join(tmpdir(), 'soundpost-build-'));
  await cp(extension, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  return {
    folder,
    async raiseVersion() {
      const manifest = JSON.parse(await readFile(path, 'utf8')) as { version: string };
      const version = nextVersion(manifest.version);
      await writeFile(path, JSON.stringify({ ...manifest, version }));
      return version;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** `0.1.0` → `0.1.1` */
function nextVersion(version: string): string {
  const parts = version.split('.');
  return [...parts.slice(0, -1), Number(parts.at(-1)) + 1].join('.');
}
