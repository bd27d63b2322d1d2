import { talkClosers, talkOpeners } from '../lexicon/courtesy.js';
import { oneOf } from '../lexicon/words.js';

/** Letters that are held down ("hiii") count once, in what is typed as in the patterns. */
const once = (text: string): string => text.replace(/(\p{L})\1+/gu, '$1');

/** Without case and accents. */
const bare = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** A line as the patterns have it: words alone, without case, accents, marks, emoji and letters held down. */
export function plainLine(line: string): string {
  const words = bare(line)
    .replace(/['’ʼ`]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  return once(words.trim());
}

/**
 * A pattern of whole lines in the form of {@link plainLine}.
 * @param wordings as people write them, but without apostrophes and hyphens
 */
export function linesOf(...wordings: readonly string[]): RegExp {
  const source = `^(?:${oneOf(talkOpeners)} )?(?:${wordings.join('|')})(?: ${oneOf(talkClosers)})?$`;
  return new RegExp(once(bare(source)), 'u');
}
