import { type Call, isRecord, parsedBody } from '../wire/call.ts';
import { type ErrorCode, Refusal } from './errors.ts';

/** Fields of an object that a request has sent. Each reader throws when the field is not so. */
export type Fields = {
  has(name: string): boolean;
  /** Throws for anything but these names: a misspelt field is an error, not a surprise. */
  only(names: readonly string[]): void;
  part(name: string): Fields;
  text(name: string): string;
  /** In UTF-16 units, as JavaScript counts them; '' when it is left out. */
  shortText(name: string, longest: number): string;
  flag(name: string): boolean;
  optionalFlag(name: string): boolean;
  /** A whole number of 0 or more. */
  count(name: string): number;
  texts(name: string, most: number): string[];
  oneOf<T extends string>(name: string, known: readonly T[]): T;
};

/** `where` stands before the names in messages; `code` is what refusals are called. */
export function fieldsOf(value: unknown, where = '', code: ErrorCode = 'invalid_param'): Fields {
  const refuse = (name: string, rule: string) => new Refusal(code, `${where}${name} ${rule}`);
  if (!isRecord(value)) {
    throw new Refusal(code, `${where.slice(0, -1) || 'The request body'} must be a JSON object`);
  }

  const text = (name: string) => {
    const found = value[name];
    if (typeof found !== 'string' || found === '') throw refuse(name, 'must be a non-empty string');
    return found;
  };
  const flag = (name: string) => {
    const found = value[name];
    if (typeof found !== 'boolean') throw refuse(name, 'must be a boolean');
    return found;
  };
  const has = (name: string) => value[name] !== undefined;
  return {
    has,
    text,
    flag,
    only(names) {
      const unknown = Object.keys(value).filter((name) => !names.includes(name));
      if (unknown.length > 0) throw refuse(unknown.join(', '), 'is no field of this request');
    },
    part: (name) => fieldsOf(value[name], `${where}${name}.`, code),
    shortText(name, longest) {
      const found = has(name) ? value[name] : '';
      if (typeof found !== 'string') throw refuse(name, 'must be a string');
      if (found.length > longest) throw refuse(name, `must be at most ${longest} UTF-16 units`);
      return found;
    },
    optionalFlag: (name) => (has(name) ? flag(name) : false),
    count(name) {
      const found = value[name];
      if (Number.isSafeInteger(found) && Number(found) >= 0) return Number(found);
      throw refuse(name, 'must be a whole number of 0 or more');
    },
    texts(name, most) {
      const found = value[name];
      const fine =
        Array.isArray(found) &&
        found.length > 0 &&
        found.length <= most &&
        found.every((item) => typeof item === 'string' && item !== '');
      if (!fine) throw refuse(name, `must be 1 to ${most} strings`);
      return found;
    },
    oneOf(name, known) {
      const found = known.find((each) => each === text(name));
      if (found === undefined) throw refuse(name, `must be one of ${known.join(', ')}`);
      return found;
    },
  };
}

/** The body of a call: JSON, and said to be JSON. */
export function bodyOf(call: Call): unknown {
  if (call.contentType !== 'application/json') {
    throw new Refusal('invalid_param', 'Content-Type must be application/json; charset=UTF-8');
  }
  const body = parsedBody(call);
  if (call.tooLong || !body.ok) {
    throw new Refusal('invalid_param', 'The request body must be JSON of a usual length');
  }
  return body.value;
}
