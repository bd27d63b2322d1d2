import { groupNouns } from '../lexicon/organisationNouns.js';
import { personNouns } from '../lexicon/people.js';
import { placeNouns } from '../lexicon/places.js';
import { isOffice } from '../lexicon/titles.js';
import { memoise } from '../support/memoise.js';
import { semanticFieldOf } from './wordnet/semanticField.js';

/** What a common noun means, as far as it matters for whom a text speaks of. */
export type NounClass = 'person' | 'group' | 'place' | 'other';

/**
 * The class of a common noun: our lists of people, groups and places first, then its first sense in WordNet.
 * @param lemma lower case, singular
 */
export const nounClass = memoise(20_000, (lemma): NounClass => {
  if (groupNouns.has(lemma)) return 'group';
  if (placeNouns.has(lemma)) return 'place';
  if (personNouns.has(lemma) || isOffice(lemma)) return 'person';
  const field = semanticFieldOf(lemma.replaceAll('-', ' '));
  return field === 'person' || field === 'group' || field === 'place' ? field : 'other';
});
