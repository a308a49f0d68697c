import { has, type RefusalRow } from '../../refusal.ts';

const reconnect = { remedy: 'reauthorise', step: 'open_options', effect: 'none' } as const;
const app = { ...reconnect, field: 'tiktokApp' } as const;

/** Every documented error of TikTok's login (TikTok, OAuth error handling). */
export const OAUTH_REFUSALS: readonly RefusalRow[] = [
  {
    code: 'tiktok.access_denied',
    when: has('access_denied'),
    ...reconnect,
    what: 'TikTok was not allowed to connect this account.',
    next: 'Connect it again and press Continue on TikTok’s page.',
  },
  {
    code: 'tiktok.grant_refused',
    when: has('invalid_grant'),
    ...reconnect,
    what: 'TikTok no longer accepts the stored access of this account: it was used, replaced, withdrawn or is too old.',
    next: 'Connect the TikTok account again in the options.',
  },
  {
    code: 'tiktok.app_refused',
    when: has('invalid_client', 'unauthorized_client'),
    ...app,
    what: 'TikTok does not accept the key or the secret of your TikTok app.',
    next: 'Copy client key and client secret again from TikTok’s developer page into the options.',
  },
  {
    code: 'tiktok.scope_refused',
    when: has('invalid_scope'),
    ...app,
    what: 'Your TikTok app may not ask for what Soundpost needs.',
    next: 'Add video.upload and video.publish to your app on TikTok’s developer page.',
  },
  {
    code: 'tiktok.not_a_sandbox_user',
    when: has('non_sandbox_target'),
    ...app,
    what: 'Your TikTok app is a sandbox, and this account is not one of its target users.',
    next: 'Add the account under target users on TikTok’s developer page.',
  },
  {
    code: 'tiktok.login_refused',
    when: has('invalid_request', 'unsupported_grant_type', 'unsupported_response_type'),
    ...app,
    what: 'TikTok does not accept the way in which Soundpost asked to connect.',
    next: 'Check that the redirect address on TikTok’s developer page is the one in the options.',
  },
];
