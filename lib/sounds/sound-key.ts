/** The library key of a sound whose own id is told. Apart, for the script in the page. */
export const soundKeyOf = (musicId: string): string => `music:${musicId}`;
