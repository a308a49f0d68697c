import { createHash } from 'node:crypto';

/** TikTok's own form of PKCE: lower-case hexadecimal digits, not base64url (TikTok's Login Kit guide). */
export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('hex');
}

/** 43 to 128 unreserved characters. */
export function isVerifier(text: string): boolean {
  return /^[A-Za-z0-9\-._~]{43,128}$/.test(text);
}
