import { has, type Refusal, type RefusalRow } from '../refusal.ts';
import { OAUTH_REFUSALS } from './oauth/errors.ts';

const init = ({ purpose }: Refusal) => purpose === 'upload' || purpose === 'pull';
const reconnect = { remedy: 'reauthorise', step: 'open_options', effect: 'none' } as const;
const edit = { remedy: 'fix_input', step: 'edit', effect: 'none' } as const;
/** The person decides, or waits; nothing of it can be put right in the post. */
const theirs = { remedy: 'ask_user', step: 'try_again', effect: 'none' } as const;

/** Creator info was read, and what it says is that nothing can be posted. */
const notNow = {
  means: { creator: 'Nothing can be posted to this account for now. Nothing was sent.' },
};

/**
 * Every documented error of the Content Posting API (TikTok, references of direct post, photo post,
 * drafts and status), the first that fits. TikTok answers some of them with HTTP 200 on purpose, so
 * the rows go by code; anything but `ok` is a failure by its documentation.
 */
export const TIKTOK_REFUSALS: readonly RefusalRow[] = [
  {
    code: 'tiktok.token_refused',
    when: has('access_token_invalid'),
    ...reconnect,
    what: 'TikTok no longer accepts the access of this account.',
    next: 'Connect the TikTok account again in the options.',
    field: 'targets',
  },
  {
    code: 'tiktok.scope_missing',
    when: has('scope_not_authorized', 'scope_permission_missed'),
    ...reconnect,
    what: 'This TikTok account did not allow Soundpost to do this.',
    next: 'Connect the account again and leave every box ticked that TikTok shows.',
    field: 'targets',
  },
  {
    code: 'tiktok.too_many_posts',
    when: has('spam_risk_too_many_posts'),
    ...theirs,
    ...notNow,
    what: 'TikTok takes no more posts through apps for this account today.',
    next: 'Post it tomorrow, or in TikTok’s own app.',
  },
  {
    code: 'tiktok.too_many_drafts',
    when: has('spam_risk_too_many_pending_share'),
    ...theirs,
    what: 'Five drafts from the last 24 hours already wait in this account’s TikTok inbox.',
    next: 'Finish or delete drafts in TikTok’s app, then try again.',
  },
  {
    code: 'tiktok.banned',
    when: has('spam_risk_user_banned_from_posting'),
    remedy: 'give_up',
    effect: 'none',
    ...notNow,
    what: 'TikTok has banned this account from posting.',
    next: 'Ask TikTok about it in its app; choose another account for this post.',
    step: 'none',
    field: 'targets',
  },
  {
    code: 'tiktok.spam_text',
    when: has('spam_risk_text'),
    ...edit,
    what: 'TikTok finds the caption risky.',
    next: 'Change the caption.',
    field: 'caption',
  },
  {
    code: 'tiktok.spam',
    when: has('spam_risk'),
    ...theirs,
    what: 'TikTok finds this post risky and refuses it.',
    next: 'Look at the account in TikTok’s app before you try again.',
  },
  {
    code: 'tiktok.user_cap',
    when: has('reached_active_user_cap'),
    ...theirs,
    ...notNow,
    what: 'Your TikTok app has served as many accounts in 24 hours as TikTok lets it (5 before its audit).',
    next: 'Try again tomorrow.',
  },
  {
    code: 'tiktok.unaudited',
    when: has('unaudited_client_can_only_post_to_private_accounts'),
    ...edit,
    what: 'TikTok has not audited your app yet, so it may post to private accounts only.',
    next: 'Make the account private in TikTok, or send the video as a draft to its inbox.',
    field: 'privacy',
  },
  {
    code: 'tiktok.privacy_refused',
    when: has('privacy_level_option_mismatch'),
    ...edit,
    what: 'TikTok does not offer this account the visibility that was chosen.',
    next: 'Choose who may see the post again.',
    field: 'privacy',
  },
  {
    code: 'tiktok.address_not_verified',
    when: has('url_ownership_unverified'),
    ...edit,
    what: 'TikTok fetches media only from addresses that your app has proved to own.',
    next: 'Verify the domain in your TikTok app, or choose the file itself.',
    field: 'contentUrl',
  },
  {
    code: 'tiktok.app_too_old',
    when: has('app_version_check_failed'),
    ...theirs,
    what: 'The TikTok app on the phone of this account is too old for drafts with photos.',
    next: 'Update TikTok on the phone, then try again.',
  },
  {
    code: 'tiktok.file_refused',
    when: has('invalid_file_upload'),
    ...edit,
    what: 'TikTok does not accept this file.',
    next: 'Choose an MP4 file with H.264 video.',
    field: 'video',
  },
  {
    code: 'tiktok.chunks_refused',
    when: (refusal) =>
      has('invalid_param', 'invalid_params')(refusal) && /chunk/i.test(refusal.says),
    remedy: 'give_up',
    effect: 'none',
    what: 'TikTok does not accept how Soundpost would have cut the video into pieces.',
    next: 'Report it with the details below.',
    step: 'none',
  },
  {
    code: 'tiktok.invalid_parameter',
    when: has('invalid_param', 'invalid_params'),
    ...edit,
    what: 'TikTok does not accept something in the request.',
    next: 'Read what it said under the details, change that, and try again.',
  },
  {
    code: 'tiktok.post_not_found',
    when: has('invalid_publish_id'),
    remedy: 'ask_user',
    effect: 'none',
    what: 'TikTok does not know this upload, or no longer.',
    next: 'Look at the account in TikTok, then say whether the post is there.',
    step: 'check_again',
  },
  {
    code: 'tiktok.post_of_another',
    when: has('token_not_authorized_for_specified_publish_id'),
    ...reconnect,
    what: 'This upload belongs to another TikTok account or app than the one connected now.',
    next: 'Connect the account that it was sent with.',
    field: 'targets',
  },
  {
    code: 'tiktok.not_cancellable',
    when: has('publish_not_cancellable'),
    remedy: 'give_up',
    effect: 'none',
    what: 'It is too late for TikTok to cancel this post.',
    next: 'Delete it in TikTok’s app once it is there.',
    step: 'none',
  },
  {
    code: 'tiktok.too_quick',
    when: (refusal) =>
      init(refusal) && (refusal.status === 429 || has('rate_limit_exceeded')(refusal)),
    ...theirs,
    what: 'TikTok takes six new posts a minute from an account, and there were more.',
    next: 'Wait a minute, then try again.',
  },
  {
    code: 'tiktok.rate_limited',
    when: has('rate_limit_exceeded'),
    remedy: 'retry',
    effect: 'none',
    what: 'TikTok was asked too often in a short time.',
    next: 'Wait a minute, then try again.',
    step: 'try_again',
  },
  ...OAUTH_REFUSALS,
  {
    code: 'server_error',
    when: has('internal_error', 'internal'),
    remedy: 'retry',
    what: 'TikTok had an error of its own.',
    next: 'Try again in a few minutes.',
    step: 'try_again',
  },
  {
    code: 'tiktok.refused',
    when: ({ code, status }) => code !== null && code !== 'ok' && status < 500,
    ...theirs,
    what: 'TikTok refused the request.',
    next: 'Read what it said under the details, and try again when that is settled.',
  },
];
