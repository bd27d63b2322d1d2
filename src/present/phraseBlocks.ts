import type { Verdict } from '../answer/answer.js';
import { withoutMarks } from '../phrases/commandMarks.js';
import { markedLineIn } from '../phrases/commandNames.js';
import { markedWordsOfPhrase, type Phrase } from '../phrases/phrases.js';
import { sanitise } from '../phrases/sanitise.js';
import type { Block } from './blocks.js';

const words = (one: Phrase, locale: string): string => sanitise(markedWordsOfPhrase(one, locale));

/** A phrase as a sentence of an answer. @param locale the reader's, as a BCP 47 tag */
export function sayBlock(one: Phrase, locale: string): Block {
  return { type: 'say', text: words(one, locale) };
}

/** A phrase as the first sentence of an answer. @param locale the reader's, as a BCP 47 tag */
export function leadBlock(one: Phrase, locale: string, verdict: Verdict | 'unsure' | null = null): Block {
  return { type: 'lead', text: words(one, locale), verdict };
}

/** A phrase as the heading of the blocks below it. @param locale the reader's, as a BCP 47 tag */
export function labelBlock(one: Phrase, locale: string, below: 'closest' | 'other' = 'other'): Block {
  return { type: 'label', text: words(one, locale), below };
}

/** A line to type next, without a note. @param line in English */
export function lineBlock(line: string, locale: string): Block {
  return { type: 'suggestion', text: sanitise(markedLineIn(withoutMarks(line), locale)), note: '' };
}
