import { enlarged } from './dictionary.js';

/** Pending postings are merged once there are this many, and an eighth of all. */
const minPending = 4_096;

/**
 * The postings of one stem: ascending rows and how often it occurs in each (255 at most), as a range of two
 * arrays.
 */
export interface PostingList {
  readonly rows: Uint32Array;
  readonly counts: Uint8Array;
  readonly from: number;
  readonly to: number;
}

/**
 * For each stem, the rows that contain it, in flat arrays (compressed sparse rows). New postings are pending
 * in a separate list, so that adding an article costs by that article only. Merging costs by all postings,
 * but is rare: each is moved some dozen times at most.
 */
export class Postings {
  #starts = new Uint32Array(1);
  #rows = new Uint32Array(0);
  #counts = new Uint8Array(0);
  #newStems = new Uint32Array(minPending);
  #newRows = new Uint32Array(minPending);
  #newCounts = new Uint8Array(minPending);
  #pending = 0;
  /** Pending postings by stem; null until they are needed. */
  #byStem: Map<number, number[]> | null = null;

  /** Adds a posting. Its row must be higher than all others of the stem. */
  add(stem: number, row: number, count: number): void {
    if (this.#pending === this.#newStems.length) {
      this.#newStems = enlarged(this.#newStems, this.#pending);
      this.#newRows = enlarged(this.#newRows, this.#pending);
      this.#newCounts = enlarged(this.#newCounts, this.#pending);
    }
    this.#newStems[this.#pending] = stem;
    this.#newRows[this.#pending] = row;
    this.#newCounts[this.#pending] = Math.min(count, 255);
    this.#pending++;
    this.#byStem = null;
  }

  /**
   * Merges the pending postings once there are enough.
   * @returns whether it did
   */
  mergeIfDue(): boolean {
    const isDue = this.#pending >= minPending && this.#pending * 8 >= this.#rows.length;
    if (isDue) this.rebuild((row) => row);
    return isDue;
  }

  /**
   * Returns the postings of a stem: one list, or two, the second of which starts after the end of the first.
   */
  lists(stem: number): PostingList[] {
    this.mergeIfDue();
    const found: PostingList[] = [];
    const from = this.#starts[stem] ?? 0;
    const to = this.#starts[stem + 1] ?? from;
    if (to > from) found.push({ rows: this.#rows, counts: this.#counts, from, to });
    const pending = this.#pendingOf(stem);
    if (pending.length > 0) {
      found.push({
        rows: Uint32Array.from(pending, (at) => this.#newRows[at] ?? 0),
        counts: Uint8Array.from(pending, (at) => this.#newCounts[at] ?? 0),
        from: 0,
        to: pending.length,
      });
    }
    return found;
  }

  #pendingOf(stem: number): readonly number[] {
    if (this.#byStem === null) {
      this.#byStem = new Map();
      for (let at = 0; at < this.#pending; at++) {
        const key = this.#newStems[at] ?? 0;
        const list = this.#byStem.get(key);
        if (list) list.push(at);
        else this.#byStem.set(key, [at]);
      }
    }
    return this.#byStem.get(stem) ?? [];
  }

  /**
   * Merges the pending postings, and renumbers the rows.
   * @param renumber returns the new number of a row and keeps the order; -1 drops its postings
   */
  rebuild(renumber: (row: number) => number): void {
    let stems = this.#starts.length - 1;
    for (let at = 0; at < this.#pending; at++) stems = Math.max(stems, (this.#newStems[at] ?? 0) + 1);
    // Counting sort by stem. The old rows of a stem precede its new ones, so each list stays in order.
    const starts = new Uint32Array(stems + 1);
    const each = (take: (stem: number, row: number, count: number) => void): void => {
      for (let stem = 0; stem < this.#starts.length - 1; stem++) {
        for (let at = this.#starts[stem] ?? 0; at < (this.#starts[stem + 1] ?? 0); at++) {
          const row = renumber(this.#rows[at] ?? 0);
          if (row >= 0) take(stem, row, this.#counts[at] ?? 0);
        }
      }
      for (let at = 0; at < this.#pending; at++) {
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
    this.#pending = 0;
    this.#newStems = new Uint32Array(minPending);
    this.#newRows = new Uint32Array(minPending);
    this.#newCounts = new Uint8Array(minPending);
    this.#byStem = null;
  }
}
