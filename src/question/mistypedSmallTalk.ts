import { wordSimilarity } from '../index/names/wordSimilarity.js';
import { isKnownWord } from '../nlp/wordnet/related.js';
import type { Talk } from './languages/grammar.js';
import { maxSmallTalkLength, meaningsOf, smallTalk } from './smallTalk.js';
import { normaliseLine } from './smallTalkLine.js';

/** All words of small talk of at least {@link minLetters}. */
const words = [...new Set(smallTalk.flatMap(({ pattern }) => pattern.source.match(/\p{L}{3,}/gu) ?? []))];
const known: ReadonlySet<string> = new Set(words);
const minLetters = 3;
/** In a shorter word only transposed letters count as a typo: another letter makes another word. */
const minLettersForOtherTypos = 5;

const sorted = (word: string): string => [...word].sort().join('');

/**
 * Whether a word may be a typo of another.
 * @param isAlone whether it is the only word of the line
 */
function isTypo(typed: string, word: string, isAlone: boolean): boolean {
  if (typed[0] === word[0] && sorted(typed) === sorted(word)) return true;
  if (word.length < minLettersForOtherTypos || (isAlone && typed.length === word.length)) return false;
  return wordSimilarity(typed, word, isKnownWord) > 0;
}

/** A line that is small talk once its typos are corrected. */
interface Mistyped {
  readonly meaning: Talk;
  /** The words taken for typos; a name may look like one. */
  readonly typos: readonly string[];
}

/** Reads a line as small talk with typos (“thnks”, “lsit articles”); null for any other line. */
export function mistypedSmallTalkIn(typed: string): Mistyped | null {
  if (typed.length > maxSmallTalkLength) return null;
  const line = normaliseLine(typed).split(' ');
  const typos: string[] = [];
  const corrected: string[] = [];
  for (const word of line) {
    let right: string | undefined = word;
    if (word.length >= minLetters && !known.has(word)) {
      right = isKnownWord(word) ? undefined : words.find((one) => isTypo(word, one, line.length === 1));
      typos.push(word);
    }
    // A word from outside its vocabulary rules out small talk.
    if (right === undefined) return null;
    corrected.push(right);
  }
  const [meaning] = typos.length > 0 ? meaningsOf(corrected.join(' ')) : [];
  return meaning ? { meaning, typos } : null;
}
