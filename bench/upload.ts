import { parseArgs } from 'node:util';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import type { BrowserName } from '../tests/e2e/driver/driver.ts';
import { bytesIn, bytesText } from './bytes.ts';
import { browserNamed, buildFor, roundsIn } from './preparing.ts';
import { needCurl, sendByCurl } from './upload-curl.ts';
import { type FileToSend, makeFile } from './upload-file.ts';
import { type Case, reportOf } from './upload-report.ts';
import { sendByBrowser } from './upload-round.ts';

const OPTIONS = {
  rounds: { type: 'string', default: '3' },
  sizes: { type: 'string', default: '64M,1G' },
  browsers: { type: 'string', default: 'chromium,firefox' },
  lines: { type: 'string', default: '25M,open' },
} as const;

/**
 * `npm run bench -- upload [--sizes 64M,1G] [--browsers chromium,firefox] [--lines 25M,open]
 * [--rounds N]`: how fast the extension sends a file, beside `curl -T` of the same file on the same
 * line, and what that adds to the memory of the whole browser.
 */
export async function upload(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const rounds = roundsIn(values.rounds);
  const browsers = values.browsers.split(',').map(browserNamed);
  const lines = values.lines.split(',').map((text) => (text === 'open' ? null : bytesIn(text)));
  const sizes = values.sizes.split(',').map(bytesIn);
  await needCurl();
  for (const browser of browsers) await buildFor(browser);
  // The upload hosts answer at once: both sides pay for what the line takes, and for nothing else.
  const sandbox = await startSandbox({ latencyMs: 0 });
  const cases: Case[] = [];
  try {
    for (const size of sizes) {
      const file = await makeFile(size);
      try {
        for (const line of lines) {
          const measured: Case = { size, line, curl: [], sent: {} };
          cases.push(measured);
          await playRounds(measured, { rounds, browsers, sandbox, file });
        }
      } finally {
        await file.remove();
      }
    }
  } finally {
    await sandbox.close();
  }
  console.log(`\n${reportOf(cases)}`);
}

type Playing = {
  rounds: number;
  browsers: readonly BrowserName[];
  sandbox: Sandbox;
  file: FileToSend;
};

/** Each round sends the file once by each, and the next begins with another. */
async function playRounds(measured: Case, { rounds, browsers, sandbox, file }: Playing) {
  const senders = [
    { name: 'curl', send: async () => void measured.curl.push(await sendByCurl(sandbox, file)) },
    ...browsers.map((name) => ({
      name,
      send: async () => {
        const sent = await sendByBrowser(name, sandbox, file);
        measured.sent[name] = [...(measured.sent[name] ?? []), sent];
      },
    })),
  ];
  for (let round = 0; round < rounds; round += 1) {
    const turn = round % senders.length;
    for (const { name, send } of [...senders.slice(turn), ...senders.slice(0, turn)]) {
      sandbox.reset();
      const limit = { uploadBytesPerSecond: measured.line };
      Object.assign(sandbox.world.tiktok.settings, limit, { processingMs: 0, moderationMs: 0 });
      await send();
      console.log(`  ${bytesText(file.size)}, round ${round + 1} of ${rounds}: ${name}`);
    }
  }
}
