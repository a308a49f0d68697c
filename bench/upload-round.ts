import type { Sandbox } from '../sandbox/sandbox.ts';
import { builtFolder } from '../scripts/builds.ts';
import type { BrowserName, OwnPage } from '../tests/e2e/driver/driver.ts';
import { launchStage } from '../tests/e2e/driver/launch.ts';
import { until } from '../tests/e2e/driver/until.ts';
import { connectOwnAccount } from '../tests/e2e/journey/own-account.ts';
import { memoryAtRest, watchMemory } from './processes.ts';
import type { FileToSend } from './upload-file.ts';

/** One upload by the extension. */
export type Sent = {
  /** From TikTok's being told of the file to its having every byte. */
  seconds: number;
  /** How many of these had passed when the first piece began. */
  before: number;
  pieces: number;
  /** Bytes of memory, at most, over what the browser held before. */
  added: { choosing: number; sending: number };
};

/** Slower than this nothing is waited for. */
const SLOWEST_BYTES_PER_S = 5_000_000;
const LONGEST_CHOOSING_MS = 180_000;

/**
 * A post of the file from a fresh browser, with the composer's own verbs. Throws if another file
 * arrived than was chosen.
 */
export async function sendByBrowser(
  browser: BrowserName,
  sandbox: Sandbox,
  file: FileToSend,
): Promise<Sent> {
  const { proxyPort } = sandbox;
  const extension = builtFolder(browser);
  const stage = await launchStage({ browser, extension, proxyPort, headless: true });
  try {
    await connectOwnAccount(stage, sandbox);
    const studio = await stage.openOwn('studio.html#compose');
    await studio.check('Maker of Things', true);
    // It can be chosen once TikTok has told what this account may.
    await studio.waitForValue('Who may see it', 'Choose…');
    await studio.choose('Who may see it', 'Everyone');
    const idle = await memoryAtRest();
    const memory = watchMemory();
    try {
      await choose(studio, file);
      const choosing = memory.most() - idle;
      await studio.click('Post now');
      const told = await arrival(sandbox, file);
      return { ...told, added: { choosing, sending: memory.most() - idle } };
    } finally {
      await memory.stop();
    }
  } finally {
    await stage.close();
  }
}

/** Until it is kept and was looked into. */
async function choose(studio: OwnPage, file: FileToSend): Promise<void> {
  await studio.attachFile('Or a file', file.path);
  await until(
    'the file to be kept and read',
    async () => {
      const text = await studio.text();
      return text.includes('Posts to 1 account') ? { done: undefined } : { seen: text };
    },
    LONGEST_CHOOSING_MS,
  );
}

async function arrival({ journal, world }: Sandbox, { size, sha256 }: FileToSend) {
  const limitMs = 60_000 + (size / SLOWEST_BYTES_PER_S) * 1000;
  const { publishId, sha256: arrived } = await until(
    'the whole file to be there',
    async () => {
      const [published] = journal.publishes();
      const seen = `${journal.count({ kind: 'upload', committed: true })} pieces`;
      return published ? { done: published } : { seen };
    },
    limitMs,
  );
  if (arrived !== sha256) throw new Error('Another file arrived than the one that was chosen.');
  const [init] = journal.find({ kind: 'publish-init', committed: true });
  const pieces = journal.find({ kind: 'upload', committed: true });
  const transfer = world.tiktok.publishes.get(publishId)?.transfer;
  const completedAt = transfer?.kind === 'upload' ? transfer.completedAt : null;
  if (!init || !pieces[0] || !completedAt) throw new Error('The sandbox knows of no upload of it.');
  const toldAt = Date.parse(init.at);
  return {
    seconds: (completedAt - toldAt) / 1000,
    before: (Date.parse(pieces[0].at) - toldAt) / 1000,
    pieces: pieces.length,
  };
}
