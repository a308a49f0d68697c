import { describe, expect, test } from 'vitest';
import { runningSandbox } from '../testing/running-sandbox.ts';
import { openApi, tiktokApi } from '../testing/tiktok-api.ts';

const sandbox = runningSandbox();
const { post, token } = tiktokApi(sandbox);
const once = (code: string) =>
  sandbox.it.faults.add({ host: 'open.tiktokapis.com', times: 1, do: { type: 'error', code } });

describe('a documented error can be asked for', () => {
  test.each([
    ['invalid_param', 400],
    ['invalid_params', 400],
    ['invalid_file_upload', 400],
    ['scope_permission_missed', 400],
    ['app_version_check_failed', 400],
    ['invalid_publish_id', 400],
    ['token_not_authorized_for_specified_publish_id', 400],
    ['publish_not_cancellable', 400],
    ['access_token_invalid', 401],
    ['scope_not_authorized', 401],
    ['spam_risk_too_many_posts', 403],
    ['spam_risk_user_banned_from_posting', 403],
    ['spam_risk_too_many_pending_share', 403],
    ['reached_active_user_cap', 403],
    ['unaudited_client_can_only_post_to_private_accounts', 403],
    ['url_ownership_unverified', 403],
    ['privacy_level_option_mismatch', 403],
    ['rate_limit_exceeded', 429],
    ['internal_error', 500],
  ])('%s with %i', async (code, status) => {
    once(code);
    const answer = await post('video/init', {}, token());
    expect([answer.status, answer.json.error.code]).toEqual([status, code]);
    expect(answer.json.error).toMatchObject({ log_id: expect.any(String) });
    expect(sandbox.it.journal.entries()).toMatchObject([{ code, fault: 'error', effect: {} }]);
  });

  test.each([
    'access_denied',
    'invalid_client',
    'invalid_grant',
    'invalid_request',
    'invalid_scope',
    'unauthorized_client',
    'unsupported_grant_type',
    'unsupported_response_type',
    'internal_error',
  ])('%s of the token endpoint', async (code) => {
    once(code);
    const answer = await sandbox.ask(`${openApi}/v2/oauth/token/`, { method: 'POST', body: '' });
    expect(answer.json.error).toBe(code);
    expect(answer.json).toMatchObject({
      error_description: 'Asked for',
      log_id: expect.any(String),
    });
  });
});
