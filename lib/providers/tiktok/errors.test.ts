import { expect, test } from 'vitest';
import { problemSchema } from '../../problems/problem.ts';
import type { Purpose } from '../purpose.ts';
import { refuse } from '../testing/refuse.ts';
import { failedAtTiktok } from './fail-reasons.ts';

const told = (code: string, message = 'said') => ({ error: { code, message, log_id: 'L' } });

test.each<[Purpose, number, string, string, string]>([
  ['creator', 401, 'access_token_invalid', 'tiktok.token_refused', 'reauthorise'],
  ['upload', 401, 'scope_not_authorized', 'tiktok.scope_missing', 'reauthorise'],
  ['upload', 400, 'scope_permission_missed', 'tiktok.scope_missing', 'reauthorise'],
  ['creator', 200, 'spam_risk_too_many_posts', 'tiktok.too_many_posts', 'ask_user'],
  ['upload', 403, 'spam_risk_too_many_posts', 'tiktok.too_many_posts', 'ask_user'],
  ['upload', 403, 'spam_risk_too_many_pending_share', 'tiktok.too_many_drafts', 'ask_user'],
  ['creator', 200, 'spam_risk_user_banned_from_posting', 'tiktok.banned', 'give_up'],
  ['pull', 403, 'spam_risk_text', 'tiktok.spam_text', 'fix_input'],
  ['pull', 403, 'spam_risk', 'tiktok.spam', 'ask_user'],
  ['creator', 200, 'reached_active_user_cap', 'tiktok.user_cap', 'ask_user'],
  [
    'upload',
    403,
    'unaudited_client_can_only_post_to_private_accounts',
    'tiktok.unaudited',
    'fix_input',
  ],
  ['upload', 403, 'privacy_level_option_mismatch', 'tiktok.privacy_refused', 'fix_input'],
  ['pull', 403, 'url_ownership_unverified', 'tiktok.address_not_verified', 'fix_input'],
  ['pull', 400, 'app_version_check_failed', 'tiktok.app_too_old', 'ask_user'],
  ['upload', 400, 'invalid_file_upload', 'tiktok.file_refused', 'fix_input'],
  ['upload', 400, 'invalid_param', 'tiktok.invalid_parameter', 'fix_input'],
  ['pull', 400, 'invalid_params', 'tiktok.invalid_parameter', 'fix_input'],
  ['status', 400, 'invalid_publish_id', 'tiktok.post_not_found', 'ask_user'],
  [
    'status',
    400,
    'token_not_authorized_for_specified_publish_id',
    'tiktok.post_of_another',
    'reauthorise',
  ],
  ['unpull', 400, 'publish_not_cancellable', 'tiktok.not_cancellable', 'give_up'],
  ['upload', 429, 'rate_limit_exceeded', 'tiktok.too_quick', 'ask_user'],
  ['pull', 200, 'rate_limit_exceeded', 'tiktok.too_quick', 'ask_user'],
  ['status', 429, 'rate_limit_exceeded', 'tiktok.rate_limited', 'retry'],
  ['status', 500, 'internal_error', 'server_error', 'retry'],
  ['upload', 502, 'internal_error', 'server_error', 'retry'],
  ['upload', 200, 'invented_in_2027', 'tiktok.refused', 'ask_user'],
  ['upload', 403, 'spam_risk_invented', 'tiktok.refused', 'ask_user'],
])('TikTok, %s: %d %s is %s', (purpose, status, code, expected, remedy) => {
  const error = refuse('tiktok', purpose, status, told(code));
  expect(error).toMatchObject({ effect: 'none', providerCode: code, logId: 'L', charged: 'no' });
  expect(error.problem).toMatchObject({ code: expected, remedy });
  expect(error.problem.detail).toBe(`HTTP ${status} ${code}: said`);
});

test('a plan of pieces that TikTok refuses is our fault and not the user’s', () => {
  const { problem } = refuse(
    'tiktok',
    'upload',
    400,
    told('invalid_params', 'The total chunk count is invalid'),
  );
  expect(problem).toMatchObject({ code: 'tiktok.chunks_refused', remedy: 'give_up' });
});

test.each([
  [500, told('internal_error')],
  [502, '<html>bad gateway</html>'],
  [200, told('ok')],
  [200, told('internal_error')],
  [200, '{}'],
])('nobody knows what became of a fetch after %d %j', (status, body) => {
  expect(refuse('tiktok', 'pull', status, body)).toMatchObject({
    effect: 'unknown',
    problem: { remedy: 'ask_user', step: 'check_again' },
  });
});

test.each([
  ['access_denied', 'tiktok.access_denied'],
  ['invalid_grant', 'tiktok.grant_refused'],
  ['invalid_client', 'tiktok.app_refused'],
  ['unauthorized_client', 'tiktok.app_refused'],
  ['invalid_scope', 'tiktok.scope_refused'],
  ['invalid_request', 'tiktok.login_refused'],
  ['unsupported_grant_type', 'tiktok.login_refused'],
  ['unsupported_response_type', 'tiktok.login_refused'],
  ['non_sandbox_target', 'tiktok.not_a_sandbox_user'],
])('the login’s %s is %s', (code, expected) => {
  const error = refuse('tiktok', 'refresh', 400, {
    error: code,
    error_description: 'said',
    log_id: 'L',
  });
  expect(error).toMatchObject({ effect: 'none', providerCode: code, logId: 'L' });
  expect(error.problem).toMatchObject({ code: expected, remedy: 'reauthorise' });
});

test.each([
  ['file_format_check_failed', 'fix_input'],
  ['duration_check_failed', 'fix_input'],
  ['frame_rate_check_failed', 'fix_input'],
  ['picture_size_check_failed', 'fix_input'],
  ['internal', 'ask_user'],
  ['video_pull_failed', 'ask_user'],
  ['photo_pull_failed', 'ask_user'],
  ['publish_cancelled', 'give_up'],
  ['auth_removed', 'reauthorise'],
  ['spam_risk_too_many_posts', 'ask_user'],
  ['spam_risk_user_banned_from_posting', 'give_up'],
  ['spam_risk_text', 'fix_input'],
  ['spam_risk', 'ask_user'],
])('a post that failed for %s is to be treated by %s', (reason, remedy) => {
  const problem = failedAtTiktok(reason);
  expect(problem).toMatchObject({ code: `tiktok.failed.${reason}`, remedy });
  expect(problem.means).toBe('It was not posted. Everything you wrote is kept.');
  expect(problemSchema.safeParse(problem).success).toBe(true);
});

test.each([null, 'invented_in_2027', 'constructor', 'x'.repeat(500)])(
  'a reason that nobody knows (%j) is said to be unknown',
  (reason) => {
    const problem = failedAtTiktok(reason);
    expect(problem).toMatchObject({ code: 'tiktok.failed', remedy: 'ask_user' });
    expect(problemSchema.safeParse(problem).success).toBe(true);
  },
);
