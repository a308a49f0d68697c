import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { SavedPage } from '../sandbox/sandbox.ts';

/** The sandbox's own clip that the main job is done on. */
export const OWN_CLIP = {
  id: '7709413348194969648',
  address: 'https://www.tiktok.com/@copper.kettle/video/7709413348194969648',
};

/** What `index.json` beside a saved page tells of it. */
type IndexEntry = {
  file: string;
  address: string;
  surface: string;
  clips: { id: string; kind: 'video' | 'photo'; username: string }[];
  sound?: string;
};

/** Every saved page that the index of a folder names. */
export async function readIndex(folder: string): Promise<IndexEntry[]> {
  return JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'));
}

/**
 * A saved page, to be served under its own address: as `index.json` beside it tells, or as
 * `address` does. Throws with what to do where neither does.
 */
export async function readSavedPage(file: string, address?: string): Promise<SavedPage> {
  const html = await readFile(file, 'utf8').catch(() => {
    throw new Error(`${file}: this page cannot be read. Give the path of a saved HTML file.`);
  });
  const index = await readIndex(dirname(file)).catch(() => []);
  const entry = index.find((candidate) => candidate.file === basename(file));
  const where = address ?? entry?.address;
  if (where === undefined) {
    throw new Error(
      `${file}: no index.json beside it tells its address. Give it with --address https://www.tiktok.com/…`,
    );
  }
  const clips = entry?.clips.length ? entry.clips : clipsIn(where);
  const sound = entry?.sound === undefined ? {} : { musicId: entry.sound };
  return { address: where, html, clips: clips.map((clip) => ({ ...clip, ...sound })) };
}

function clipsIn(address: string): IndexEntry['clips'] {
  const [, username = '', kind, id] =
    /\/@([^/]*)\/(video|photo)\/([0-9]{19})/.exec(new URL(address).pathname) ?? [];
  return id === undefined ? [] : [{ id, kind: kind as 'video' | 'photo', username }];
}
