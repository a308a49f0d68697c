import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';

export type Size = { raw: number; gzip: number };

/** A script of a build that runs in pages of tiktok.com. */
export type PageScript = Size & {
  file: string;
  /** Whether every page loads it; the others come when somebody asks for them. */
  isResident: boolean;
  world: 'isolated' | 'main';
};

type Manifest = { name?: string; content_scripts?: { js?: string[]; world?: string }[] };

/** What an unpacked extension calls itself; of a name to be translated, its folder's. */
export function nameOf(folder: string): string {
  const { name = '__MSG_' } = manifestOf(folder);
  return name.startsWith('__MSG_') ? basename(folder) : name;
}

/** Bytes of a file, raw and gzipped. */
export function sizeOf(path: string): Size {
  const bytes = readFileSync(path);
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
}

/**
 * The scripts of an unpacked extension that pages load: those that its manifest declares, and those
 * that its background puts in. Of the latter nothing is declared: they are the scripts beside the
 * background's and beside the chunks of its own pages.
 */
export function pageScripts(folder: string): PageScript[] {
  const manifest = manifestOf(folder);
  const declared = (manifest.content_scripts ?? []).flatMap(({ js = [], world }) =>
    js.map((file) => ({ file, isResident: true, world: worldOf(world) })),
  );
  const others = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(content-scripts\/)?[^/]+\.js$/.test(file) && file !== 'background.js')
    .filter((file) => declared.every((one) => one.file !== file))
    .map((file) => ({ file, isResident: false, world: worldOf(undefined) }));
  return [...declared, ...others].map((script) => ({
    ...script,
    ...sizeOf(join(folder, script.file)),
  }));
}

const worldOf = (world: string | undefined): PageScript['world'] =>
  world === 'MAIN' ? 'main' : 'isolated';

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
}
