import type { TikTokApp } from '../world/tiktok/app.ts';
import { Refusal } from './errors.ts';

/** A domain covers its subdomains; a prefix covers what begins with it, whatever the query. */
function covers(property: string, url: URL): boolean {
  if (property.startsWith('https://')) return `${url.origin}${url.pathname}`.startsWith(property);
  return url.hostname === property || url.hostname.endsWith(`.${property}`);
}

/** Throws unless TikTok would fetch from there (TikTok's media transfer guide). */
export function mustBePullable(app: TikTokApp, text: string): void {
  const url = URL.parse(text);
  if (url?.protocol !== 'https:' || !/\.[a-z][a-z0-9-]*$/i.test(url.hostname)) {
    throw new Refusal('invalid_params', 'A media URL must be https and name a domain');
  }
  if (!app.urlProperties.some((property) => covers(property, url))) {
    throw new Refusal('url_ownership_unverified');
  }
}
