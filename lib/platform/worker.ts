/** As far as they are needed here; TypeScript's libraries do not know of Trusted Types yet. */
type Policy = { createScriptURL(path: string): string };
type Rules = { createScriptURL(path: string): string };
type TrustedTypes = { createPolicy(name: string, rules: Rules): Policy };

/** Our own scripts that run as workers; nothing else ever does. */
const PATHS = ['/media-reader.js'] as const;
export type WorkerPath = (typeof PATHS)[number];

let policy: Policy | undefined;

/** Starts one of our own scripts beside the page. Not in Chromium's background, which has none. */
export function startWorker(path: WorkerPath): Worker {
  policy ??= createPolicy();
  return new Worker(policy.createScriptURL(path));
}

/** The one policy that the manifest's own allows; browsers without Trusted Types take the path. */
function createPolicy(): Policy {
  const rules: Rules = {
    createScriptURL: (path) => {
      if (PATHS.some((known) => known === path)) return path;
      throw new TypeError(`${path} is no worker of ours`);
    },
  };
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  return trustedTypes?.createPolicy('soundpost-worker', rules) ?? rules;
}
