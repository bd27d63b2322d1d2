import type { Knowledge } from '../../knowledge/load.js';
import { check } from '../check/check.js';
import type { Bend } from './game.js';
import { exchangesOfNames } from './names.js';
import { numberRules } from './numberRules.js';
import type { QuotableSentence } from './quotable.js';
import type { BendRow, Exchange, Found } from './rule.js';
import { wordRules } from './wordRules.js';

/** What ends a sentence, or a part of it that words outside do not reach into. */
const sentenceEnd = /[.!?;:…]/u;

/** The rest of the sentence before a place, and after another. */
function around(text: string, start: number, end: number): Pick<Found, 'before' | 'after'> {
  const before = text.slice(0, start).split(sentenceEnd).at(-1) ?? '';
  const rest = text.slice(end);
  const stop = rest.search(sentenceEnd);
  // The mark goes with it: a question is known by it.
  return { before: before.trimStart(), after: stop === -1 ? rest : rest.slice(0, stop + 1) };
}

/** The exchanges that a row has for a text, in its order. */
export function exchangesBy({ instead, pattern, unless = {} }: BendRow, text: string): Exchange[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: found, groups = {}, index: start }) => {
    const end = start + found.length;
    const { after, before } = around(text, start, end);
    if (unless.before?.test(before) || unless.after?.test(after)) return [];
    const words = instead({ text: found, before, after, groups });
    return words === null ? [] : [{ start, end, instead: words }];
  });
}

/** A text with an exchange made in it. */
export function exchanged(text: string, { end, instead, start }: Exchange): string {
  return `${text.slice(0, start)}${instead}${text.slice(end)}`;
}

/** The exchanges that a quotation allows, those first that fewer quotations allow: numbers, names, opposites, negations. */
function* exchangesOf(knowledge: Knowledge, sentence: QuotableSentence): Generator<Exchange> {
  const { text } = sentence.words;
  for (const row of numberRules) yield* exchangesBy(row, text).slice(0, 1);
  yield* exchangesOfNames(knowledge, sentence).slice(0, 1);
  for (const row of wordRules) yield* exchangesBy(row, text).slice(0, 1);
}

/**
 * A version of a quotation that says something else by one exchange. `/check` must find that it is this quotation altered,
 * by the exchange and nothing else: whatever the article says itself, in quotation marks or not, is none.
 * @returns null where no exchange leaves English that says something else
 */
export function bendOf(knowledge: Knowledge, sentence: QuotableSentence): Bend | null {
  for (const exchange of exchangesOf(knowledge, sentence)) {
    const text = exchanged(sentence.words.text, exchange);
    const answer = check(knowledge, text);
    if (answer.status !== 'answered' || answer.verdict !== 'altered') continue;
    const isOfThis = answer.quotations.some((quotation) => quotation.contains(sentence.words));
    const [change, another] = answer.notes;
    if (isOfThis && change?.key.startsWith('words') && !another) return { text, change };
  }
  return null;
}
