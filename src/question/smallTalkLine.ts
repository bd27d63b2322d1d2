import { talkClosers, talkOpeners } from '../lexicon/courtesy.js';
import { oneOf } from '../lexicon/words.js';

/** Repeated letters (“hiii”) count once, in the input and in the patterns. */
const withoutRepeats = (text: string): string => text.replace(/(\p{L})\1+/gu, '$1');

/** Strips case and accents. */
const bare = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * Normalises a line for the patterns: words only, without case, accents, punctuation, emoji and repeated
 * letters.
 */
export function normaliseLine(line: string): string {
  const words = bare(line)
    .replace(/['’ʼ`]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  return withoutRepeats(words.trim());
}

/**
 * Compiles a pattern for whole lines in the form of {@link normaliseLine}.
 * @param wordings as people write them, without apostrophes and hyphens
 */
export function wholeLine(...wordings: readonly string[]): RegExp {
  const source = `^(?:${oneOf(talkOpeners)} )?(?:${wordings.join('|')})(?: ${oneOf(talkClosers)})?$`;
  return new RegExp(withoutRepeats(bare(source)), 'u');
}
