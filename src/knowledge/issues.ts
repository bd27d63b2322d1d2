import * as z from 'zod';
import { counted } from '../support/counted.js';
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

/** The longest value that a message quotes, in characters. */
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

/** Says what was expected and what was found. */
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

/** A limit with its unit, by zod's name for the kind of value. */
function limited(origin: string, limit: number | bigint): string {
  if (origin === 'string') return counted(limit, 'character');
  return origin === 'array' ? counted(limit, 'item') : String(limit);
}

/** One line per unknown key, with the most similar allowed key. */
function unknownKeys(keys: readonly string[], schema: unknown): string {
  const allowed = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const near = new Suggestions(allowed);
  return keys.map((key) => `unknown key ${shown(key)}${near.question(key) || ': remove it'}`).join('\n');
}

/** An object of a union whose discriminating key is missing or has an unknown value. */
function undiscriminated({
  discriminator,
  input,
  options,
}: Extract<RawIssue, { code: 'invalid_union' }>): string | undefined {
  if (typeof discriminator !== 'string' || !Array.isArray(options)) return undefined;
  return notAmong(Object.entries(input ?? {}).find(([key]) => key === discriminator)?.[1], options);
}

/** Explains an issue in plain words; undefined where the schema's or zod's own message fits. */
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

/** The messages of an issue: one per unknown key, else one. */
export function messagesOf(issue: z.core.$ZodIssue): { readonly message: string; readonly key?: string }[] {
  if (issue.code !== 'unrecognized_keys') return [{ message: issue.message }];
  const lines = issue.message.split('\n');
  return issue.keys.map((key, index) => ({ key, message: lines[index] ?? issue.message }));
}
