import { expect, test } from 'vitest';
import { refuse } from '../testing/refuse.ts';

test.each<[number, string, string, string]>([
  [400, 'Invalid JSON in request body', 'dumpling.invalid_request', 'give_up'],
  [
    400,
    "'url' parameter is required and must be a non-empty string.",
    'dumpling.missing_url',
    'give_up',
  ],
  [400, 'Invalid TikTok video URL format.', 'dumpling.invalid_url', 'fix_input'],
  [
    400,
    'The video service could not process the provided URL.',
    'dumpling.not_processed',
    'give_up',
  ],
  [401, 'API key is invalid or missing.', 'dumpling.unauthenticated', 'reauthorise'],
  [403, 'Insufficient credits. Please top up your account.', 'dumpling.no_credits', 'top_up'],
  [404, 'TikTok video not found for URL: x', 'dumpling.not_found', 'give_up'],
  [500, 'Service not configured. Please contact support.', 'dumpling.misconfigured', 'give_up'],
  [
    500,
    'Service authentication failed. Please contact support.',
    'dumpling.misconfigured',
    'give_up',
  ],
  [500, 'An unexpected server error occurred while fetching', 'dumpling.server_error', 'ask_user'],
  [502, 'The video service is currently unavailable.', 'dumpling.upstream', 'ask_user'],
  [503, 'Rate limit exceeded. Please try again later.', 'dumpling.busy', 'ask_user'],
])('DumplingAI: %d "%s" is %s and costs nothing', (status, message, code, remedy) => {
  const error = refuse('dumpling', 'clip', status, { error: message });
  expect(error).toMatchObject({ effect: 'none', charged: 'no', problem: { code, remedy } });
});
