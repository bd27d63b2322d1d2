import { memoise } from '../../support/memoise.js';
import { basesOf } from './related.js';
import { senses, synset } from './wordnet.js';

/** The semantic field of a noun. */
export type SemanticField = 'person' | 'group' | 'place' | 'time' | 'number' | 'event' | 'thing';

/** Semantic fields by WordNet’s lexicographer file (lexnames(5WN)). */
const fields: Readonly<Record<number, SemanticField>> = {
  4: 'event',
  11: 'event',
  14: 'group',
  15: 'place',
  18: 'person',
  23: 'number',
  28: 'time',
};

/** Returns the semantic field of the most frequent noun sense of a word; null if WordNet has no such noun. */
export const semanticFieldOf = memoise(20_000, (norm): SemanticField | null => {
  const lemma = basesOf(norm, 'n')[0];
  const first = lemma === undefined ? undefined : senses(lemma, 'n')[0];
  return first === undefined ? null : (fields[synset('n', first).field] ?? 'thing');
});
