import { findBrowser } from './browsers.ts';
import { run } from './run.ts';

// `npm run torture [-- model|chromium|firefox]`: what takes longer than anybody waits for `npm test`.
const wanted = process.argv.slice(2);
if (wanted.length === 0 || wanted.includes('model')) {
  process.exitCode = await run('vitest', ['run', '--project=torture-model']);
}
const browsers = (['chromium', 'firefox'] as const).filter(
  (name) => wanted.length === 0 || wanted.includes(name),
);
for (const browser of browsers) {
  await findBrowser(browser);
  const build = await run('wxt', browser === 'firefox' ? ['build', '-b', 'firefox'] : ['build']);
  const code = build || (await run('vitest', ['run', `--project=torture-${browser}`]));
  process.exitCode ||= code;
}
