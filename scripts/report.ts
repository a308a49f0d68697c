import type { Check } from './checks.ts';

/**
 * Runs the checks one after another, all of them whatever fails, and prints a line for each. The
 * last line is `N passed, M failed`. Gives the exit code.
 */
export async function report(checks: readonly Check[]): Promise<number> {
  const lines: string[] = [];
  let passed = 0;
  let failed = 0;
  for (const check of checks) {
    console.log(`\n▸ ${check.name}`);
    const began = performance.now();
    const tally = await check.tally();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    passed += tally.passed;
    failed += tally.failed;
    const mark = tally.failed === 0 ? '✓' : '✗';
    lines.push(
      `${mark} ${check.name}: ${tally.passed} passed, ${tally.failed} failed, ${seconds} s`,
    );
  }
  console.log(`\n${lines.join('\n')}\n\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
