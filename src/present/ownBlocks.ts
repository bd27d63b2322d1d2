import type { Verdict } from '../answer/answer.js';
import { markedLineIn } from '../phrases/commandNames.js';
import { withoutMarks } from '../phrases/marks.js';
import { neutral } from '../phrases/neutral.js';
import { markedWordsOfPhrase, type Phrase } from '../phrases/phrases.js';
import type { Block } from './blocks.js';

const words = (one: Phrase, locale: string): string => neutral(markedWordsOfPhrase(one, locale));

/** A sentence of the bot's own as a block. @param locale the reader's, as a BCP 47 tag */
export function sayBlock(one: Phrase, locale: string): Block {
  return { type: 'say', text: words(one, locale) };
}

/** What an answer comes to, as a block. @param locale the reader's, as a BCP 47 tag */
export function leadBlock(one: Phrase, locale: string, verdict: Verdict | 'unsure' | null = null): Block {
  return { type: 'lead', text: words(one, locale), verdict };
}

/** The label of what follows it, as a block. @param locale the reader's, as a BCP 47 tag */
export function labelBlock(one: Phrase, locale: string, over: 'closest' | 'other' = 'other'): Block {
  return { type: 'label', text: words(one, locale), over };
}

/** A line to type next, without a note, as a block. @param line as it is typed in English */
export function lineBlock(line: string, locale: string): Block {
  return { type: 'suggestion', text: neutral(markedLineIn(withoutMarks(line), locale)), note: '' };
}
