export type CaptionPart = { text: string; tag: boolean };

/** One `#word` or several with no space between; a `#` inside of a word, as in an address, is none. */
const TAGS = /(?<!\S)((?:[#＃][\p{L}\p{N}\p{M}_]+)+)/u;

/** A caption cut at its hashtags, which are shown where the author wrote them. */
export function captionParts(caption: string): CaptionPart[] {
  return caption
    .split(TAGS)
    .map((text, index) => ({ text, tag: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

/** The hashtags that the caption does not show already. */
export function otherTags(caption: string, hashtags: readonly string[]): string[] {
  const shown = new Set(
    captionParts(caption)
      .filter(({ tag }) => tag)
      .flatMap(({ text }) => text.toLowerCase().split(/[#＃]/)),
  );
  return hashtags.filter((hashtag) => !shown.has(hashtag.toLowerCase()));
}
