import type { Problem } from '../problems/problem.ts';
import type { TransportError } from '../providers/transport-error.ts';
import { NOTHING_DONE } from './address-problems.ts';

const OPEN_IT = 'Open the link in a tab, then paste the address that the browser shows.';
const TRY_AGAIN = { ...NOTHING_DONE, remedy: 'ask_user', step: 'try_again' } as const;

/** A dead link is sent to the home page. */
export const deadLink: Problem = {
  ...NOTHING_DONE,
  code: 'link.dead',
  what: 'This short link leads to no video any more.',
  next: 'Ask for a new link, or open the video itself and paste its address.',
};

/** Wherever it leads, it is not a place that Soundpost reads. */
export const leftTikTok: Problem = {
  ...NOTHING_DONE,
  code: 'link.left_tiktok',
  what: 'This short link leads away from TikTok.',
  next: 'Paste the address of the video itself.',
};

/** A captcha, a login wall, or another page that stands where the video should. */
export const personWanted: Problem = {
  ...TRY_AGAIN,
  code: 'link.person_wanted',
  what: 'TikTok did not say where this short link leads: it wants to see a person first.',
  next: OPEN_IT,
};

export const hostsNotGranted: Problem = {
  ...NOTHING_DONE,
  code: 'link.host_not_granted',
  what: 'The browser does not let Soundpost ask TikTok where a short link leads.',
  next: 'Paste the link into the library, press Save sound there, and choose Allow if the browser asks.',
};

/** An answer with an error's status, at a place that is no clip's. */
export function refusedLink(status: number): Problem {
  if (status === 404 || status === 410) return { ...deadLink, detail: `HTTP ${status}` };
  const isBusy = status === 429;
  const isFault = status >= 500;
  return {
    ...TRY_AGAIN,
    code: isBusy ? 'link.too_many' : isFault ? 'link.fault' : 'link.refused',
    what: isBusy
      ? 'TikTok was asked too often where short links lead.'
      : isFault
        ? 'TikTok had a fault of its own and did not say where this short link leads.'
        : 'TikTok refused to say where this short link leads.',
    next: isBusy || isFault ? 'Try again in a minute.' : OPEN_IT,
    detail: `HTTP ${status}`,
  };
}

/** No answer at all. */
export function silentLink(error: TransportError): Problem {
  const isSlow = error.kind === 'timeout';
  return {
    ...TRY_AGAIN,
    code: isSlow ? 'link.no_answer' : 'link.offline',
    what: isSlow
      ? 'TikTok did not say in time where this short link leads.'
      : 'TikTok could not be reached to ask where this short link leads.',
    next: isSlow ? 'Try again in a minute.' : `Check your connection, then try again. ${OPEN_IT}`,
    detail: error.message,
  };
}
