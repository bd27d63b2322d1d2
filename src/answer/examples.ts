import { entitiesOf } from '../index/entities.js';
import type { Knowledge } from '../knowledge/load.js';
import { phrase, wordsOfPhrase } from '../phrases/phrases.js';

/**
 * Lines that the article at hand answers, made of its own names.
 * @param locale the reader's, as a BCP 47 tag, for the question among them
 */
export function examples(knowledge: Knowledge, locale: string): string[] {
  const { events, people } = knowledge.contents;
  const entities = entitiesOf(knowledge);
  const speaker = entities.statementsBy().find(({ statement }) => statement.direct)?.speaker;
  const event = events.find(({ attended }) => attended.length > 0);
  const place = event?.places.flatMap((id) => entities.entity(id) ?? [])[0];
  const person = people.find(({ role, id }) => role && id !== speaker?.id);
  return [
    '/summary',
    speaker && `/quote ${speaker.name.text}`,
    (place ?? event) && `/who ${(place ?? event)?.name.text}`,
    person && `/ask ${wordsOfPhrase(phrase('exampleQuestion', { name: person.name.text }), locale)}`,
  ].filter((line) => line !== undefined);
}
