import { parseArgs } from 'node:util';
import { startSandbox } from '../sandbox/sandbox.ts';
import { launchStage } from '../tests/e2e/driver/launch.ts';
import { faultsOf, mainJob } from '../tests/e2e/journey/main-job.ts';
import { SANDBOX_ACCOUNTS, SANDBOX_KEYS, setUp } from '../tests/e2e/journey/set-up.ts';
import { findBrowser } from './browsers.ts';
import { builtFolder } from './builds.ts';
import { OWN_CLIP, readSavedPage } from './pages.ts';
import { run } from './run.ts';

const { values } = parseArgs({
  options: {
    firefox: { type: 'boolean', default: false },
    page: { type: 'string' },
    address: { type: 'string' },
    headless: { type: 'boolean', default: false },
  },
});

const browser = values.firefox ? 'firefox' : 'chromium';
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = values.headless || !hasDisplay;

// What was asked for wrongly is said before anything is built or installed.
const saved =
  values.page === undefined
    ? undefined
    : await readSavedPage(values.page, values.address).catch(end);
await findBrowser(browser).catch(end);
if ((await run('wxt', ['build', ...(values.firefox ? ['-b', 'firefox'] : [])])) !== 0)
  process.exit(1);

const sandbox = await startSandbox();
if (saved) sandbox.servePage(saved);
const [clip = OWN_CLIP] = saved?.clips ?? [];
const address = saved?.address ?? OWN_CLIP.address;

const stage = await launchStage({
  browser,
  extension: builtFolder(browser),
  proxyPort: sandbox.proxyPort,
  headless,
});
process.once('SIGINT', () => void close(130));
process.once('SIGTERM', () => void close(143));

if (headless) await runTheJob();
else await handOver();

async function runTheJob() {
  const folder = `artifacts/demo/${browser}`;
  let step = 0;
  try {
    await mainJob({
      stage,
      sandbox,
      address,
      clipId: clip.id,
      picture: (taker, name) => taker.screenshot(`${folder}/${name}.png`),
      say: (what, recorded) => console.log(`${++step}. ${what}.\n   journal: ${recorded}`),
    });
  } catch (error) {
    console.error(`\nThe main job stopped after step ${step}: ${(error as Error).message}`);
    await close(1);
  }
  const faults = faultsOf(sandbox, clip.id);
  for (const fault of faults) console.error(`The journal disagrees: ${fault}`);
  if (faults.length === 0) {
    console.log(
      `\nThe journal agrees: 1 sound import, 1 metadata call, 1 audio call, 1 scheduled post per account.\nPictures: ${folder}/`,
    );
  }
  await close(faults.length === 0 ? 0 : 1);
}

/** With a display the browser is the user's: keys and accounts are in, the page is open. */
async function handOver() {
  await setUp(stage);
  await stage.open(address);
  console.log(`
Soundpost is ready in ${browser}, on ${address}.
Everything it talks to is the sandbox on this machine; nothing leaves it.
Keys (already entered): ${Object.values(SANDBOX_KEYS).join(', ')}
Accounts (already added): ${SANDBOX_ACCOUNTS.map(({ id }) => id).join(', ')}
What the servers recorded: ${sandbox.controlUrl}/journal
Press Ctrl+C to end.`);
}

/** Ends with the reason alone: a stack tells the person nothing. */
function end(error: Error): never {
  console.error(error.message);
  process.exit(1);
}

async function close(code: number): Promise<never> {
  await stage.close().catch(() => undefined);
  await sandbox.close();
  process.exit(code);
}
