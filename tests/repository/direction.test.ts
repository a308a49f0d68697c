import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const config = join(root, 'dependency-cruiser.config.mjs');
const folders: string[] = [];

/** A small tree with the given files, judged by the project's own rules. */
function judge(files: Record<string, string>): { code: number | null; said: string } {
  const tree = mkdtempSync(join(tmpdir(), 'direction-'));
  folders.push(tree);
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, name)), { recursive: true });
    writeFileSync(join(tree, name), text);
  }
  const places = [...new Set(Object.keys(files).map((name) => name.split('/')[0] ?? ''))];
  const program = join(root, 'node_modules/.bin/depcruise');
  const ran = spawnSync(program, ['--config', config, ...places], { cwd: tree, encoding: 'utf8' });
  return { code: ran.status, said: ran.stdout + ran.stderr };
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const thing = 'export const thing = 1;\n';

const violations: Record<string, Record<string, string>> = {
  'no-way-up-from-floor-0': {
    'lib/time/bad.ts': "export { thing } from '../posting/thing.ts';\n",
    'lib/posting/thing.ts': thing,
  },
  'no-way-up-from-floor-3': {
    'lib/sounds/bad.ts':
      "import type { Thing } from '../messaging/thing.ts';\nexport type A = Thing;\n",
    'lib/messaging/thing.ts': 'export type Thing = 1;\n',
  },
  'no-cycles': {
    'lib/clips/a.ts': "import { b } from './b.ts';\nexport const a = () => b;\n",
    'lib/clips/b.ts': "import { a } from './a.ts';\nexport const b = () => a;\n",
  },
  'components-are-pure': {
    'components/bad.ts':
      "import { thing } from '../lib/platform/thing.ts';\nexport const x = thing;\n",
    'lib/platform/thing.ts': thing,
  },
  'dexie-in-stores-only': {
    'lib/posting/bad.ts': "import { Dexie } from 'dexie';\nexport const x = Dexie;\n",
  },
  'mediabunny-in-one-room': {
    'lib/media/bad.ts': "import { Input } from 'mediabunny';\nexport const x = Input;\n",
  },
  'browser-at-the-edges-only': {
    'lib/sounds/bad.ts': "import { browser } from 'wxt/browser';\nexport const x = browser;\n",
  },
  'sandbox-knows-nothing-of-us': {
    'sandbox/bad.ts': "import { thing } from '../lib/tiktok/thing.ts';\nexport const x = thing;\n",
    'lib/tiktok/thing.ts': thing,
  },
  'we-know-nothing-of-the-sandbox': {
    'lib/tiktok/bad.ts':
      "import { thing } from '../../sandbox/thing.ts';\nexport const x = thing;\n",
    'sandbox/thing.ts': thing,
  },
};

describe('the direction of imports', () => {
  it.each(Object.entries(violations))('a planted %s is found', (rule, files) => {
    const { code, said } = judge(files);
    expect(said).toContain(`error ${rule}:`);
    expect(code).not.toBe(0);
  });

  it('a tree without violations passes, and its modules were read', () => {
    const { code, said } = judge({
      'lib/time/thing.ts': thing,
      'lib/posting/good.ts': "import { thing } from '../time/thing.ts';\nexport const x = thing;\n",
    });
    expect(said).toMatch(/2 modules, 1 dependencies cruised/);
    expect(code).toBe(0);
  });
});
