import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startSandbox } from '../sandbox/sandbox.ts';
import { launchStage } from '../tests/e2e/driver/launch.ts';
import { untilTrue } from '../tests/e2e/driver/until.ts';
import { setUp } from '../tests/e2e/journey/set-up.ts';
import { builtFolder } from './builds.ts';
import { OWN_CLIP } from './pages.ts';

/**
 * The extension with live reload, in a browser on the sandbox. WXT serves and rebuilds; the browser
 * is ours, since WXT's own would know neither the sandbox's proxy nor its certificate.
 */
const { values } = parseArgs({
  options: {
    firefox: { type: 'boolean', default: false },
    headless: { type: 'boolean', default: false },
  },
});
const browser = values.firefox ? 'firefox' : 'chromium';
const extension = `${builtFolder(browser)}-dev`;

// What an earlier run left would be taken for the first build.
rmSync(extension, { recursive: true, force: true });
const server = spawn('wxt', values.firefox ? ['-b', 'firefox', '--mv3'] : [], { stdio: 'inherit' });
const sandbox = await startSandbox();
await untilTrue('the first build', async () => existsSync(`${extension}/manifest.json`), 60_000);
const stage = await launchStage({
  browser,
  extension,
  proxyPort: sandbox.proxyPort,
  headless: values.headless,
  direct: 'localhost',
});
await setUp(stage);
await stage.open(OWN_CLIP.address);
console.log(`\nEdit and save: what changed is reloaded. Journal: ${sandbox.controlUrl}/journal`);

process.once('SIGINT', async () => {
  server.kill();
  await stage.close();
  await sandbox.close();
  process.exit(0);
});
