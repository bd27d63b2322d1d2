import { normaliseText } from '../nlp/words.js';

/** Longest slug, in characters. */
const longest = 60;

/**
 * The slug of a name or a title: lower-case letters and digits with hyphens between, of 60 characters at most, cut between
 * words. Empty where the text has no letter or digit.
 */
export function slugOf(text: string): string {
  const slug = normaliseText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug.length <= longest) return slug;
  const end = slug.lastIndexOf('-', longest);
  return slug.slice(0, end === -1 ? longest : end);
}

/** Gives each item an id of its own: its slug, with a number where an item before has the same. */
export class Ids {
  private readonly taken = new Set<string>();
  /** The number that each slug was given last. */
  private readonly numbers = new Map<string, number>();

  /** @param name any text; the id is `fallback` where it has no slug */
  make(name: string, fallback: string): string {
    const base = slugOf(name) || fallback;
    let id = base;
    let n = this.numbers.get(base) ?? 1;
    while (this.taken.has(id)) id = `${base}-${++n}`;
    this.numbers.set(base, n);
    this.taken.add(id);
    return id;
  }
}
