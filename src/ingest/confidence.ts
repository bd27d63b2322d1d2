import type { Contents } from '../knowledge/schema.js';
import type { ReadEntity, Reading } from '../nlp/reading.js';

/** The confidence in what was read, and what it rests on, in words for an editor. */
export interface Confidence {
  /** From 0 to 1. */
  readonly confidence: number;
  readonly why: string;
}

const at = (confidence: number, why: string): Confidence => ({ confidence, why });

/** The confidence in the kind of a named entity. */
export function nameConfidence({ country, kind, probability }: ReadEntity): Confidence {
  if (country) return at(0.97, 'a known country');
  if (kind === 'other') return at(0.5, 'nothing shows what it is; it is listed because it speaks');
  return at(probability, 'the confidence of the model');
}

/** The confidence in an event, with those who attended and who were absent. */
export function eventConfidence({ places, when, attended, absent }: Contents['events'][number]): Confidence {
  if (attended.length > 0)
    return at(0.75, 'check who is said to have been there, and whether the list is complete');
  if (absent.length > 0) return at(0.75, 'check who is said to have stayed away');
  return at(places.length > 0 && when !== null ? 0.85 : 0.8, 'a place or a time stands with it');
}

/** The confidence in what a fact is about: lower where only a pronoun or a description says so. */
export function factConfidence(reading: Reading, { words, about }: Contents['facts'][number]): Confidence {
  if (about.length === 0) return at(0.8, 'it names nobody');
  const mentions = reading.mentionsIn(reading.article.sentenceAt(words.start));
  return mentions.some(({ how }) => how === 'name' || how === 'short')
    ? at(0.9, 'it names whom it is about')
    : at(0.7, 'only a pronoun or a description says whom it is about');
}
