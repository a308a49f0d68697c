import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
}).split('\n');
const sources = tracked.filter((file) => /^(lib|components|entrypoints)\/.*\.tsx?$/.test(file));
const shipped = sources.filter((file) => !/\.test\.tsx?$|\/testing\//.test(file));
const read = (file: string) => readFileSync(resolve(root, file), 'utf8');

describe('the house', () => {
  it('was found: there are sources to judge', () => {
    expect(shipped.length).toBeGreaterThan(50);
  });

  it('runs its tools on the Node that comes with it', () => {
    expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(26);
  });

  it('calls fetch in one room only', () => {
    const callers = shipped.filter((file) => /\bfetch\b\s*[(,)]/.test(withoutComments(read(file))));
    // The page script wraps the page's own, and asks nothing itself.
    expect(callers.filter((file) => !/^entrypoints\/(?:background|page-data)/.test(file))).toEqual([
      'lib/providers/http.ts',
    ]);
  });

  it('parses no text as HTML', () => {
    const sinks = /innerHTML|insertAdjacentHTML|outerHTML|document\.write|DOMParser|srcdoc/;
    expect(shipped.filter((file) => sinks.test(withoutComments(read(file))))).toEqual([]);
  });

  it('keeps every file to one room of at most 250 lines', () => {
    const code = tracked.filter((file) => /\.(ts|tsx|mjs|js|css)$/.test(file));
    const long = code.filter((file) => read(file).split('\n').length > 250);
    expect(long).toEqual([]);
  });

  it('skips no test and has no test that stands alone', () => {
    const tests = tracked.filter((file) => /\.test\.tsx?$/.test(file));
    const held = /\b(it|test|describe)\.(skip|only|todo|fails)\b|\bretry:/;
    expect(tests.length).toBeGreaterThan(0);
    const self = 'tests/repository/house.test.ts';
    expect(tests.filter((file) => file !== self && held.test(read(file)))).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
