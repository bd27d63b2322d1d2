import { normaliseText } from '../nlp/words.js';

/** A name as an id or a folder's name has it: lower-case letters and digits with hyphens between; empty where it has none. */
export function wordsInId(name: string): string {
  return normaliseText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Gives each thing an id made of its name, and a number where the name is taken. */
export class Ids {
  private readonly taken = new Set<string>();
  /** The number that each name was given last. */
  private readonly numbers = new Map<string, number>();

  /** @param name any text; what has no letter or digit becomes `fallback` */
  make(name: string, fallback: string): string {
    const words = wordsInId(name).slice(0, 60).replace(/-$/, '');
    const base = words === '' ? fallback : words;
    let id = base;
    let n = this.numbers.get(base) ?? 1;
    while (this.taken.has(id)) id = `${base}-${++n}`;
    this.numbers.set(base, n);
    this.taken.add(id);
    return id;
  }
}
