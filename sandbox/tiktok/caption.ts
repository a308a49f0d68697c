import { allAuthors } from '../world/authors.ts';

/** Tags and mentions with their places. A mention is written with the account's nickname or its name. */
function textExtraOf(text: string) {
  return [...text.matchAll(/#[\p{L}\p{N}_]+|@[\p{L}\p{N}_.]+/gu)].map(({ 0: found, index }) => {
    const isTag = found.startsWith('#');
    const named = allAuthors.find(({ nickname }) => text.startsWith(`@${nickname}`, index));
    const length = named ? named.nickname.length + 1 : found.length;
    const userUniqueId = named?.uniqueId ?? found.slice(1);
    return {
      awemeId: '',
      start: index,
      end: index + length,
      hashtagName: isTag ? found.slice(1) : '',
      type: isTag ? 1 : 0,
      subType: 0,
      isCommerce: false,
      ...(isTag ? {} : { userUniqueId, userId: named?.id ?? '6801177263550464006' }),
    };
  });
}

/**
 * A caption as an item tells it: in one line, with a space where a line ended, and line by line in
 * `contents`; the places of tags count from the start of the one or the other.
 */
export function captionOf(text: string) {
  const lines = text.split('\n');
  const desc = lines.join(' ');
  const contents = lines.map((line) => ({ desc: line, textExtra: textExtraOf(line) }));
  return { desc, textExtra: textExtraOf(desc), contents };
}
