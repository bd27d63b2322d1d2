import type { View } from '../api.js';
import { type ArticleFile, listNames, nameOf, textOf } from './file.js';
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

/** What a conflict is about, in words. */
export function conflictTitle(file: ArticleFile, { at }: Conflict): string {
  const { field, id, list } = placeOf(at);
  if (list === null) return at;
  const item = file[list].find((each) => each.id === id);
  const words = item && 'words' in item ? textOf(item.words) : nameOf(file, id);
  return field === null ? words : `${words}: ${field}`;
}

/** A value of a file as an editor reads it. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return value;
  if (Array.isArray(value))
    return value.length === 0 ? 'nobody and nothing' : value.map(valueText).join(', ');
  if (typeof value === 'object' && 'text' in value && typeof value.text === 'string') return value.text;
  return JSON.stringify(value);
}

/** Takes one side of a conflict. @param value what the file shall have there; null or undefined of a whole item takes it out */
export function take(file: ArticleFile, { at }: Conflict, value: unknown): ArticleFile {
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
