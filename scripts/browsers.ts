import { execFile, spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

export type BrowserName = 'chromium' | 'firefox';

type Known = {
  title: string;
  /** Environment variable that names another executable. */
  variable: string;
  commands: string[];
  paths: string[];
  debianPackage: string;
  /** As in the manifest: older browsers lack what the extension stands on. */
  oldest: number;
};

const KNOWN: Record<BrowserName, Known> = {
  chromium: {
    title: 'Chromium',
    variable: 'SOUNDPOST_CHROMIUM',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    paths: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    debianPackage: 'chromium',
    oldest: 144,
  },
  firefox: {
    title: 'Firefox',
    variable: 'SOUNDPOST_FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    paths: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    debianPackage: 'firefox-esr',
    oldest: 142,
  },
};

/**
 * Path of an executable that is new enough: the one the environment names, else one in the usual
 * places, else (as root on Debian) the distribution's package, which is then installed. Throws an
 * error that says what to install or change.
 */
export async function findBrowser(name: BrowserName): Promise<string> {
  const known = KNOWN[name];
  const named = process.env[known.variable];
  if (named) {
    if (!(await isExecutable(named))) {
      throw new Error(
        `${known.variable} names ${named}, which cannot be run. Correct or unset it.`,
      );
    }
    return recentEnough(named, known);
  }
  const found = (await firstExecutable(known)) ?? (await installed(known));
  if (!found) throw new Error(missing(known));
  return recentEnough(found, known);
}

async function firstExecutable({ commands, paths }: Known): Promise<string | undefined> {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const inPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  for (const path of [...inPath, ...paths]) if (await isExecutable(path)) return path;
  return undefined;
}

async function installed(known: Known): Promise<string | undefined> {
  const isDebianRoot = process.getuid?.() === 0 && (await isExecutable('/usr/bin/apt-get'));
  if (!isDebianRoot) return undefined;
  console.log(`${known.title} is missing: installing the Debian package ${known.debianPackage} …`);
  await run('apt-get', ['update']);
  await run('apt-get', ['install', '-y', '--no-install-recommends', known.debianPackage]);
  return firstExecutable(known);
}

async function recentEnough(path: string, known: Known): Promise<string> {
  // Windows programs with a window print nothing; the manifest then refuses in their place.
  const { stdout } = await promisify(execFile)(path, ['--version']).catch(() => ({ stdout: '' }));
  const version = stdout.match(/\d+/)?.[0];
  if (version !== undefined && Number(version) < known.oldest) {
    throw new Error(
      `${path} is version ${version}, and Soundpost needs ${known.title} ${known.oldest} or newer. ` +
        `Update it, or name a newer one in ${known.variable}.`,
    );
  }
  return path;
}

function missing({ title, oldest, debianPackage, variable }: Known): string {
  return (
    `${title} was not found. Install ${title} ${oldest} or newer ` +
    `(Debian: apt-get install ${debianPackage}), or name its executable in ${variable}.`
  );
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** The output goes to standard error, so that what the caller prints stays readable. */
function run(command: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const child = spawn(command, args, { stdio: ['ignore', 2, 2], env });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}; see above.`));
    });
  });
}
