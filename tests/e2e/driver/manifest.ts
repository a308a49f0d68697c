import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The parts of a built manifest that driving the extension depends on. */
export type Manifest = {
  action?: { default_popup?: string };
  optional_host_permissions?: string[];
  commands?: Record<string, { suggested_key?: { default?: string } }>;
  browser_specific_settings?: { gecko?: { id?: string } };
};

export async function readManifest(extension: string): Promise<Manifest> {
  const path = join(extension, 'manifest.json');
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Manifest;
  } catch (error) {
    throw new Error(`No readable manifest at ${path}: build the extension first.`, {
      cause: error,
    });
  }
}

export type Shortcut = { modifiers: string[]; key: string };

/** `Alt+Shift+S` as its parts. */
export function shortcutOf(manifest: Manifest, command: string): Shortcut {
  const shortcut = manifest.commands?.[command]?.suggested_key?.default;
  if (!shortcut) throw new Error(`The manifest suggests no key for the command “${command}”.`);
  const parts = shortcut.split('+');
  return { modifiers: parts.slice(0, -1), key: parts.at(-1) ?? '' };
}
