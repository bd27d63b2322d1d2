import { type ArticleFile, entityLists, type Key, keyOf, type Span, textOf } from './file.js';

/** An occurrence of an entity's name in the text. */
export interface Named extends Span {
  readonly key: Key;
}

const inWord = /[\p{L}\p{N}\p{M}]/u;
/** Shorter names occur in too many places. */
const shortest = 2;

/** Whether a span begins and ends at word boundaries. */
function isWhole(text: string, start: number, end: number): boolean {
  const joins = (a: number): boolean => inWord.test(text[a - 1] ?? ' ') && inWord.test(text[a] ?? ' ');
  return !joins(start) && !joins(end);
}

/** The occurrences of words in a text as whole words, in order. */
export function standing(text: string, words: string): Span[] {
  const found: Span[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length))
    if (isWhole(text, at, at + words.length)) found.push({ start: at, end: at + words.length });
  return found;
}

/** Finds names in a text, caching the occurrences of each. */
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

  /** Every occurrence of an entity's name or alias, in order. Of overlapping names the longest counts. */
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

/** Ids of the entities named within a span, in order. */
export function idsIn(names: readonly Named[], { end, start }: Span): string[] {
  const inside = names.filter((name) => name.start >= start && name.end <= end);
  return [...new Set(inside.map(({ key }) => key.slice(key.indexOf(':') + 1)))];
}
