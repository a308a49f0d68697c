/** Deeper than any documented answer, and shallow enough for every recursion over it. */
const MAX_DEPTH = 64;

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (quoted) {
      if (char === 0x5c) i++;
      else if (char === 0x22) quoted = false;
    } else if (char === 0x22) quoted = true;
    else if (char === 0x5b || char === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (char === 0x5d || char === 0x7d) depth--;
  }
  return deepest;
}

/** The third argument that both browsers and Node pass, and TypeScript does not know yet. */
type Source = { source?: string };

function exact(key: string, value: unknown, { source }: Source): unknown {
  if (key === '__proto__') return undefined;
  const whole = typeof value === 'number' && !Number.isSafeInteger(value);
  return whole && source !== undefined && /^-?[0-9]+$/.test(source) ? source : value;
}

/**
 * Parses what a stranger sent. Whole numbers beyond 2^53 (TikTok's ids) become strings with all
 * their digits; `__proto__` is dropped. `undefined` = not JSON, or nested deeper than any answer is.
 */
export function parseJson(text: string): unknown {
  if (depthOf(text) > MAX_DEPTH) return undefined;
  try {
    return JSON.parse(text, exact as (key: string, value: unknown) => unknown);
  } catch {
    return undefined;
  }
}
