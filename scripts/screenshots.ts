import { startSandbox } from '../sandbox/sandbox.ts';
import { launchStage } from '../tests/e2e/driver/launch.ts';
import { builtFolder } from './builds.ts';
import { run } from './run.ts';
import { pictureMainJob } from './screenshots/main-job.ts';
import { pictureSurfaces } from './screenshots/picture-surfaces.ts';
import { startSheets } from './screenshots/sheet.ts';

const FOLDER = 'docs/screenshots';
/** Outer, for a page of 900 × 675: a feed's rail with the buttons in it needs that height. */
const SURFACE_WINDOW = { width: 900, height: 762 };

if ((await run('wxt', ['build'])) !== 0) process.exit(1);

const sandbox = await startSandbox();
const launch = {
  browser: 'chromium',
  extension: builtFolder('chromium'),
  proxyPort: sandbox.proxyPort,
  headless: true,
} as const;
const done = (path: string) => console.log(path);
try {
  const first = await launchStage(launch);
  await pictureMainJob(first, sandbox, FOLDER, done).finally(first.close);

  // With a profile of its own: what the main job saved would show on the buttons.
  const stage = await launchStage({ ...launch, ...SURFACE_WINDOW });
  const sheets = await startSheets();
  const folder = `${FOLDER}/surfaces`;
  await pictureSurfaces({ stage, sandbox, sheets, folder, done }).finally(async () => {
    await stage.close();
    await sheets.close();
  });
} finally {
  await sandbox.close();
}
