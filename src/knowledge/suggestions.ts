import Fuse from 'fuse.js';

/** How different a suggestion may be, from 0 (equal) to 1: "rusia" suggests "russia", "poland" suggests nothing. */
const threshold = 0.35;
/** From this length, a part of a name suggests the whole ("rubio"). */
const shortest = 4;
/** Longer text is no misspelt name. */
const longest = 100;
/** How many different names are looked up, so that a file full of wrong names does not take minutes. */
const mostSearched = 200;

/** Suggests the most similar of some names. */
export class Suggestions {
  #fuse: Fuse<string> | undefined;
  readonly #found = new Map<string, string | null>();

  constructor(private readonly names: Iterable<string>) {}

  /** A suggestion to append to a message: `: did you mean "marco-rubio"?`; empty where there is none. */
  question(typed: string): string {
    const found = this.#nearest(typed);
    return found === null ? '' : `: did you mean "${found}"?`;
  }

  #nearest(typed: string): string | null {
    const known = this.#found.get(typed);
    if (known !== undefined) return known;
    if (typed === '' || typed.length > longest || this.#found.size >= mostSearched) return null;
    this.#fuse ??= new Fuse([...this.names].filter(Boolean), { threshold, ignoreLocation: true });
    const near = this.#fuse.search(typed).map(({ item }) => item);
    const found = near.find((name) => typed.length >= shortest || name.length <= typed.length + 2) ?? null;
    this.#found.set(typed, found);
    return found;
  }
}
