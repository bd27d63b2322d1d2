import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { listed } from './page/author.js';
import { type Source, webAddress } from './page/source.js';

/** What the front matter of a text says, and the text after it. */
export interface FrontMatter {
  readonly rest: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly author: string | null;
  readonly source: Source | null;
}

/** Keys of front matter, in lower case without `_` and `-`. */
const keys = {
  title: ['title', 'headline'],
  date: [
    'date',
    'published',
    'publishdate',
    'pubdate',
    'publishedat',
    'datepublished',
    'created',
    'createdat',
    'posted',
  ],
  author: ['author', 'authors', 'byline', 'by', 'writer', 'creator'],
  url: [
    'url',
    'source',
    'sourceurl',
    'link',
    'canonical',
    'canonicalurl',
    'original',
    'originalurl',
    'permalink',
  ],
  site: ['sitename', 'site', 'publication', 'publisher', 'newspaper'],
} as const;

type Fields = ReadonlyMap<string, readonly string[]>;

/** A key as {@link keys} has it. */
const plainKey = (key: string): string => key.toLowerCase().replace(/[_-]/gu, '');

const fencedYaml = /^\s*-{3}[^\S\n]*\n([\s\S]{0,20000}?)\n(?:-{3}|\.{3})[^\S\n]*(?:\n|$)/u;
const fencedToml = /^\s*\+{3}[^\S\n]*\n([\s\S]{0,20000}?)\n\+{3}[^\S\n]*(?:\n|$)/u;
const line = /^([A-Za-z][\w-]{0,40}):[^\S\n]+(\S.*)$/u;
/** `title: Flood: a city waits` is not YAML, but common: the value is put in quotation marks. */
const colonInValue = /^([A-Za-z][\w-]{0,40}:)[^\S\n]+([^\s"'[{|>&!#-].*:\s.*)$/gmu;

/** The texts in a value: a text or number, the items of a list, the name of a person. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (typeof value === 'number') return [String(value)];
  if (value instanceof Date) return [value.toISOString()];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  const named = Object.entries(value).find(([key]) => /^(?:full|display)?_?name$/u.test(key));
  return named ? textsOf(named[1]) : [];
}

function fieldsOf(parse: () => unknown): Fields | null {
  try {
    const parsed = parse();
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
    return new Map(Object.entries(parsed).map(([key, value]) => [plainKey(key), textsOf(value)]));
  } catch {
    // What does not parse is part of the text.
    return null;
  }
}

/** Lines `Title: …`, `Date: …` at the top of a text, without a fence around them. */
function unfenced(text: string): { fields: Fields; rest: string } | null {
  const [block = ''] = text.trimStart().split(/\n[^\S\n]*\n/u, 1);
  const pairs = block.split('\n').map((one) => line.exec(one.trimEnd()));
  const fields = new Map(pairs.map((pair) => [plainKey(pair?.[1] ?? ''), [pair?.[2] ?? '']]));
  const known: readonly string[] = Object.values(keys).flat();
  const isHeader =
    pairs.length > 1 &&
    !fields.has('') &&
    keys.title.some((key) => fields.has(key)) &&
    known.filter((key) => fields.has(key)).length > 1;
  return isHeader ? { fields, rest: text.trimStart().slice(block.length) } : null;
}

function fenced(text: string): { fields: Fields | null; rest: string } | null {
  const [whole = '', yaml] = fencedYaml.exec(text) ?? [];
  if (yaml !== undefined) {
    const block = yaml.replace(
      colonInValue,
      (_, key: string, value: string) => `${key} ${JSON.stringify(value)}`,
    );
    return { fields: fieldsOf(() => parseYaml(block)), rest: text.slice(whole.length) };
  }
  const found = fencedToml.exec(text);
  return found && { fields: fieldsOf(() => parseToml(found[1] ?? '')), rest: text.slice(found[0].length) };
}

/** Reads what stands before a text: YAML between lines of `---`, TOML between lines of `+++`, or bare lines `Title: …`. */
export function readFrontMatter(text: string): FrontMatter {
  const nothing = { rest: text, title: null, date: null, author: null, source: null };
  const found = fenced(text) ?? unfenced(text);
  const fields = found?.fields;
  if (!fields) return nothing;
  const valuesOf = (name: keyof typeof keys): readonly string[] =>
    keys[name].map((key) => fields.get(key) ?? []).find((values) => values.length > 0) ?? [];
  const [title, date, authors] = [
    valuesOf('title').join(' '),
    valuesOf('date').join(' '),
    valuesOf('author'),
  ];
  // A rule above and below a paragraph is no front matter.
  if (title === '' && date === '' && authors.length === 0) return nothing;
  const url = valuesOf('url')
    .map(webAddress)
    .find((address) => address !== null);
  const [site] = valuesOf('site');
  return {
    rest: found.rest,
    title: title || null,
    // Of a time, its day.
    date: /\d/u.test(date) ? (/^\d{4}-\d{2}-\d{2}(?=$|[T\s])/u.exec(date)?.[0] ?? date) : null,
    author: listed(authors.map((name) => name.replace(/^by\s+/iu, ''))) || null,
    source: url ? { ...(site === undefined ? {} : { name: site }), url } : null,
  };
}
