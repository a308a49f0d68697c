/**
 * The optional host permission for own TikTok accounts: the API, and the hosts that take files, of
 * which there is one for each region (TikTok's media transfer guide).
 */
export const API_PATTERN = 'https://*.tiktokapis.com/*';
