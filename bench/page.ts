import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startSandbox } from '../sandbox/sandbox.ts';
import { builtFolder } from '../scripts/builds.ts';
import { printProfile } from './page-profile.ts';
import { type Measured, reportOf } from './page-report.ts';
import { playRound } from './page-round.ts';
import { nameOf } from './page-scripts.ts';
import { visit } from './page-visit.ts';
import { buildFor, roundsIn } from './preparing.ts';
import { printPageScripts } from './size.ts';

const OPTIONS = {
  rounds: { type: 'string', default: '5' },
  profile: { type: 'boolean', default: false },
} as const;

/**
 * `npm run bench -- page [--rounds N] [--profile] [FOLDER …]`: what Soundpost costs tiktok.com, and
 * what each unpacked extension in a FOLDER costs it, over no extension. `--profile` tells afterwards
 * where Soundpost's own script spends its time.
 */
export async function page(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const rounds = roundsIn(values.rounds);
  const others = positionals.map((folder) => resolve(folder));
  const soundpost = builtFolder('chromium');
  await buildFor('chromium');

  const measured: Measured[] = [
    { name: 'no extension', folder: null, rounds: [] },
    { name: 'Soundpost', folder: soundpost, rounds: [] },
    ...others.map((folder) => ({ name: nameOf(folder), folder, rounds: [] })),
  ];
  const sandbox = await startSandbox();
  const play = async ({ folder }: Measured) => {
    const visited = await visit(sandbox.proxyPort, folder);
    return playRound(visited).finally(visited.leave);
  };
  try {
    for (let round = 0; round < rounds; round += 1) {
      const turn = round % measured.length;
      for (const each of [...measured.slice(turn), ...measured.slice(0, turn)]) {
        each.rounds.push(await play(each));
        console.log(`  round ${round + 1} of ${rounds}: ${each.name}`);
      }
    }
    console.log(`\n${reportOf(measured)}`);
    printPageScripts(soundpost);
    if (values.profile) await printProfile(sandbox.proxyPort, soundpost);
  } finally {
    await sandbox.close();
  }
}
