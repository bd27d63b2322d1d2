import { keep } from '../../support/remember.js';
import { basesOf } from './related.js';
import { senses, synset } from './wordnet.js';

/** What sort of thing a noun names. */
export type SemanticField = 'person' | 'group' | 'place' | 'time' | 'number' | 'event' | 'thing';

/** WordNet's lexicographer files of nouns (lexnames(5WN)) by the sort of thing they hold. */
const fields: Readonly<Record<number, SemanticField>> = {
  4: 'event',
  11: 'event',
  14: 'group',
  15: 'place',
  18: 'person',
  23: 'number',
  28: 'time',
};

/** The semantic field of a word's most frequent sense as a noun; null where WordNet has no such noun. */
export const semanticFieldOf = keep(20_000, (norm): SemanticField | null => {
  const lemma = basesOf(norm, 'n')[0];
  const first = lemma === undefined ? undefined : senses(lemma, 'n')[0];
  return first === undefined ? null : (fields[synset('n', first).field] ?? 'thing');
});
