import type { Source } from './page/source.js';
import { webAddress } from './page/source.js';

/** What stands before a text in lines of "name: value", and the text after it. */
export interface FrontMatter {
  readonly rest: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly author: string | null;
  readonly source: Source | null;
}

const names = {
  title: ['title', 'headline'],
  date: [
    'date',
    'published',
    'publishdate',
    'pubdate',
    'published_at',
    'publishedat',
    'publish_date',
    'date_published',
    'datepublished',
    'created',
    'created_at',
    'posted',
  ],
  author: ['author', 'authors', 'byline', 'by', 'writer', 'creator'],
  url: [
    'url',
    'source',
    'source_url',
    'link',
    'canonical',
    'canonical_url',
    'canonicalurl',
    'original',
    'permalink',
    'original_url',
  ],
  site: ['sitename', 'site_name', 'site', 'publication', 'publisher', 'newspaper'],
} as const;

const fenced = /^\s*(-{3}|\+{3})[^\S\n]*\n([\s\S]{0,20000}?)\n(?:-{3}|\+{3}|\.{3})[^\S\n]*(?:\n|$)/u;
const field = /^["']?([A-Za-z][\w .-]{0,40}?)["']?\s*[:=](?=[\s"'[]|$)(.*)$/u;

/** A value without its quotation marks, comment and escapes. */
function plain(value: string): string {
  const text = value.trim();
  const quoted = /^"((?:[^"\\]|\\.)*)"|^'((?:[^']|'')*)'/u.exec(text);
  if (!quoted) return text.replace(/\s#.*$/su, '');
  return quoted[1] === undefined
    ? (quoted[2] ?? '').replaceAll("''", "'")
    : quoted[1].replace(/\\(["\\/])/gu, '$1').replace(/\\[nt]/gu, ' ');
}

/** The items of a list in brackets: `["Tom Reed", Ann Lee]`. */
function listed(value: string): string[] {
  return (value.match(/"(?:[^"\\]|\\.)*"|'[^']*'|[^,[\]"']+/gu) ?? [])
    .map(plain)
    .filter((item) => item.trim() !== '');
}

/**
 * Reads the lines of YAML or TOML that name a title, a date or an author: texts, lists, folded texts, and the "name" of
 * an inner table. It is no reader of all of YAML.
 */
function fieldsOf(block: string): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  let name = '';
  for (const line of block.split('\n')) {
    if (/^\s*(?:#|$)/u.test(line)) continue;
    const isInner = /^\s/u.test(line) || /^-\s/u.test(line);
    if (!isInner) {
      const [, key = '', value = ''] = field.exec(line) ?? [];
      name = key.toLowerCase();
      if (name === '') continue;
      const text = value.trim();
      // "|" and ">" say that the text is on the lines below.
      const isBelow = text === '' || /^[|>][+-]?\d?$/u.test(text) || /^[&!]\S*$/u.test(text);
      fields.set(name, isBelow ? [] : /^\[/u.test(text) ? listed(text) : [plain(text)]);
    } else if (name !== '') {
      const item = line.trim().replace(/^-\s+/u, '');
      const inner = field.exec(item);
      const values = fields.get(name) ?? [];
      if (inner && !/^(?:name|full_?name|display_?name)$/iu.test(inner[1] ?? '')) continue;
      const text = plain(inner ? (inner[2] ?? '') : item);
      const isItem = /^\s*-\s/u.test(line) || inner !== null || values.length === 0;
      if (text !== '' && isItem) values.push(text);
      else if (text !== '') values[values.length - 1] = `${values.at(-1)} ${text}`;
      fields.set(name, values);
    }
  }
  return fields;
}

function first(fields: ReadonlyMap<string, readonly string[]>, keys: readonly string[]): string[] {
  for (const key of keys) {
    const values = (fields.get(key) ?? []).filter(
      (value) => value !== '' && !/^(?:null|~|none|""|''|true|false)$/iu.test(value),
    );
    if (values.length > 0) return values;
  }
  return [];
}

/** A day as it was written; of a time its day alone. */
function dayOf(value: string | undefined): string | null {
  if (value === undefined || !/\d/u.test(value)) return null;
  return /^\d{4}-\d{2}-\d{2}(?=$|[T\s])/u.exec(value)?.[0] ?? value;
}

/** Lines "Title: …", "Date: …" at the top of a text, without a fence around. */
function unfenced(text: string): { block: string; rest: string } | null {
  const [block = ''] = text.trimStart().split(/\n[^\S\n]*\n/u, 1);
  const lines = block.split('\n');
  const keys = lines.map((line) => field.exec(line)?.[1]?.toLowerCase() ?? '');
  const all: readonly string[] = Object.values(names).flat();
  const isHeader =
    lines.length > 1 &&
    keys.every((key) => key !== '') &&
    keys.some((key) => (names.title as readonly string[]).includes(key)) &&
    keys.filter((key) => all.includes(key)).length > 1;
  return isHeader ? { block, rest: text.trimStart().slice(block.length) } : null;
}

/** Reads what stands before a text: YAML between lines of "---", TOML between lines of "+++", or bare lines "Title: …". */
export function readFrontMatter(text: string): FrontMatter {
  const nothing = { rest: text, title: null, date: null, author: null, source: null };
  const found = fenced.exec(text);
  const part = found ? { block: found[2] ?? '', rest: text.slice(found[0].length) } : unfenced(text);
  if (!part) return nothing;
  const fields = fieldsOf(part.block);
  // A rule above and below a paragraph is no front matter.
  if (fields.size === 0) return nothing;
  const authors = first(fields, names.author).map((name) => name.replace(/^by\s+/iu, ''));
  const url = first(fields, names.url)
    .map(webAddress)
    .find((address) => address !== null);
  const [site] = first(fields, names.site);
  return {
    rest: part.rest,
    title: first(fields, names.title).join(' ') || null,
    date: dayOf(first(fields, names.date)[0]),
    author:
      authors.length > 1 ? `${authors.slice(0, -1).join(', ')} and ${authors.at(-1)}` : (authors[0] ?? null),
    source: url ? { ...(site === undefined ? {} : { name: site }), url } : null,
  };
}
