import { grown } from './dictionary.js';

/** Postings that wait are sorted in with the others once they are so many, and an eighth of all. */
const waiting = 4_096;

/** Where one stem stands: rows in order, and how often in each (255 at most), between two places of two arrays. */
export interface List {
  readonly rows: Uint32Array;
  readonly counts: Uint8Array;
  readonly from: number;
  readonly to: number;
}

/**
 * For each stem the rows in which it stands, in arrays of numbers side by side (compressed sparse rows). What is added
 * waits in a list of its own, so that adding an article costs by that article; sorting the waiting ones in costs by
 * all, but so seldom that each posting is moved some dozen times at most.
 */
export class Postings {
  #starts = new Uint32Array(1);
  #rows = new Uint32Array(0);
  #counts = new Uint8Array(0);
  #newStems = new Uint32Array(waiting);
  #newRows = new Uint32Array(waiting);
  #newCounts = new Uint8Array(waiting);
  #waiting = 0;
  /** The waiting ones by stem; null until somebody asks. */
  #byStem: Map<number, number[]> | null = null;

  /** Adds a row higher than all that the stem has. */
  add(stem: number, row: number, count: number): void {
    if (this.#waiting === this.#newStems.length) {
      this.#newStems = grown(this.#newStems, this.#waiting);
      this.#newRows = grown(this.#newRows, this.#waiting);
      this.#newCounts = grown(this.#newCounts, this.#waiting);
    }
    this.#newStems[this.#waiting] = stem;
    this.#newRows[this.#waiting] = row;
    this.#newCounts[this.#waiting] = Math.min(count, 255);
    this.#waiting++;
    this.#byStem = null;
  }

  /** Sorts the waiting postings in once they are enough. @returns whether they were */
  sort(): boolean {
    const isDue = this.#waiting >= waiting && this.#waiting * 8 >= this.#rows.length;
    if (isDue) this.rebuild((row) => row);
    return isDue;
  }

  /** The rows of a stem: one list, or two of which the second begins after the end of the first. */
  lists(stem: number): List[] {
    this.sort();
    const found: List[] = [];
    const from = this.#starts[stem] ?? 0;
    const to = this.#starts[stem + 1] ?? from;
    if (to > from) found.push({ rows: this.#rows, counts: this.#counts, from, to });
    const late = this.#late(stem);
    if (late.length > 0) {
      found.push({
        rows: Uint32Array.from(late, (at) => this.#newRows[at] ?? 0),
        counts: Uint8Array.from(late, (at) => this.#newCounts[at] ?? 0),
        from: 0,
        to: late.length,
      });
    }
    return found;
  }

  #late(stem: number): readonly number[] {
    if (this.#byStem === null) {
      this.#byStem = new Map();
      for (let at = 0; at < this.#waiting; at++) {
        const key = this.#newStems[at] ?? 0;
        const list = this.#byStem.get(key);
        if (list) list.push(at);
        else this.#byStem.set(key, [at]);
      }
    }
    return this.#byStem.get(stem) ?? [];
  }

  /**
   * Sorts the waiting postings in, and gives rows other numbers.
   * @param renumber a row's new number, in the order of the old ones; -1 drops its postings
   */
  rebuild(renumber: (row: number) => number): void {
    let stems = this.#starts.length - 1;
    for (let at = 0; at < this.#waiting; at++) stems = Math.max(stems, (this.#newStems[at] ?? 0) + 1);
    // A counting sort by stem; a stem's old rows come before its new ones, so that each list stays in order.
    const starts = new Uint32Array(stems + 1);
    const each = (take: (stem: number, row: number, count: number) => void): void => {
      for (let stem = 0; stem < this.#starts.length - 1; stem++) {
        for (let at = this.#starts[stem] ?? 0; at < (this.#starts[stem + 1] ?? 0); at++) {
          const row = renumber(this.#rows[at] ?? 0);
          if (row >= 0) take(stem, row, this.#counts[at] ?? 0);
        }
      }
      for (let at = 0; at < this.#waiting; at++) {
        const row = renumber(this.#newRows[at] ?? 0);
        if (row >= 0) take(this.#newStems[at] ?? 0, row, this.#newCounts[at] ?? 0);
      }
    };
    each((stem) => {
      starts[stem + 1] = (starts[stem + 1] ?? 0) + 1;
    });
    for (let stem = 0; stem < stems; stem++) starts[stem + 1] = (starts[stem + 1] ?? 0) + (starts[stem] ?? 0);
    const next = starts.slice();
    const rows = new Uint32Array(starts[stems] ?? 0);
    const counts = new Uint8Array(rows.length);
    each((stem, row, count) => {
      const at = next[stem] ?? 0;
      rows[at] = row;
      counts[at] = count;
      next[stem] = at + 1;
    });
    this.#starts = starts;
    this.#rows = rows;
    this.#counts = counts;
    this.#waiting = 0;
    this.#newStems = new Uint32Array(waiting);
    this.#newRows = new Uint32Array(waiting);
    this.#newCounts = new Uint8Array(waiting);
    this.#byStem = null;
  }
}
