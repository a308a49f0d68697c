import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { databaseProblem } from './database-problem.ts';

it.each([
  new DOMException('did not allow mutations', 'InvalidStateError'),
  new DOMException('Internal error opening backing store', 'UnknownError'),
  new Dexie.OpenFailedError('UnknownError'),
  new Dexie.VersionError('higher version'),
])('a database that does not open is told as that: %s', (thrown) => {
  expect(databaseProblem(thrown)).toMatchObject({
    code: 'storage.does_not_open',
    detail: expect.stringContaining(thrown.name),
  });
});

it('anything else is told as what it is', () => {
  expect(databaseProblem(new TypeError('odd')).code).toBe('unexpected');
});
