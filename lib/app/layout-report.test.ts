import { expect, test } from 'vitest';
import { ProblemError } from '../problems/problem.ts';
import { createLayoutReport, LAYOUT_TASK } from './layout-report.ts';
import { createTasks } from './tasks.ts';
import { testWindow } from './testing/window.ts';

function open(answer: () => { report: string }, copied: string[] | null = []) {
  const { effects } = testWindow({ 'layout.report': answer });
  const tasks = createTasks();
  const permissions = {
    requestHosts: async () => true,
    hasHosts: async () => true,
    onPermissionsChanged: () => undefined,
  };
  const copy = async (text: string) => {
    if (!copied) throw new Error('NotAllowedError');
    copied.push(text);
  };
  const report = createLayoutReport({ effects: { ...effects, copy }, permissions, tasks });
  return { report, problem: () => tasks.of(LAYOUT_TASK).problem?.code };
}

test('a report is made and copied; one that is made again is not called copied', async () => {
  const copied: string[] = [];
  let times = 0;
  const { report } = open(() => ({ report: `report ${++times}` }), copied);
  await report.copy();
  expect(copied).toEqual([]);
  await report.make();
  await report.copy();
  expect([report.text.value, report.copied.value, copied]).toEqual([
    'report 1',
    true,
    ['report 1'],
  ]);
  await report.make();
  expect([report.text.value, report.copied.value]).toEqual(['report 2', false]);
});

test('where no page is open, or nothing may be written to the clipboard, it says so', async () => {
  const problem = {
    code: 'layout.no_page',
    remedy: 'fix_input',
    what: 'There is none.',
    means: '',
    next: '',
    step: 'none',
  } as const;
  const closed = open(() => {
    throw new ProblemError(problem);
  });
  await closed.report.make();
  expect([closed.report.text.value, closed.problem()]).toEqual([null, 'layout.no_page']);

  const forbidden = open(() => ({ report: 'report' }), null);
  await forbidden.report.make();
  await forbidden.report.copy();
  expect([forbidden.report.copied.value, forbidden.problem()]).toEqual([
    false,
    'clipboard.not_copied',
  ]);
});
