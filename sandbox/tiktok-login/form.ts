import { timingSafeEqual } from 'node:crypto';
import type { Call } from '../wire/call.ts';
import type { TikTokApp } from '../world/tiktok/app.ts';
import type { TikTokWorld } from '../world/tiktok/tiktok-world.ts';
import { OAuthRefusal } from './errors.ts';

/** Fields whose values nobody may write down. */
const secretFields = ['client_secret', 'code', 'code_verifier', 'refresh_token', 'token'] as const;

export function secretsInForm(call: Call): string[] {
  const form = new URLSearchParams(call.text);
  return secretFields.map((name) => form.get(name) ?? '').filter((value) => value !== '');
}

/** A form's fields. Throws for what is no form and for a field that is missing or not known. */
export function formOf(call: Call, needed: readonly string[], optional: readonly string[] = []) {
  const form = new URLSearchParams(call.text);
  const known = [...needed, ...optional];
  const unknown = [...form.keys()].filter((name) => !known.includes(name));
  const missing = needed.filter((name) => !form.get(name));
  if (unknown.length > 0 || missing.length > 0) {
    const names = [...missing, ...unknown].join(', ');
    throw new OAuthRefusal('invalid_request', `The request parameters are malformed: ${names}`);
  }
  return { get: (name: string) => form.get(name) ?? '' };
}

/** The app whose key and secret came. */
export function appIn(form: { get(name: string): string }, world: TikTokWorld): TikTokApp {
  const app = world.apps.get(form.get('client_key'));
  const given = Buffer.from(form.get('client_secret'));
  const right = Buffer.from(app?.clientSecret ?? '');
  if (!app || given.length !== right.length || !timingSafeEqual(given, right)) {
    throw new OAuthRefusal('invalid_client', 'Client key or secret is incorrect');
  }
  return app;
}
