/** What looks like a key or a signed address, whoever sent it. */
const SECRET_SHAPES = [
  /\b(?:sk_|knbn_|act\.|rft\.)[A-Za-z0-9_.!*-]+/g,
  /\bBearer\s+[^\s"',;]+/gi,
  /(https?:\/\/[^\s"'<>?#]+)[?#][^\s"'<>]*/gi,
];

const DETAIL_LIMIT = 300;

/**
 * A provider's own words, fit to be stored and shown: one line, at most 300 characters, without
 * the secrets sent (servers echo them), anything like a key, and the query of any address (signatures).
 */
export function safeDetail(text: string, ...secrets: readonly string[]): string {
  let safe = text;
  for (const secret of secrets) if (secret !== '') safe = safe.replaceAll(secret, '[key]');
  const [keys, bearer, address] = SECRET_SHAPES as [RegExp, RegExp, RegExp];
  safe = safe.replace(keys, '[key]').replace(bearer, 'Bearer [key]').replace(address, '$1?[…]');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  safe = safe.replace(/[\u0000-\u001f\u007f\s]+/g, ' ').trim();
  return safe.length > DETAIL_LIMIT ? `${safe.slice(0, DETAIL_LIMIT - 1)}…` : safe;
}
