import type { Knowledge } from '../knowledge/load.js';
import type { Statement } from '../knowledge/schema.js';
import { type Card, wordsOn } from './card.js';
import { partsFor } from './fonts.js';

/**
 * The longest quotation, which is never cut, and the longest other text on a card, in UTF-16 code units. Both fit on
 * the picture, and into the 1,024 that Discord allows for its description.
 */
export const longest = { quotation: 600, rest: 300 } as const;
/** With a lower confidence the speaker may be wrong. */
const sure = 0.8;

/**
 * Makes the card of a statement.
 * @returns null for a paraphrase, for an uncertain or shared speaker, for words that are too long, and for characters
 *   that the fonts lack
 */
export function cardOf({ contents }: Knowledge, statement: Statement): Card | null {
  const { confidence = 1, direct, speakers, words } = statement;
  const [by, ...others] = speakers;
  if (!direct || confidence < sure || others.length > 0) return null;
  const person = contents.people.find(({ id }) => id === by);
  const speaker = person ?? [...contents.organisations, ...contents.places].find(({ id }) => id === by);
  if (!speaker) return null;
  const card: Card = {
    quotation: words,
    speaker: speaker.name,
    role: person?.role ?? null,
    title: contents.title,
    date: contents.date,
    address: contents.source?.url ?? null,
  };
  const { quotation, ...rest } = wordsOn(card);
  const beside = Object.values(rest).join('');
  const hasRoom = words.text.length <= longest.quotation && beside.length <= longest.rest;
  return hasRoom && partsFor(quotation + beside) ? card : null;
}
