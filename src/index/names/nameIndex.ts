import { isFunctionWord, normaliseText } from '../../nlp/words.js';
import { memoise } from '../../support/memoise.js';
import { SimilarWords } from './similarWords.js';
import { wordSimilarity } from './wordSimilarity.js';

/** An item that is looked up by name. */
export interface NamedItem<T> {
  readonly value: T;
  /** All its names, the fullest first. */
  readonly names: readonly string[];
}

/** An item that a query found. */
export interface NameMatch<T> {
  readonly value: T;
  /** 1 for a whole name, less for a part of one or a misspelling. */
  readonly score: number;
}

interface Entry {
  readonly item: number;
  readonly norm: string;
  readonly tokens: readonly string[];
}

/** Lowest score of a match. Matches within {@link tieMargin} of each other are ambiguous. */
const minScore = 0.5;
/** Prepositions that join a thing to its place or owner. */
const joiningWords = new Set(['in', 'at', 'of', 'on', 'for', 'from', 'the', 'to']);
/** Most name words considered for one typed word. */
const maxSimilar = 40;
/** Factor for a misspelling that happens to be a dictionary word. */
const misspellingFactor = 0.9;
/** Scores this close to the best count as equal to it. */
const tieMargin = 0.02;

/** Finds items by whole names, parts of names, misspellings and other scripts. */
export class NameIndex<T> {
  private readonly whole = new Map<string, number[]>();
  private readonly byToken = new Map<string, Entry[]>();
  private readonly similarWords: SimilarWords;

  /**
   * @param items the items to find
   * @param isWord whether a word is an ordinary dictionary word; called only for words that match no name
   */
  constructor(
    private readonly items: readonly NamedItem<T>[],
    private readonly isWord: (word: string) => boolean,
  ) {
    for (const [item, { names }] of items.entries()) {
      for (const norm of new Set(names.map(normaliseText))) {
        if (norm === '') continue;
        const entry = { item, norm, tokens: norm.split(' ') };
        this.whole.set(norm, [...(this.whole.get(norm) ?? []), item]);
        for (const token of new Set(entry.tokens)) {
          const list = this.byToken.get(token);
          if (list) list.push(entry);
          else this.byToken.set(token, [entry]);
        }
      }
    }
    this.similarWords = new SimilarWords([...this.byToken.keys()]);
  }

  /** Name words that look like a typed word, memoised. */
  private readonly memoisedSimilar = memoise(2_000, (typed) => this.similarWords.find(typed, maxSimilar));
  private readonly memoisedBest = new Map<string, readonly NameMatch<T>[]>();
  private readonly memoisedMisspelt = new Map<string, ReadonlyMap<string, number>>();
  private readonly memoisedTokens = new Map<string, ReadonlyMap<string, number>>();

  /** Returns the name words that a typed word may mean, with their similarity. */
  similarTokens(typed: string): ReadonlyMap<string, number> {
    const known = this.memoisedTokens.get(typed);
    if (known) return known;
    const found = new Map<string, number>();
    if (this.byToken.has(typed)) found.set(typed, 1);
    // Similar words count as well: “Riyad” is an alias, but “riyad meeting” may mean the “Riyadh meeting”.
    if (typed.length >= 4 && typed.length <= 32) {
      const isWord = this.byToken.has(typed) ? () => false : this.isWord;
      for (const token of this.memoisedSimilar(typed)) {
        if (found.has(token)) continue;
        const likeness = wordSimilarity(typed, token, isWord);
        if (likeness > 0) found.set(token, likeness);
      }
    }
    if (this.memoisedTokens.size > 2_000) this.memoisedTokens.clear();
    this.memoisedTokens.set(typed, found);
    return found;
  }

  /**
   * Returns the name words that a dictionary word may be a typo of (“minster”). Only used beside words that
   * are correct.
   */
  private misspeltTokens(typed: string): ReadonlyMap<string, number> {
    const known = this.memoisedMisspelt.get(typed);
    if (known) return known;
    const found = new Map<string, number>();
    if (this.memoisedMisspelt.size > 2_000) this.memoisedMisspelt.clear();
    this.memoisedMisspelt.set(typed, found);
    if (typed.length < 4 || this.byToken.has(typed) || !this.isWord(typed)) return found;
    for (const token of this.memoisedSimilar(typed)) {
      const likeness = wordSimilarity(typed, token, () => false);
      if (likeness > 0) found.set(token, likeness * misspellingFactor);
    }
    return found;
  }

  /**
   * Returns how many words of a text, from one on, may be parts of a single name. This bounds the search for
   * names in a text.
   * @param from index of the first word
   * @param limit where to stop counting
   */
  longestNameAt(norms: readonly string[], from: number, limit: number): number {
    let count = 0;
    for (; count < limit && from + count < norms.length; count++) {
      const norm = norms[from + count] ?? '';
      const mayStand =
        (count === 0 ? norm === 'the' : joiningWords.has(norm)) ||
        this.similarTokens(norm).size > 0 ||
        (!isFunctionWord(norm) && this.misspeltTokens(norm).size > 0);
      if (!mayStand) break;
    }
    return count;
  }

  /** Returns for each typed word the name words that it may mean; null if one of them means none. */
  private similarTokensOfAll(tokens: readonly string[]): ReadonlyMap<string, number>[] | null {
    const likes: ReadonlyMap<string, number>[] = [];
    let slipped = false;
    for (const [at, token] of tokens.entries()) {
      let like = this.similarTokens(token);
      // One word may be a typo that is a dictionary word, if all others are correct.
      if (like.size === 0 && !isFunctionWord(token) && tokens.length > 1) {
        if (slipped) return null;
        slipped = true;
        like = this.misspeltTokens(token);
      }
      if (like.size === 0 && !isJoining(tokens, at)) return null;
      likes.push(like);
    }
    return likes;
  }

  /**
   * Finds everything that the query names, best first. Each word of the query must be a word of the name.
   * @param query what somebody typed; more than eight words match nothing
   */
  find(query: string): NameMatch<T>[] {
    return this.findNorm(normaliseText(query));
  }

  /** The same for a normalised query. */
  private findNorm(norm: string): NameMatch<T>[] {
    const all = norm.split(' ');
    const tokens = all.length > 1 ? all.filter((token, index) => !(index === 0 && token === 'the')) : all;
    if (norm === '' || tokens.length > 8) return [];
    const best = new Map<number, number>();
    const offer = (item: number, score: number): void => {
      if (score >= minScore && score > (best.get(item) ?? 0)) best.set(item, score);
    };
    const joined = tokens.join(' ');
    const likes = this.similarTokensOfAll(tokens);
    if (!likes) return [];
    const candidates = new Set(
      likes.flatMap((like) => [...like.keys()].flatMap((token) => this.byToken.get(token) ?? [])),
    );
    for (const entry of candidates) {
      if (entry.norm === joined || entry.norm === norm) offer(entry.item, 1);
      else offer(entry.item, partialScore(tokens, likes, entry));
    }
    return [...best]
      .map(([item, score]) => ({ item, score }))
      .sort((a, b) => b.score - a.score || a.item - b.item)
      .flatMap(({ item, score }) => {
        const named = this.items[item];
        return named ? [{ value: named.value, score }] : [];
      });
  }

  /** Finds items with exactly this name, ignoring case and accents; no partial names, no misspellings. */
  exact(name: string): T[] {
    return this.exactNorm(normaliseText(name));
  }

  /** The same for a normalised name. */
  exactNorm(norm: string): T[] {
    return (this.whole.get(norm) ?? []).flatMap((item) => this.items[item]?.value ?? []);
  }

  /** Returns the matches with the best score: one for a clear name, several for an ambiguous one. */
  best(query: string): readonly NameMatch<T>[] {
    return this.bestNorm(normaliseText(query));
  }

  /** The same for a normalised query. */
  bestNorm(norm: string): readonly NameMatch<T>[] {
    const known = this.memoisedBest.get(norm);
    if (known) return known;
    const found = this.findNorm(norm);
    const top = found[0]?.score ?? 0;
    const best = found.filter((match) => match.score >= top - tieMargin);
    if (this.memoisedBest.size > 5_000) this.memoisedBest.clear();
    this.memoisedBest.set(norm, best);
    return best;
  }
}

/**
 * Whether a word only joins others: “talks in Riyadh” names the “Riyadh talks”. At either end it belongs to
 * something else.
 */
function isJoining(tokens: readonly string[], at: number): boolean {
  return at > 0 && at < tokens.length - 1 && joiningWords.has(tokens[at] ?? '');
}

/** Scores a query that is not a whole name: each word must match another word of the name. */
function partialScore(
  tokens: readonly string[],
  likes: readonly ReadonlyMap<string, number>[],
  entry: Entry,
): number {
  const left = new Set(entry.tokens);
  let sum = 0;
  let matched = 0;
  let content = false;
  for (const [index, token] of tokens.entries()) {
    let bestToken: string | null = null;
    let best = 0;
    for (const candidate of left) {
      const likeness = likes[index]?.get(candidate) ?? 0;
      if (likeness > best) {
        best = likeness;
        bestToken = candidate;
      }
    }
    if (bestToken === null && isJoining(tokens, index)) continue;
    if (bestToken === null) return 0;
    matched++;
    left.delete(bestToken);
    sum += best;
    if (!isFunctionWord(token)) content = true;
  }
  if (!content) return 0;
  const likeness = sum / matched;
  // A part of a name scores slightly lower than the whole.
  return likeness * (left.size === 0 ? 0.99 : 0.93);
}
