import { randomBytes } from 'node:crypto';
import type { Reply } from '../wire/call.ts';

/** The 2023 header with a plausible remainder: nothing foreign may run, frame or be asked. */
function policyFor(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic' 'unsafe-eval' https://*.tiktokcdn.com`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https://*.tiktokcdn.com https://*.tiktokcdn-us.com",
    "media-src 'self' blob: https://*.tiktok.com https://*.tiktokcdn.com",
    "connect-src 'self' https://*.tiktok.com https://*.tiktokcdn.com",
    'frame-src https://*.tiktok.com',
    'worker-src https: blob:',
  ].join('; ');
}

/** `<` would let a caption end the script element. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003C');
}

/**
 * A page as served: an empty shell, as the 2026 desktop site serves it. All that can be seen is
 * drawn later by the app's script. Embeds alone may stand in a frame of another site.
 */
export function shell(
  scopeFor: (nonce: string) => unknown,
  { isFramable = false }: { isFramable?: boolean } = {},
): Reply {
  const nonce = randomBytes(12).toString('base64url');
  const body = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta content="width=device-width, initial-scale=1.0" name="viewport"/>
<title>TikTok - Make Your Day</title>
<link rel="stylesheet" href="/_static/app/styles.css"/>
</head>
<body style="margin: 0">
<svg></svg>
<div data-csr="1" id="app" style="min-height: 100vh; display: flex; flex-direction: row; justify-content: flex-start"></div>
<script id="__UNIVERSAL_DATA_FOR_REHYDRATION__" type="application/json" nonce="${nonce}">${scriptJson(scopeFor(nonce))}</script>
<script type="module" nonce="${nonce}" src="/_static/app/main.ts"></script>
</body>
</html>
`;
  return {
    status: 200,
    contentType: 'text/html; charset=utf-8',
    body,
    headers: {
      'content-security-policy': policyFor(nonce),
      ...(isFramable ? {} : { 'x-frame-options': 'SAMEORIGIN' }),
    },
  };
}
