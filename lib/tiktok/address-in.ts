import { readUrl } from './read-url.ts';

/** What people and apps put around an address. */
const AROUND = /^[<([{"'“‘«]+|[>)\]}"'”’»,;:!?.…]+$/g;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/**
 * The one address of TikTok's in a text: a shared link stands amid words, and a typed one often lacks
 * its `https://`. Gives the text itself where there is none, or more than one to choose from.
 */
export function addressIn(text: string): string {
  const words = text.split(/\s+/).map(asAddress);
  const found = new Set(words.filter((word) => readUrl(word).kind !== 'none'));
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : text.trim();
}

function asAddress(word: string): string {
  const bare = word.replace(AROUND, '');
  return SCHEME.test(bare) ? bare : `https://${bare}`;
}
