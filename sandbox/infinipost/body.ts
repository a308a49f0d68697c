import { type Call, isRecord, parsedBody } from '../wire/call.ts';
import { Refusal } from './errors.ts';

/** The body as an object with known fields only: a misspelt field is an error, not a surprise. */
export function bodyWith(call: Call, known: readonly string[]): Record<string, unknown> {
  if (call.tooLong) throw new Refusal('invalid_parameter', 'The request body is too large');
  if (call.contentType !== 'application/json') {
    throw new Refusal('invalid_parameter', 'Content-Type must be application/json');
  }
  const body = parsedBody(call);
  if (!body.ok || !isRecord(body.value)) {
    throw new Refusal('invalid_parameter', 'The request body must be a JSON object');
  }
  const unknown = Object.keys(body.value).filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Refusal('invalid_parameter', `Unknown parameter: ${unknown.join(', ')}`);
  }
  return body.value;
}

export function optionalString(body: Record<string, unknown>, name: string): string | undefined {
  const value = body[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'string') {
    throw new Refusal('invalid_parameter', `${name} must be a string`);
  }
  return value;
}

export function nonEmptyStrings(body: Record<string, unknown>, name: string): string[] {
  const value = body[name];
  const fine =
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((item) => typeof item === 'string' && item !== '');
  if (!fine) {
    throw new Refusal('invalid_parameter', `${name} is required and must be a non-empty array`);
  }
  if (new Set(value).size !== value.length) {
    throw new Refusal('invalid_parameter', `${name} must not name the same one twice`);
  }
  return value;
}

/** Media is fetched by InfiniPost, so its address must be one that the whole internet can reach. */
export function publicUrl(text: string, name: string): string {
  const url = URL.parse(text);
  const host = url?.hostname ?? '';
  const reachable =
    url?.protocol === 'https:' &&
    text.length <= 2048 &&
    url.username === '' &&
    host.includes('.') &&
    !/^[\d.]+$|^\[|\.(localhost|local|internal|invalid|test)$/.test(host);
  if (!reachable) {
    throw new Refusal('invalid_parameter', `${name} must be a publicly reachable https URL`);
  }
  return text;
}
