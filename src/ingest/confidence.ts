import type { Contents } from '../knowledge/schema.js';
import type { ReadEntity, Reading } from '../nlp/reading.js';

/** How sure a reading is of something, and what that rests on, in words for an editor. */
export interface Sureness {
  /** From 0 to 1. */
  readonly confidence: number;
  readonly why: string;
}

const at = (confidence: number, why: string): Sureness => ({ confidence, why });

/** How sure it is that a name is what it was read as. */
export function surenessOf({ country, kind, probability }: ReadEntity): Sureness {
  if (country) return at(0.97, 'a known country');
  if (kind === 'other') return at(0.5, 'nothing tells what it is; it speaks, and so it is listed');
  return at(probability, 'how sure the program is of what is named');
}

/** How sure it is that an event took place as it was read, with those whom the draft puts there. */
export function surenessOfEvent({ places, when, attended, absent }: Contents['events'][number]): Sureness {
  if (attended.length > 0)
    return at(0.75, 'check who is said to have been there, and whether the list is complete');
  if (absent.length > 0) return at(0.75, 'check who is said to have stayed away');
  return at(places.length > 0 && when !== null ? 0.85 : 0.8, 'a place or a time stands with it');
}

/** How sure it is whom and what a fact is about: less where only a pronoun or a description says so. */
export function surenessOfFact(reading: Reading, { words, about }: Contents['facts'][number]): Sureness {
  if (about.length === 0) return at(0.8, 'it names nobody');
  const mentions = reading.mentionsIn(reading.article.sentenceAt(words.start));
  return mentions.some(({ how }) => how === 'name' || how === 'short')
    ? at(0.9, 'it names whom it is about')
    : at(0.7, 'only a pronoun or a description tells whom it is about');
}
