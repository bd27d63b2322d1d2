import type { View } from '../api.js';
import { type ArticleFile, keyOf, listNames, nameOf, textOf } from './file.js';
import { kindNames, labelOf } from './labels.js';
import { whole } from './whole.js';

export type Conflict = View['conflicts'][number];

interface Place {
  readonly list: (typeof listNames)[number] | null;
  readonly id: string;
  readonly field: string | null;
}

/** What a conflict's `at` means: `people.marta-kovacs.role`, `facts.the-harbour` or `title`. */
function placeOf(at: string): Place {
  const [name = '', id = '', field = null] = at.split('.');
  return { list: listNames.find((each) => each === name) ?? null, id, field };
}

/** What fields of an item, and parts of the header, are called in the page. */
const fieldNames: Readonly<Record<string, string>> = {
  of: 'belongs to',
  kind: 'what it is',
  aliases: 'other names',
  introduced: 'introduced by',
  speakers: 'who says it',
  direct: 'word for word or not',
  cue: 'reporting words',
  about: 'what it is about',
  places: 'where',
  attended: 'who was there',
  absent: 'who stayed away',
  passages: 'told in',
  summary: 'key points',
  notSpeech: 'no speech',
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

/** What one side of a conflict has, as an editor reads it: of a statement its words and who says them. */
export function sideText(file: ArticleFile, { at }: Pick<Conflict, 'at'>, value: unknown): string {
  const { field, id, list } = placeOf(at);
  if (list === null) return inWords(file, at, value);
  if (field !== null) return inWords(file, field, value);
  if (typeof value !== 'object' || value === null) return inWords(file, '', value);
  // In a file of its own it is found, and those whom it names are there.
  const alone = whole({ ...file, [list]: [value] });
  const [item] = alone[list];
  const { detail, title } = labelOf(alone, keyOf(list, item ?? { id }));
  return [title, detail].filter(Boolean).join(' · ');
}

/** Takes one side of a conflict. @param value what the file shall have there; null or undefined of a whole item takes it out */
export function take(file: ArticleFile, { at }: Pick<Conflict, 'at'>, value: unknown): ArticleFile {
  const { field, id, list } = placeOf(at);
  // A key point's conflict is about that point, or, in the new draft, about all of them.
  if (at === 'summary' && !Array.isArray(value))
    return whole({ ...file, summary: [...file.summary, ...(value ? [value] : [])] });
  if (list === null) return whole({ ...file, [at]: value });
  const rest = file[list].filter((each) => each.id !== id);
  if (field === null && (value === null || value === undefined)) return whole({ ...file, [list]: rest });
  const isThere = rest.length < file[list].length;
  const items: readonly { id: string }[] = file[list];
  const changed = items.map((each) => {
    if (each.id !== id) return each;
    return field === null ? value : { ...each, [field]: value };
  });
  return whole({ ...file, [list]: isThere ? changed : [...changed, ...(field === null ? [value] : [])] });
}
