import { type ArticleFile, entityLists, type Key, keyOf, type Span, textOf } from './file.js';

/** Where the text names somebody or something. */
export interface Named extends Span {
  readonly key: Key;
}

const inWord = /[\p{L}\p{N}\p{M}]/u;
/** Shorter names stand in too many places. */
const shortest = 2;

/** Whether a word does not go on at either end of a stretch. */
function isWhole(text: string, start: number, end: number): boolean {
  const joins = (a: number): boolean => inWord.test(text[a - 1] ?? ' ') && inWord.test(text[a] ?? ' ');
  return !joins(start) && !joins(end);
}

/** Where words stand in a text as whole words, in order. */
export function standing(text: string, words: string): Span[] {
  const found: Span[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length))
    if (isWhole(text, at, at + words.length)) found.push({ start: at, end: at + words.length });
  return found;
}

/** Finds names in one text; what was found of a name once is kept, since most names stay as they are. */
export class NameFinder {
  readonly #text: string;
  readonly #found = new Map<string, readonly Span[]>();

  constructor(text: string) {
    this.#text = text;
  }

  #standing(name: string): readonly Span[] {
    const known = this.#found.get(name);
    if (known) return known;
    const found = standing(this.#text, name);
    this.#found.set(name, found);
    return found;
  }

  /** Every place where a file's people, organisations and places are named, in order; of names in names, the longest. */
  namesOf(file: ArticleFile): Named[] {
    const all = entityLists.flatMap((list) =>
      file[list].flatMap((item) =>
        [...new Set([textOf(item.name), ...(item.aliases ?? [])])]
          .filter((name) => name.length >= shortest)
          .flatMap((name) =>
            this.#standing(name).map((span): Named => ({ ...span, key: keyOf(list, item) })),
          ),
      ),
    );
    all.sort((a, b) => a.start - b.start || b.end - a.end);
    let reached = 0;
    return all.filter(({ end, start }) => {
      if (start < reached) return false;
      reached = end;
      return true;
    });
  }
}

/** Ids of those who are named inside a stretch, in order. */
export function idsIn(names: readonly Named[], { end, start }: Span): string[] {
  const inside = names.filter((name) => name.start >= start && name.end <= end);
  return [...new Set(inside.map(({ key }) => key.slice(key.indexOf(':') + 1)))];
}
