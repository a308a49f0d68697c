import type { Problem } from '../../../problems/problem.ts';

const reconnect = { remedy: 'reauthorise', step: 'open_options', field: 'targets' } as const;

export const notConnected: Problem = {
  ...reconnect,
  code: 'tiktok.not_connected',
  what: 'This TikTok account is no longer connected to Soundpost.',
  means: 'Nothing was sent to it. Its posts stay in the queue.',
  next: 'Connect the account again in the options.',
};

export const appGone: Problem = {
  ...reconnect,
  code: 'tiktok.app_gone',
  what: 'The TikTok app that this account was connected through was removed from the options.',
  means: 'Its access cannot be renewed. Its posts stay in the queue.',
  next: 'Enter the app’s client key and secret again, then connect the account.',
};

export const accessExpired: Problem = {
  ...reconnect,
  code: 'tiktok.access_expired',
  what: 'The access that this TikTok account gave has run out: it was not used for too long.',
  means: 'Nothing can be sent to it. Its posts stay in the queue.',
  next: 'Connect the account again in the options.',
};

export const pastedOver: Problem = {
  ...reconnect,
  code: 'tiktok.pasted_over',
  what: 'The access token that you pasted for this TikTok account no longer works.',
  means: 'Nothing can be sent to it. Its posts stay in the queue.',
  next: 'Paste a new token in the options, or connect the account through your app.',
};

/** TikTok replaced the refresh token and the answer that brought the new one never arrived. */
export const accessLost: Problem = {
  ...reconnect,
  code: 'tiktok.access_lost',
  what: 'TikTok renewed the access of this account and its answer was lost: the connection broke, or the browser stopped Soundpost.',
  means: 'Nothing can be sent to it. Its posts stay in the queue, and nothing was posted by this.',
  next: 'Connect the account again in the options.',
};

export const otherAccount: Problem = {
  ...reconnect,
  code: 'tiktok.other_account',
  what: 'TikTok gave access to another account than the one that is connected.',
  means: 'Soundpost does not use it, so that no post goes to the wrong account.',
  next: 'Connect the account again in the options.',
};

export const nothingGranted: Problem = {
  ...reconnect,
  code: 'tiktok.nothing_granted',
  what: 'Neither drafts nor posts were allowed on TikTok’s page.',
  means: 'The account is not connected. Nothing was posted or changed.',
  next: 'Connect the account again and leave the boxes ticked.',
};

export const loginClosed: Problem = {
  remedy: 'ask_user',
  code: 'tiktok.login_closed',
  what: 'TikTok’s page was closed, or could not be opened.',
  means: 'The account is not connected. Nothing was posted or changed.',
  next: 'Connect the account and press Continue on TikTok’s page.',
  step: 'try_again',
};

/** TikTok withdraws a token only for the app that it was made for, and that one is not known here. */
export const pastedLeft: Problem = {
  code: 'tiktok.pasted_left',
  remedy: 'ask_user',
  what: 'The account is disconnected here; the token that you pasted is not withdrawn at TikTok.',
  means: 'Soundpost has forgotten it. By itself it stops to work within a day.',
  next: 'To withdraw it now, remove the app in TikTok’s settings under apps and permissions.',
  step: 'none',
};

/** To put a token that dies in a day in the place of a renewable one would be a loss. */
export const connectedAlready: Problem = {
  code: 'tiktok.connected_already',
  remedy: 'fix_input',
  what: 'This account is connected through your app already.',
  means: 'The pasted token was not stored: the access that there is renews itself.',
  next: 'Disconnect the account first if you want to use the token instead.',
  step: 'none',
};

export const otherOpenId: Problem = {
  code: 'tiktok.other_open_id',
  remedy: 'fix_input',
  what: 'TikTok says that this token belongs to another open id.',
  means: 'The account is not connected, so that no post goes to the wrong one.',
  next: 'Copy token and open id from the same answer of TikTok’s.',
  step: 'edit',
};

/** An app whose accounts are still connected could no longer renew or withdraw their access. */
export const appInUse: Problem = {
  code: 'tiktok.app_in_use',
  remedy: 'fix_input',
  what: 'Accounts are still connected through this app.',
  means:
    'The app was not removed: without its secret their access can be neither renewed nor withdrawn.',
  next: 'Disconnect these accounts first.',
  step: 'none',
};
