import type { View } from '../api.js';
import { completeFile } from './completeFile.js';
import { type ArticleFile, keyOf, listNames, nameOf, textOf } from './file.js';
import { kindNames, labelOf } from './labels.js';

export type Conflict = View['conflicts'][number];

interface Place {
  readonly list: (typeof listNames)[number] | null;
  readonly id: string;
  readonly field: string | null;
}

/** Parses a conflict's `at`: `people.marta-kovacs.role`, `facts.the-harbour` or `title`. */
function placeOf(at: string): Place {
  const [name = '', id = '', field = null] = at.split('.');
  return { list: listNames.find((each) => each === name) ?? null, id, field };
}

/** The page's names of fields. */
const fieldNames: Readonly<Record<string, string>> = {
  of: 'affiliation',
  kind: 'type',
  aliases: 'other names',
  introduced: 'introduced by',
  speakers: 'speaker',
  direct: 'is a quotation',
  cue: 'reporting words',
  places: 'where',
  attended: 'who attended',
  absent: 'who stayed away',
  passages: 'described in',
  summary: 'key points',
  notSpeech: 'not quotations',
};

/** What a conflict is about, in words. */
export function conflictTitle(file: ArticleFile, { at }: Pick<Conflict, 'at'>): string {
  const { field, id, list } = placeOf(at);
  if (list === null) return fieldNames[at] ?? at;
  const item = file[list].find((each) => each.id === id);
  if (!item) return kindNames[list] ?? list;
  const words = 'words' in item ? textOf(item.words) : textOf(item.name);
  return field === null ? words : `${words}: ${fieldNames[field] ?? field}`;
}

/** Fields that hold ids. */
const referring: readonly string[] = ['speakers', 'of', 'places', 'about', 'who'];

/** A value of a file in words. @param field that holds it */
function inWords(file: ArticleFile, field: string, value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) {
    if (value.length === 0) return field === 'speakers' || field === 'who' ? 'nobody' : 'nothing';
    const isNames = referring.includes(field);
    const all = value.map((each) => (isNames ? nameOf(file, String(each)) : inWords(file, field, each)));
    return all.join(isNames || field === 'aliases' ? ', ' : ' · ');
  }
  if (typeof value !== 'object') return String(value);
  if ('text' in value) return String(value.text);
  if ('url' in value) return [...('name' in value ? [value.name] : []), value.url].join(', ');
  if ('who' in value && 'words' in value)
    return `${inWords(file, 'who', value.who)} (“${inWords(file, 'words', value.words)}”)`;
  return Object.entries(value)
    .map(([key, each]) => inWords(file, key, each))
    .join(', ');
}

/** One side of a conflict in words; for a statement its words and speakers. */
export function sideText(file: ArticleFile, { at }: Pick<Conflict, 'at'>, value: unknown): string {
  const { field, id, list } = placeOf(at);
  if (list === null) return inWords(file, at, value);
  if (field !== null) return inWords(file, field, value);
  if (typeof value !== 'object' || value === null) return inWords(file, '', value);
  // The item is looked up in a copy of the file that has only it in its list.
  const alone = completeFile({ ...file, [list]: [value] });
  const [item] = alone[list];
  const { detail, title } = labelOf(alone, keyOf(list, item ?? { id }));
  return [title, detail].filter(Boolean).join(' · ');
}

/** Takes one side of a conflict. @param value the new value; null or undefined removes a whole item */
export function take(file: ArticleFile, { at }: Pick<Conflict, 'at'>, value: unknown): ArticleFile {
  const { field, id, list } = placeOf(at);
  // A conflict about key points is about one point, or, in the new draft, about all of them.
  if (at === 'summary' && !Array.isArray(value))
    return completeFile({ ...file, summary: [...file.summary, ...(value ? [value] : [])] });
  if (list === null) return completeFile({ ...file, [at]: value });
  const rest = file[list].filter((each) => each.id !== id);
  if (field === null && (value === null || value === undefined))
    return completeFile({ ...file, [list]: rest });
  const isThere = rest.length < file[list].length;
  const items: readonly { id: string }[] = file[list];
  const changed = items.map((each) => {
    if (each.id !== id) return each;
    return field === null ? value : { ...each, [field]: value };
  });
  return completeFile({
    ...file,
    [list]: isThere ? changed : [...changed, ...(field === null ? [value] : [])],
  });
}
