import type { Check, Tally } from './checks.ts';

type Outcome = Tally & { line: string };

/**
 * Runs the checks one after another, those of a list side by side, all of them whatever fails, and
 * prints a line for each. The last line is `N passed, M failed`. Gives the exit code.
 */
export async function report(checks: readonly (Check | readonly Check[])[]): Promise<number> {
  const outcomes: Outcome[] = [];
  for (const turn of checks) outcomes.push(...(await Promise.all([turn].flat().map(outcomeOf))));
  const sum = (of: keyof Tally) => outcomes.reduce((total, outcome) => total + outcome[of], 0);
  const [passed, failed] = [sum('passed'), sum('failed')];
  const lines = outcomes.map(({ line }) => line).join('\n');
  console.log(`\n${lines}\n\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function outcomeOf(check: Check): Promise<Outcome> {
  console.log(`\n▸ ${check.name}`);
  const began = performance.now();
  const { passed, failed } = await check.tally();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const mark = failed === 0 ? '✓' : '✗';
  const line = `${mark} ${check.name}: ${passed} passed, ${failed} failed, ${seconds} s`;
  return { passed, failed, line };
}
