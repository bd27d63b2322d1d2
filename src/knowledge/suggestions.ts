import Fuse from 'fuse.js';

/** How unlike a suggested name may be, from 0 (equal) to 1; at this level "rusia" is "russia", and "poland" nothing. */
const threshold = 0.35;
/** From so many letters on a part of a name is enough to suggest the whole ("rubio"). */
const shortest = 4;
/** Longer ones are no slip of somebody who meant a name. */
const longest = 100;
/** So many different ones are looked up, so that a file of nothing but wrong names is not looked up for minutes. */
const mostSearched = 200;

/** Finds the name that somebody meant by one that is not among them. */
export class Suggestions {
  #fuse: Fuse<string> | undefined;
  readonly #found = new Map<string, string | null>();

  constructor(private readonly names: Iterable<string>) {}

  /** The nearest name as a question to put behind a message: `: did you mean "marco-rubio"?`; else nothing. */
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
