import type { Knowledge } from '../../knowledge/load.js';
import { check } from '../check/check.js';
import { type BendKind, type BendRow, type Exchange, exchanged, exchangesBy } from './bend.js';
import type { Bend } from './game.js';
import { exchangesOfNames } from './names.js';
import { negationRows } from './negations.js';
import { numberRows } from './numbers.js';
import { oppositeRows } from './opposites.js';
import type { Quotable } from './quotable.js';

/** Every rule by which words are exchanged; names are exchanged by what the article has. */
export const bendRows: readonly BendRow[] = [...numberRows, ...oppositeRows, ...negationRows];

/** The kinds, those first that fewer quotations allow. */
const kinds: readonly BendKind[] = ['number', 'name', 'opposite', 'negation'];

/** The exchanges of a kind that a quotation allows. */
function exchangesOf(knowledge: Knowledge, asked: Quotable, kind: BendKind): Exchange[] {
  if (kind === 'name') return exchangesOfNames(knowledge, asked);
  return bendRows.filter((row) => row.kind === kind).flatMap((row) => exchangesBy(row, asked.words.text));
}

/**
 * A version of a quotation that says something else by one exchange. `/check` must find that it is this quotation altered,
 * by the exchange and nothing else: whatever the article says itself, in quotation marks or not, is none.
 * @returns null where no exchange leaves English that says something else
 */
export function bendOf(knowledge: Knowledge, asked: Quotable): Bend | null {
  for (const kind of kinds) {
    const [exchange] = exchangesOf(knowledge, asked, kind);
    if (!exchange) continue;
    const text = exchanged(asked.words.text, exchange);
    const answer = check(knowledge, text);
    if (answer.status !== 'answered' || answer.verdict !== 'altered') continue;
    const isOfThis = answer.quotations.some((quotation) => quotation.contains(asked.words));
    const [change, another] = answer.notes;
    if (isOfThis && change?.key.startsWith('words') && !another) return { text, change };
  }
  return null;
}
