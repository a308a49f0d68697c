/** Fills nothing and keeps nothing: `length` random bytes. */
export type RandomBytes = (length: number) => Uint8Array<ArrayBuffer>;

/** 256 random bits as text: 64 characters, as TikTok's rules for verifiers and states allow. */
export function secretText(random: RandomBytes): string {
  return random(32).toHex();
}

/**
 * TikTok's own form of PKCE's S256: the lower-case hex of the hash, where RFC 7636 says base64url
 * (TikTok, Login Kit for desktop). The standard form is refused when the code is exchanged.
 */
export async function challengeOf(verifier: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return new Uint8Array(hash).toHex();
}
