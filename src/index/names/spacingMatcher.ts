import { basesOf, isKnownWord } from '../../nlp/wordnet/related.js';
import { isFunctionWord, normaliseText } from '../../nlp/words.js';
import type { NamedItem, NameIndex, NameMatch } from './nameIndex.js';

/** Words of names with two common spellings. */
const spellingVariants: Readonly<Record<string, string>> = {
  mac: 'mc',
  mc: 'mac',
  saint: 'st',
  st: 'saint',
  sainte: 'ste',
  ste: 'sainte',
};
/** Longest names (in words) and queries (in letters) that are matched. */
const maxWords = 8;
const maxLetters = 60;
/** Shorter dictionary words are not split: “Lima” is not Li Ma, but “devries” is de Vries. */
const minSplitLetters = 6;
/** A query needs this many letters. A name’s word of this length stays whole if it is typed as one. */
const minLetters = 4;
/**
 * A query whose last word is shorter is not taken as misspelt (“Group D”), nor is a shorter rest after other
 * words.
 */
const minMisspeltWord = 3;
const minMisspeltRest = 6;
/** Least similarity of a misspelt word to the correct one. */
const minSimilarity = 0.85;
/** Scores of a whole name and of a part of it. */
const wholeNameScore = 0.99;
const partialNameScore = 0.93;

/** A typed name without spaces. */
interface JoinedQuery {
  readonly key: string;
  /** Offsets at which a word of the name has to begin or end. */
  readonly boundaries: readonly number[];
  /** Whether the words may come in another order (“zhou meiling”), and whether the last may be misspelt. */
  readonly mayBeReordered: boolean;
  readonly mayBeMisspelt: boolean;
}

/** One name of an item. */
interface Name<T> {
  readonly value: T;
  readonly words: readonly string[];
}

/** Groups names by the spelling variants of each of their words. */
function byFormsOf<T>(items: readonly NamedItem<T>[]): ReadonlyMap<string, readonly Name<T>[]> {
  const byForm = new Map<string, Name<T>[]>();
  for (const { names, value } of items) {
    for (const norm of new Set(names.map(normaliseText))) {
      const words = norm.split(' ');
      if (words.length > maxWords) continue;
      const entry = { value, words };
      for (const form of new Set(words.flatMap(formsOf))) {
        const list = byForm.get(form);
        if (list) list.push(entry);
        else byForm.set(form, [entry]);
      }
    }
  }
  return byForm;
}

function formsOf(word: string): string[] {
  const other = spellingVariants[word];
  return other === undefined ? [word] : [word, other];
}

/** Whether the typed words are an ordinary phrase rather than pieces of a name: “old man” is not Oldman. */
function isPhrase(words: readonly string[]): boolean {
  const [first = '', second] = words;
  return (
    second !== undefined && first.length > 2 && basesOf(first, 'a').length > 0 && words.every(isKnownWord)
  );
}

/**
 * Finds names typed with a missing or an extra space or hyphen (“mc allister”, “altamimi”, “@deliamarsh”). It
 * compares letters only.
 */
export class SpacingMatcher<T> {
  private byForm: ReadonlyMap<string, readonly Name<T>[]> | null = null;

  /**
   * @param items the items to find
   * @param index the ordinary index over the same items
   */
  constructor(
    private readonly items: readonly NamedItem<T>[],
    private readonly index: NameIndex<T>,
  ) {}

  /** Returns the best matches of the ordinary index, or those by letters alone where they score higher. */
  best(query: string): readonly NameMatch<T>[] {
    const found = this.index.best(query);
    const lowest = found[0]?.score ?? 0;
    if (lowest >= partialNameScore) return found;
    this.byForm ??= byFormsOf(this.items);
    const { byForm } = this;
    const typed = this.parse(query, byForm);
    if (!typed) return found;
    const forms = [...typed.key]
      .map((_, at) => typed.key.slice(0, at + 1))
      .concat(...this.index.similarTokens(typed.key).keys());
    const scores = new Map<T, number>();
    for (const { value, words } of new Set(forms.flatMap((form) => byForm.get(form) ?? [])))
      scores.set(value, Math.max(scores.get(value) ?? 0, this.score(typed, words)));
    const top = Math.max(...scores.values());
    if (top <= lowest) return found;
    return [...scores].flatMap(([value, score]) => (score === top ? [{ value, score }] : []));
  }

  /**
   * Parses a query; null if its letters cannot form a name.
   * @param known the name words in the index
   */
  private parse(query: string, known: ReadonlyMap<string, unknown>): JoinedQuery | null {
    const words = normaliseText(query).replace(/^the /, '').split(' ');
    const key = words.join('');
    const isOneWord = words.length === 1;
    const isDictionaryWord = isKnownWord(key);
    if (words.length > maxWords || key.length < minLetters || key.length > maxLetters) return null;
    if (words.every(isFunctionWord) || isPhrase(words)) return null;
    if (isOneWord && isDictionaryWord && key.length < minSplitLetters) return null;
    const boundaries: number[] = [];
    let at = 0;
    for (const word of words) {
      const isWhole = isFunctionWord(word) || (word.length >= minLetters && known.has(word));
      if (isWhole && !isOneWord) boundaries.push(at, at + word.length);
      at += word.length;
    }
    const last = words.at(-1) ?? '';
    return {
      key,
      boundaries,
      mayBeReordered: !isDictionaryWord,
      mayBeMisspelt: !isDictionaryWord && last.length >= minMisspeltWord,
    };
  }

  /**
   * Scores how well the words of a name, in order from any start, cover the typed letters; 0 if they do not.
   */
  private score(
    { boundaries, mayBeMisspelt, mayBeReordered, key }: JoinedQuery,
    name: readonly string[],
  ): number {
    const splitsWord = (from: number, to: number): boolean =>
      boundaries.some((end) => end > from && end < to);
    const scoreOf = (used: number): number => (used === name.length ? wholeNameScore : partialNameScore);
    let best = 0;
    for (let first = 0; first < (mayBeReordered ? name.length : 1); first++) {
      /** For each offset, how many words of the name cover the letters up to it. */
      const covered = new Map([[0, 0]]);
      for (const word of [...name.slice(first), ...name.slice(0, first)]) {
        for (const [from, used] of [...covered]) {
          for (const form of formsOf(word)) {
            const to = from + form.length;
            if (key.startsWith(form, from) && !splitsWord(from, to))
              covered.set(to, Math.max(used + 1, covered.get(to) ?? 0));
          }
          const isLong = from === 0 || key.length - from >= minMisspeltRest;
          if (!mayBeMisspelt || !isLong || splitsWord(from, key.length)) continue;
          const likeness = this.index.similarTokens(key.slice(from)).get(word) ?? 0;
          if (likeness >= minSimilarity) best = Math.max(best, likeness * scoreOf(used + 1));
        }
      }
      const used = covered.get(key.length);
      if (used !== undefined) best = Math.max(best, scoreOf(used));
    }
    return best;
  }
}
