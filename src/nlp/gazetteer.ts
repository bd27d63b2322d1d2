import { capitals, countryByWord, demonyms } from '../lexicon/countries.js';
import { faiths, parties } from '../lexicon/people.js';
import { stateAbbreviations } from '../lexicon/places.js';
import { senses, synset } from './wordnet/wordnet.js';

/** WordNet's field of places (lexnames(5WN)), and its link from one place to what sort of place it is. */
const placeField = 15;
const isInstance = '@i';

/** Whether a name is known as a place: a country, a capital, a state, or a place first of all in WordNet. */
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

/** Whether a word is known as the name of a people, a faith or a party's members. */
export function isPeople(word: string): boolean {
  return demonyms.has(word) || faiths.has(word) || parties.has(word.toLowerCase());
}
