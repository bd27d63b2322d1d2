import { capitals, countryByWord, demonyms } from '../lexicon/countries.js';
import { faiths, stateAbbreviations } from '../lexicon/names.js';
import { senses, synset } from './wordnet/wordnet.js';

export const kinds = ['person', 'organisation', 'group', 'place', 'other'] as const;
export type Kind = (typeof kinds)[number];

const parties = /^(?:republicans?|democrats?|tories|conservatives|libertarians?|liberals|labour|gop)$/;
/** WordNet's field of places (lexnames(5WN)), and its link from one of its kind to the kind. */
const placeField = 15;
const isInstance = '@i';

/** Whether a name is known as a place: a country, or what WordNet has as a place of that name before anything else. */
export function isKnownPlace(name: string): boolean {
  const bare = name.replace(/^the /i, '');
  if (stateAbbreviations.has(bare.replace(/\.$/, '')) || capitals.has(bare)) return true;
  if (demonyms.has(bare)) return false;
  if (countryByWord.has(bare)) return true;
  const [first] = senses(bare.toLowerCase(), 'n');
  if (first === undefined) return false;
  const { field, pointers } = synset('n', first);
  return field === placeField && pointers.some(({ symbol }) => symbol === isInstance);
}

/** Whether a word is known as a people, a faith or a party. */
export function isPeople(word: string): boolean {
  return demonyms.has(word) || faiths.has(word) || parties.test(word.toLowerCase());
}
