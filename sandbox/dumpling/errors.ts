import { json, type Reply } from '../wire/call.ts';

/** Every documented error text, under a name of our own: DumplingAI has no codes. */
const documented = {
  invalid_json: [400, 'Invalid JSON in request body'],
  missing_url: [400, "'url' parameter is required and must be a non-empty string."],
  invalid_url: [400, 'Invalid TikTok video URL format.'],
  unprocessable: [400, 'The video service could not process the provided URL.'],
  service_issue: [400, 'The video service reported an issue.'],
  invalid_key: [401, 'API key is invalid or missing.'],
  no_credits: [403, 'Insufficient credits. Please top up your account.'],
  not_found: [404, 'TikTok video not found for URL: [url]'],
  not_configured: [500, 'Service not configured. Please contact support.'],
  auth_failed: [500, 'Service authentication failed. Please contact support.'],
  unexpected: [
    500,
    'An unexpected server error occurred while fetching the TikTok video: socket hang up',
  ],
  unavailable: [502, 'The video service is currently unavailable.'],
  bad_structure: [502, 'Received invalid data structure from video service.'],
  upstream: [502, 'Error fetching video data from the upstream service.'],
  rate_limited: [503, 'Rate limit exceeded. Please try again later.'],
} as const satisfies Record<string, readonly [number, string]>;

type ErrorName = keyof typeof documented;

export function isErrorName(name: string): name is ErrorName {
  return Object.hasOwn(documented, name);
}

export function refusal(name: ErrorName, url = ''): Reply {
  const [status, text] = documented[name];
  const error = text.replace('[url]', url);
  return json(status, { error }, { code: name });
}
