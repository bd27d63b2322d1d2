import { basesOf, isKnownWord } from '../nlp/wordnet/related.js';
import { isFunctionWord, normaliseText } from '../nlp/words.js';
import type { Named, NameIndex, NameMatch } from './names/names.js';

/** Words of names that are written in two ways. */
const otherForms: Readonly<Record<string, string>> = {
  mac: 'mc',
  mc: 'mac',
  saint: 'st',
  st: 'saint',
  sainte: 'ste',
  ste: 'sainte',
};
/** Words of a name and letters of what is typed at most. */
const mostWords = 8;
const mostLetters = 60;
/** Shorter ordinary words are not cut: "Lima" is no Li Ma, but "devries" is de Vries. */
const leastCut = 6;
/** Fewer letters name nobody; a word of a name that has as many stays whole where it is typed as one. */
const leastLetters = 4;
/** What ends in fewer letters is not misspelt ("Group D"), nor is less than so much behind other words. */
const leastLast = 3;
const leastMisspelt = 6;
/** How like a misspelt word must be to the right one. */
const leastLike = 0.85;
/** What the whole of a name and a part of it are worth. */
const wholeWorth = 0.99;
const partWorth = 0.93;

/** A typed name as its letters alone. */
interface Letters {
  readonly key: string;
  /** Where a word of the name has to begin or end. */
  readonly ends: readonly number[];
  /** Whether the name may begin with another of its words ("zhou meiling"), and whether its last may be misspelt. */
  readonly isMixed: boolean;
  readonly isMisspelt: boolean;
}

/** One name of something that is looked up by name. */
interface Entry<T> {
  readonly value: T;
  readonly words: readonly string[];
}

/** Names by the forms of each of their words. */
function byFormsOf<T>(items: readonly Named<T>[]): ReadonlyMap<string, readonly Entry<T>[]> {
  const byForm = new Map<string, Entry<T>[]>();
  for (const { names, value } of items) {
    for (const norm of new Set(names.map(normaliseText))) {
      const words = norm.split(' ');
      if (words.length > mostWords) continue;
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
  const other = otherForms[word];
  return other === undefined ? [word] : [word, other];
}

/** Whether typed words are a phrase rather than the pieces of a name: "old man" is not Oldman. */
function isPhrase(words: readonly string[]): boolean {
  const [first = '', second] = words;
  return (
    second !== undefined && first.length > 2 && basesOf(first, 'a').length > 0 && words.every(isKnownWord)
  );
}

/** Finds names that are typed with a joint more or less ("mc allister", "altamimi", "@deliamarsh"), by letters alone. */
export class Joints<T> {
  private byForm: ReadonlyMap<string, readonly Entry<T>[]> | null = null;

  /**
   * @param items what can be found so
   * @param index by which they are found otherwise
   */
  constructor(
    private readonly items: readonly Named<T>[],
    private readonly index: NameIndex<T>,
  ) {}

  /** Those whom a text means best, as the index has them; by its letters where these are nearer to a name. */
  best(query: string): readonly NameMatch<T>[] {
    const found = this.index.best(query);
    const least = found[0]?.score ?? 0;
    if (least >= partWorth) return found;
    this.byForm ??= byFormsOf(this.items);
    const { byForm } = this;
    const typed = this.read(query, byForm);
    if (!typed) return found;
    const forms = [...typed.key]
      .map((_, at) => typed.key.slice(0, at + 1))
      .concat(...this.index.like(typed.key).keys());
    const scores = new Map<T, number>();
    for (const { value, words } of new Set(forms.flatMap((form) => byForm.get(form) ?? [])))
      scores.set(value, Math.max(scores.get(value) ?? 0, this.score(typed, words)));
    const top = Math.max(...scores.values());
    if (top <= least) return found;
    return [...scores].flatMap(([value, score]) => (score === top ? [{ value, score }] : []));
  }

  /** What is typed, where names may be made of its letters. */
  private read(query: string, known: ReadonlyMap<string, unknown>): Letters | null {
    const words = normaliseText(query).replace(/^the /, '').split(' ');
    const key = words.join('');
    const isOneWord = words.length === 1;
    const isOrdinary = isKnownWord(key);
    if (words.length > mostWords || key.length < leastLetters || key.length > mostLetters) return null;
    if (words.every(isFunctionWord) || isPhrase(words)) return null;
    if (isOneWord && isOrdinary && key.length < leastCut) return null;
    const ends: number[] = [];
    let at = 0;
    for (const word of words) {
      const isWhole = isFunctionWord(word) || (word.length >= leastLetters && known.has(word));
      if (isWhole && !isOneWord) ends.push(at, at + word.length);
      at += word.length;
    }
    const last = words.at(-1) ?? '';
    return { key, ends, isMixed: !isOrdinary, isMisspelt: !isOrdinary && last.length >= leastLast };
  }

  /** How well letters are covered by whole words of a name in their order, from any of them on; 0 where they are not. */
  private score({ ends, isMisspelt, isMixed, key }: Letters, name: readonly string[]): number {
    const isCut = (from: number, to: number): boolean => ends.some((end) => end > from && end < to);
    const worthOf = (used: number): number => (used === name.length ? wholeWorth : partWorth);
    let best = 0;
    for (let first = 0; first < (isMixed ? name.length : 1); first++) {
      /** How many words cover the letters up to a place. */
      const covered = new Map([[0, 0]]);
      for (const word of [...name.slice(first), ...name.slice(0, first)]) {
        for (const [from, used] of [...covered]) {
          for (const form of formsOf(word)) {
            const to = from + form.length;
            if (key.startsWith(form, from) && !isCut(from, to))
              covered.set(to, Math.max(used + 1, covered.get(to) ?? 0));
          }
          const isLong = from === 0 || key.length - from >= leastMisspelt;
          if (!isMisspelt || !isLong || isCut(from, key.length)) continue;
          const likeness = this.index.like(key.slice(from)).get(word) ?? 0;
          if (likeness >= leastLike) best = Math.max(best, likeness * worthOf(used + 1));
        }
      }
      const used = covered.get(key.length);
      if (used !== undefined) best = Math.max(best, worthOf(used));
    }
    return best;
  }
}
