import type { Knowledge } from '../knowledge/load.js';
import type { Statement } from '../knowledge/schema.js';
import { type Card, wordsOn } from './card.js';
import { partsFor } from './fonts.js';

/**
 * UTF-16 code units at most: of a quotation, which is never cut, and of all else on a card together. So much has room
 * on the picture, and in the 1,024 that Discord takes to describe it.
 */
export const longest = { quotation: 600, rest: 300 } as const;
/** A program that read an article with less confidence than this may have the wrong speaker. */
const sure = 0.8;

/**
 * The card of a statement.
 * @returns null where there can be none: where the words are the reporter's, where it is not clear that one speaker says
 *   them, where they are too long to be read on a picture, or where the fonts do not have all the characters
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
