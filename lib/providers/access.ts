import { type Problem, ProblemError } from '../problems/problem.ts';
import type { Secrets } from '../storage/secrets.ts';
import type { Http } from './http.ts';
import { type KeyedProviderId, PROVIDERS, type ProviderId } from './provider.ts';
import { CLIENTS } from './registry.ts';

type Client<P extends KeyedProviderId> = ReturnType<(typeof CLIENTS)[P]>;

export type Access = {
  /** A provider's client with the stored key. Throws `ProblemError`: no key, or host not granted. */
  client<P extends KeyedProviderId>(provider: P): Promise<Client<P>>;
};

/** Who may be called at all: a key is stored, and the browser lets us reach its host. */
export function createAccess(effects: {
  secrets: Pick<Secrets<KeyedProviderId>, 'get'>;
  http: Http;
  granted(provider: KeyedProviderId): Promise<boolean>;
}): Access {
  return {
    client: async <P extends KeyedProviderId>(provider: P) => {
      const key = await effects.secrets.get(provider);
      if (key === undefined) throw new ProblemError(noKey(provider));
      if (!(await effects.granted(provider))) throw new ProblemError(notGranted(provider));
      return CLIENTS[provider]({ http: effects.http, key }) as Client<P>;
    },
  };
}

function noKey(provider: KeyedProviderId): Problem {
  const { name } = PROVIDERS[provider];
  return {
    code: `${provider}.no_key`,
    remedy: 'fix_input',
    what: `There is no ${name} key yet.`,
    means: `Soundpost cannot ask ${name} anything, and nothing was asked.`,
    next: `Enter your ${name} key in the options.`,
    step: 'open_options',
    field: 'key',
  };
}

/** The browser's user took the permission back, or never gave it. */
export function notGranted(provider: ProviderId): Problem {
  const { name, origin } = PROVIDERS[provider];
  return {
    code: `${provider}.host_not_granted`,
    remedy: 'fix_input',
    what: `The browser does not let Soundpost reach ${new URL(origin).host}.`,
    means: `Nothing was sent to ${name}. Browsers let people take this permission back.`,
    next: `Open ${name} in the options and allow the access.`,
    step: 'open_options',
  };
}
