import * as z from 'zod';
import { Suggestions } from './suggestions.js';

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

const kinds: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

/** Characters of a value that a message shows. */
const mostShown = 40;

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length <= mostShown ? text : `${text.slice(0, mostShown)}…`;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return String(value);
  return kinds[Array.isArray(value) ? 'array' : typeof value] ?? typeof value;
}

const either = new Intl.ListFormat('en', { type: 'disjunction' });
const oneOf = (values: readonly unknown[]): string => either.format(values.map((value) => shown(value)));

/** What a value must be, and what it is in place of that. */
function mismatch(input: unknown, wanted: string, found: string, question = ''): string {
  return input === undefined
    ? `this key is missing: it takes ${wanted}`
    : `expected ${wanted}, found ${found}${question}`;
}

function notAmong(input: unknown, values: readonly unknown[]): string {
  const names = values.filter((value) => typeof value === 'string');
  const question = typeof input === 'string' ? new Suggestions(names).question(input) : '';
  const simple = input === null || typeof input !== 'object';
  return mismatch(input, oneOf(values), simple ? shown(input) : kindOf(input), question);
}

const counted = (count: number | bigint, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** What a limit counts, by what zod calls its origin; a number is its own. */
function limited(origin: string, limit: number | bigint): string {
  if (origin === 'string') return counted(limit, 'character');
  return origin === 'array' ? counted(limit, 'item') : String(limit);
}

/** Each key that an object does not have, and the nearest that it has; one a line. */
function unknownKeys(keys: readonly string[], schema: unknown): string {
  const allowed = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const near = new Suggestions(allowed);
  return keys.map((key) => `unknown key ${shown(key)}${near.question(key) || ': remove it'}`).join('\n');
}

/** An object whose kind is told by one of its keys, which says something else or is missing. */
function undiscriminated({
  discriminator,
  input,
  options,
}: Extract<RawIssue, { code: 'invalid_union' }>): string | undefined {
  if (typeof discriminator !== 'string' || !Array.isArray(options)) return undefined;
  return notAmong(Object.entries(input ?? {}).find(([key]) => key === discriminator)?.[1], options);
}

/** Says in plain words what is wrong with a value; undefined where the schema's own words or zod's are to be used. */
export function explain(issue: RawIssue): string | undefined {
  const { input } = issue;
  switch (issue.code) {
    case 'invalid_type':
      return mismatch(input, kinds[issue.expected] ?? issue.expected, kindOf(input));
    case 'invalid_value':
      return notAmong(input, issue.values);
    case 'invalid_union':
      return undiscriminated(issue);
    case 'too_small':
      if (input === '') return 'this string is empty';
      return `expected at least ${limited(issue.origin, issue.minimum)}`;
    case 'too_big':
      return `expected at most ${limited(issue.origin, issue.maximum)}`;
    case 'invalid_format':
      return issue.format === 'url' ? 'expected an address that begins with http:// or https://' : undefined;
    case 'unrecognized_keys':
      return unknownKeys(issue.keys, issue.inst);
    default:
      return undefined;
  }
}

/** An issue's message; of unknown keys one for each, with the key. */
export function messagesOf(issue: z.core.$ZodIssue): { readonly message: string; readonly key?: string }[] {
  if (issue.code !== 'unrecognized_keys') return [{ message: issue.message }];
  const lines = issue.message.split('\n');
  return issue.keys.map((key, index) => ({ key, message: lines[index] ?? issue.message }));
}
