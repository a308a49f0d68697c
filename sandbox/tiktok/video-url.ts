/** What the APIs take for a TikTok video URL: its clip's id, or `null`. */
export function clipIdIn(text: string): string | null {
  const url = URL.parse(text.trim());
  if (url?.protocol !== 'https:' || url.port !== '' || url.username !== '') return null;
  if (!/^(www\.|m\.)?tiktok\.com$/.test(url.hostname)) return null;
  return /^\/@[\w.]*\/video\/(\d{19})\/?$/.exec(url.pathname)?.[1] ?? null;
}
