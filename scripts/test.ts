import { findBrowser } from './browsers.ts';
import { BUILT, STATIC } from './checks.ts';
import { report } from './report.ts';

// A missing browser is found out, and installed, before ten minutes have gone into the rest.
await findBrowser('chromium');
await findBrowser('firefox');
process.exitCode = await report([...STATIC, ...BUILT]);
