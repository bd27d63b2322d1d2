import type { Knowledge } from '../../knowledge/load.js';
import { isFunctionWord, wordsOf } from '../../search/words.js';
import type { Answer } from '../answer.js';
import { attendees, mainEvents } from '../attendance.js';
import { entitiesOf } from '../entities.js';
import { isBeing } from './action.js';

/**
 * Whom a country had at an event ("who did Russia send to Riyadh?"): those of the people listed there whom the text
 * puts with that country.
 * @returns null where the question is not of that form
 */
export function delegation(knowledge: Knowledge, query: string): Answer | null {
  const entities = entitiesOf(knowledge);
  const words = wordsOf(query);
  const mentions = entities.spot(query);
  const known = mentions.flatMap((mention) => mention.known);
  const named = knowledge.contents.events.filter(
    ({ attended, id, places }) =>
      attended.length > 0 && known.some(({ value }) => value.id === id || places.includes(value.id)),
  );
  const isDelegation = words.some(({ norm }) => /^(?:delegat|negotiat|representat|envoy)/.test(norm));
  const events = named.length === 0 && isDelegation ? mainEvents(knowledge) : named;
  const countries = known.filter(
    ({ kind, value }) => kind === 'place' && entities.peopleOf(value.id).length > 0,
  );
  const others = words.filter(
    ({ norm }, at) =>
      !mentions.some(({ from, to }) => at >= from && at < to) && !isFunctionWord(norm) && !isBeing(norm),
  );
  if (events.length === 0 || countries.length === 0 || others.length > 0) return null;
  const answer = attendees(knowledge, events);
  if (answer.status !== 'answered' || answer.kind !== 'people') return null;
  const people = answer.people.filter(({ of }) => countries.some(({ value }) => of.includes(value.id)));
  return people.length > 0 ? { ...answer, people } : null;
}
