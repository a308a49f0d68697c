import { STATIC } from './checks.ts';
import { report } from './report.ts';

process.exitCode = await report(STATIC);
