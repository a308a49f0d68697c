/** Where the sandbox's pictures and media lie. Signed and expiring, as the real ones are. */
export function cdnUrl(what: 'cover' | 'avatar' | 'sound' | 'play' | 'slide', id: string): string {
  const ending = { cover: 'svg', avatar: 'svg', slide: 'svg', sound: 'mp3', play: 'mp4' }[what];
  const path = `${what}/${encodeURIComponent(id)}.${ending}`;
  return `https://p16-sign.tiktokcdn.com/${path}?x-expires=1798761600&x-signature=sandbox`;
}
