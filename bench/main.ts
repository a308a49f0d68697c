import { outbox } from './outbox.ts';
import { page } from './page.ts';
import { size } from './size.ts';
import { upload } from './upload.ts';

/** `npm run bench [-- NAME …]`: each benchmark prints figures and, where it compares, ratios. */
const BENCHMARKS = { size, page, upload, outbox } as const satisfies Record<
  string,
  (args: string[]) => Promise<void>
>;

const [wanted, ...args] = process.argv.slice(2);
const names = Object.keys(BENCHMARKS) as (keyof typeof BENCHMARKS)[];
const chosen = wanted === undefined ? names : names.filter((name) => name === wanted);
if (chosen.length === 0) {
  console.error(`There is no benchmark "${wanted}". There are: ${names.join(', ')}.`);
  process.exitCode = 2;
}
for (const name of chosen) {
  console.log(`\n▸ ${name}`);
  await BENCHMARKS[name](args);
}
