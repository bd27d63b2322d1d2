import { editDistance } from '../../src/index/names/editDistance.js';
import { contentWords, stemOf } from '../../src/nlp/words.js';

/** Term saturation and length normalisation, at the values that the literature settles on. */
const k1 = 1.2;
const b = 0.75;

interface Entry {
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
}

/**
 * BM25 (Robertson and Zaragoza 2009) over stemmed words without stop words, a word that the texts lack taken
 * for the one that is fewest edits away: the yardstick, kept plain.
 */
export class Bm25 {
  private readonly entries: readonly Entry[];
  private readonly frequency = new Map<string, number>();
  private readonly vocabulary = new Set<string>();
  private readonly average: number;

  constructor(texts: readonly string[]) {
    this.entries = texts.map((text) => {
      const counts = new Map<string, number>();
      const words = contentWords(text);
      for (const { norm, stem } of words) {
        counts.set(stem, (counts.get(stem) ?? 0) + 1);
        this.vocabulary.add(norm);
      }
      for (const stem of counts.keys()) this.frequency.set(stem, (this.frequency.get(stem) ?? 0) + 1);
      return { counts, length: words.length };
    });
    this.average = this.entries.reduce((sum, { length }) => sum + length, 0) / Math.max(1, texts.length);
  }

  /** The word's stem; for a word of four or more letters that the texts lack, that of the nearest within two edits. */
  private corrected(norm: string, stem: string): string {
    if (this.frequency.has(stem) || norm.length < 4) return stem;
    let best = stem;
    let fewest = norm.length < 8 ? 2 : 3;
    for (const word of this.vocabulary) {
      const edits = editDistance(norm, word, fewest - 1);
      if (edits >= fewest) continue;
      fewest = edits;
      best = stemOf(word);
    }
    return best;
  }

  /** The texts that share a word with the query, best first. */
  search(query: string): { index: number; score: number }[] {
    const stems = new Set(contentWords(query).map(({ norm, stem }) => this.corrected(norm, stem)));
    return this.entries
      .map(({ counts, length }, index) => {
        let score = 0;
        for (const stem of stems) {
          const count = counts.get(stem) ?? 0;
          const df = this.frequency.get(stem) ?? 0;
          const idf = Math.log(1 + (this.entries.length - df + 0.5) / (df + 0.5));
          score += (idf * count * (k1 + 1)) / (count + k1 * (1 - b + (b * length) / this.average));
        }
        return { index, score };
      })
      .filter(({ score }) => score > 0)
      .sort((left, right) => right.score - left.score);
  }
}
