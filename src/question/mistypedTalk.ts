import { tokenLikeness } from '../index/names/likeness.js';
import { isKnownWord } from '../nlp/wordnet/related.js';
import { plainLine } from './plainLine.js';
import { longestTalk, meaningsOf, smallTalk, type Talk } from './smallTalk.js';

/** Words that small talk is made of; shorter ones are not told from other words. */
const words = [...new Set(smallTalk.flatMap(({ pattern }) => pattern.source.match(/\p{L}{3,}/gu) ?? []))];
const known: ReadonlySet<string> = new Set(words);
const leastLetters = 3;
/** In a shorter word only letters that changed places are a slip: with one letter changed it is another word. */
const leastChanged = 5;

const sorted = (word: string): string => [...word].sort().join('');

/** Whether a word may be a slip for another. @param isAlone whether no other word of the line tells that it is one */
function isSlip(typed: string, word: string, isAlone: boolean): boolean {
  if (typed[0] === word[0] && sorted(typed) === sorted(word)) return true;
  if (word.length < leastChanged || (isAlone && typed.length === word.length)) return false;
  return tokenLikeness(typed, word, isKnownWord) > 0;
}

/** A line with slips that is small talk without them. */
interface Mistyped {
  readonly meaning: Talk;
  /** The words that are taken for slips; a name may look like one. */
  readonly slips: readonly string[];
}

/** Reads a line as small talk with slips in it ("thnks", "lsit articles"); null for any other line. */
export function mistypedTalkIn(typed: string): Mistyped | null {
  if (typed.length > longestTalk) return null;
  const line = plainLine(typed).split(' ');
  const slips: string[] = [];
  const meant: string[] = [];
  for (const word of line) {
    let right: string | undefined = word;
    if (word.length >= leastLetters && !known.has(word)) {
      right = isKnownWord(word) ? undefined : words.find((one) => isSlip(word, one, line.length === 1));
      slips.push(word);
    }
    // No small talk has a word that is none of its own.
    if (right === undefined) return null;
    meant.push(right);
  }
  const [meaning] = slips.length > 0 ? meaningsOf(meant.join(' ')) : [];
  return meaning ? { meaning, slips } : null;
}
