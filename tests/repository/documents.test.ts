import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const documents = execFileSync('git', ['ls-files', '--', '*.md'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '');

const read = (file: string) => readFileSync(resolve(root, file), 'utf8');

/** Where the links of a document lead inside of the repository. */
const linksOf = (file: string): string[] =>
  [...read(file).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));

it('every link of a document leads to something', () => {
  const links = documents.flatMap((file) => linksOf(file).map((target) => ({ file, target })));
  expect(links.length).toBeGreaterThan(5);
  const dead = links.filter(
    ({ file, target }) => !existsSync(resolve(root, dirname(file), target)),
  );
  expect(dead).toEqual([]);
});

it('every test that the torture table names is there, under that name', () => {
  const table = read('docs/torture.md');
  const quoted = [
    ...table.matchAll(
      /`((?:lib|tests|components|entrypoints)\/[^`]+\.test\.tsx?)`: ((?:“[^”]+”(?:, )?)+)/g,
    ),
  ];
  expect(quoted.length).toBeGreaterThan(100);
  const missing = quoted.flatMap(([, file = '', names = '']) => {
    const source = existsSync(resolve(root, file)) ? read(file).replaceAll('\\', '') : '';
    const asked = [...names.matchAll(/“([^”]+)”/g)].map(([, name = '']) => name);
    return asked.filter((name) => !source.includes(name)).map((name) => `${file}: ${name}`);
  });
  expect(missing).toEqual([]);
});
