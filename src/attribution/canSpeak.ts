import { quantifiers, quantityNouns, smallNumbers } from '../lexicon/numbers.js';
import { genderOfNoun } from '../lexicon/people.js';
import { nounPrepositions } from '../lexicon/prepositions.js';
import { speakingPlaces, writings } from '../lexicon/speakingThings.js';
import { isOffice } from '../lexicon/titles.js';
import { union, wordSet } from '../lexicon/words.js';
import { nounClass } from '../nlp/nounClass.js';
import type { Token } from '../nlp/tokens.js';

const amounts = union(quantifiers, quantityNouns, smallNumbers.keys());
/** "some of them" */
const several = wordSet('them us you whom');

/** The noun before a preposition: "source" in "a source close to". */
const headBefore = (tokens: readonly Token[], at: number): Token | undefined => {
  const last = tokens[at - 1];
  const noun = tokens[at - 2];
  return last && noun?.pos === 'NOUN' && /^(?:ADJ|VERB)$/.test(last.pos) ? noun : last;
};

/**
 * Whether a description can be a speaker's: its head noun is a person, a group, or something that speaks for them ("the
 * report").
 * @param tokens the words of a noun phrase
 */
export function canSpeak(tokens: readonly Token[]): boolean {
  const complement = tokens.findIndex((token, i) => i > 0 && nounPrepositions.has(token.norm));
  const head = complement === -1 ? tokens.at(-1) : headBefore(tokens, complement);
  if (!head) return false;
  // "hundreds of supporters", "one of the officials"
  if (complement > 0 && tokens[complement]?.norm === 'of' && amounts.has(head.norm))
    return several.has(tokens[complement + 1]?.norm ?? '') || canSpeak(tokens.slice(complement + 1));
  if (isOffice(head.norm) || genderOfNoun(head.lemma)) return true;
  // "the 52-year-old roof bolter"
  if (tokens.some((token) => token.norm.endsWith('-year-old'))) return true;
  return (
    /^(?:person|group)$/.test(nounClass(head.lemma)) ||
    writings.has(head.lemma) ||
    speakingPlaces.has(head.lemma)
  );
}
