import { isFunctionWord, normaliseText } from '../../nlp/words.js';
import { keep } from '../../support/remember.js';
import { tokenLikeness } from './likeness.js';
import { LookAlikes } from './lookAlikes.js';

/** Something that is looked up by name. */
export interface Named<T> {
  readonly value: T;
  /** All forms of its name, the fullest first. */
  readonly names: readonly string[];
}

/** A named thing that a query found. */
export interface NameMatch<T> {
  readonly value: T;
  /** 1 for a whole name, less for a part or a misspelling. */
  readonly score: number;
}

interface Entry {
  readonly item: number;
  readonly norm: string;
  readonly tokens: readonly string[];
}

/** Below this score nothing is a match; between equals within {@link closeScores} the reader must choose. */
const leastScore = 0.5;
/** Small words that join a thing to its place or owner. */
const joining = new Set(['in', 'at', 'of', 'on', 'for', 'from', 'the', 'to']);
/** Words of names that one typed word may stand for, at most. */
const mostAlike = 40;
/** What a slip that is a word of its own is worth. */
const slipWorth = 0.9;
/** Scores this near to the best are as good as the best. */
const closeScores = 0.02;

/** Finds named things by whole names, parts of names, misspellings and other scripts. */
export class NameIndex<T> {
  private readonly whole = new Map<string, number[]>();
  private readonly byToken = new Map<string, Entry[]>();
  private readonly lookAlikes: LookAlikes;

  /**
   * @param items what can be found
   * @param isWord whether a word is an ordinary dictionary word; only asked about words that match no name
   */
  constructor(
    private readonly items: readonly Named<T>[],
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
    this.lookAlikes = new LookAlikes([...this.byToken.keys()]);
  }

  /** The names' words that look like a typed one. */
  private readonly lookAlike = keep(2_000, (typed) => this.lookAlikes.find(typed, mostAlike));
  private readonly bests = new Map<string, readonly NameMatch<T>[]>();
  private readonly slipTokens = new Map<string, ReadonlyMap<string, number>>();
  private readonly likeTokens = new Map<string, ReadonlyMap<string, number>>();

  /** The names' words that a typed word may stand for, with their likeness. */
  like(typed: string): ReadonlyMap<string, number> {
    const known = this.likeTokens.get(typed);
    if (known) return known;
    const found = new Map<string, number>();
    if (this.byToken.has(typed)) found.set(typed, 1);
    // Words like it count beside itself: "Riyad" is an alias, but "riyad meeting" may mean the "Riyadh meeting".
    if (typed.length >= 4 && typed.length <= 32) {
      const isWord = this.byToken.has(typed) ? () => false : this.isWord;
      for (const token of this.lookAlike(typed)) {
        if (found.has(token)) continue;
        const likeness = tokenLikeness(typed, token, isWord);
        if (likeness > 0) found.set(token, likeness);
      }
    }
    if (this.likeTokens.size > 2_000) this.likeTokens.clear();
    this.likeTokens.set(typed, found);
    return found;
  }

  /** The names' words of which a dictionary word may be a slip ("minster"): only beside words that are right. */
  private slips(typed: string): ReadonlyMap<string, number> {
    const known = this.slipTokens.get(typed);
    if (known) return known;
    const found = new Map<string, number>();
    if (this.slipTokens.size > 2_000) this.slipTokens.clear();
    this.slipTokens.set(typed, found);
    if (typed.length < 4 || this.byToken.has(typed) || !this.isWord(typed)) return found;
    for (const token of this.lookAlike(typed)) {
      const likeness = tokenLikeness(typed, token, () => false);
      if (likeness > 0) found.set(token, likeness * slipWorth);
    }
    return found;
  }

  /**
   * How many words of a text, from one on, can be parts of one name at most; further ones are none, so that what a text
   * names is found at little cost.
   * @param most when to stop counting
   */
  reach(norms: readonly string[], from: number, most: number): number {
    let count = 0;
    for (; count < most && from + count < norms.length; count++) {
      const norm = norms[from + count] ?? '';
      const mayStand =
        (count === 0 ? norm === 'the' : joining.has(norm)) ||
        this.like(norm).size > 0 ||
        (!isFunctionWord(norm) && this.slips(norm).size > 0);
      if (!mayStand) break;
    }
    return count;
  }

  /** For each typed word the names' words that it may stand for; null where one stands for none. */
  private likes(tokens: readonly string[]): ReadonlyMap<string, number>[] | null {
    const likes: ReadonlyMap<string, number>[] = [];
    let slipped = false;
    for (const [at, token] of tokens.entries()) {
      let like = this.like(token);
      // One word may be another dictionary word by mistake where all the others are right.
      if (like.size === 0 && !isFunctionWord(token) && tokens.length > 1) {
        if (slipped) return null;
        slipped = true;
        like = this.slips(token);
      }
      if (like.size === 0 && !isJoining(tokens, at)) return null;
      likes.push(like);
    }
    return likes;
  }

  /**
   * Everything that the query names, best first. Each word of the query must be a word of the name.
   * @param query what somebody typed; more than eight words name nothing
   */
  find(query: string): NameMatch<T>[] {
    return this.findNorm(normaliseText(query));
  }

  /** The same for a query in the compared form. */
  private findNorm(norm: string): NameMatch<T>[] {
    const all = norm.split(' ');
    const tokens = all.length > 1 ? all.filter((token, index) => !(index === 0 && token === 'the')) : all;
    if (norm === '' || tokens.length > 8) return [];
    const best = new Map<number, number>();
    const offer = (item: number, score: number): void => {
      if (score >= leastScore && score > (best.get(item) ?? 0)) best.set(item, score);
    };
    const joined = tokens.join(' ');
    const likes = this.likes(tokens);
    if (!likes) return [];
    const candidates = new Set(
      likes.flatMap((like) => [...like.keys()].flatMap((token) => this.byToken.get(token) ?? [])),
    );
    for (const entry of candidates) {
      if (entry.norm === joined || entry.norm === norm) offer(entry.item, 1);
      else offer(entry.item, partScore(tokens, likes, entry));
    }
    return [...best]
      .map(([item, score]) => ({ item, score }))
      .sort((a, b) => b.score - a.score || a.item - b.item)
      .flatMap(({ item, score }) => {
        const named = this.items[item];
        return named ? [{ value: named.value, score }] : [];
      });
  }

  /** Everything that has exactly this name, case and accents apart; no parts and no misspellings. */
  exact(name: string): T[] {
    return this.exactNorm(normaliseText(name));
  }

  /** The same, by its compared form. */
  exactNorm(norm: string): T[] {
    return (this.whole.get(norm) ?? []).flatMap((item) => this.items[item]?.value ?? []);
  }

  /** The matches that share the best score: one where the name is clear, several where it is not. */
  best(query: string): readonly NameMatch<T>[] {
    return this.bestNorm(normaliseText(query));
  }

  /** The same for a query in the compared form. */
  bestNorm(norm: string): readonly NameMatch<T>[] {
    const known = this.bests.get(norm);
    if (known) return known;
    const found = this.findNorm(norm);
    const top = found[0]?.score ?? 0;
    const best = found.filter((match) => match.score >= top - closeScores);
    if (this.bests.size > 5_000) this.bests.clear();
    this.bests.set(norm, best);
    return best;
  }
}

/** Whether a word only joins others: "talks in Riyadh" names the "Riyadh talks"; at either end it belongs to something else. */
function isJoining(tokens: readonly string[], at: number): boolean {
  return at > 0 && at < tokens.length - 1 && joining.has(tokens[at] ?? '');
}

/** Scores a query that is not a whole name: every word found once in the name, and the name mostly covered. */
function partScore(
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
  // A part of a name counts a little less than the whole of it.
  return likeness * (left.size === 0 ? 0.99 : 0.93);
}
