import { entitiesOf } from '../../index/entities.js';
import { namedIn } from '../../index/named.js';
import { viewsOf } from '../../index/views.js';
import type { Knowledge } from '../../knowledge/load.js';
import type { Event } from '../../knowledge/schema.js';
import { isFunctionWord, wordsOf } from '../../nlp/words.js';
import { phrase } from '../../phrases/phrases.js';
import { isBeing } from '../../question/action.js';
import type { Intent } from '../../question/intentKinds.js';
import type { Answer } from '../answer.js';
import { sentencesOf } from '../evidence.js';
import { mainEvents } from '../who/attendance.js';
import { passages, refusal } from './replies.js';

/** Events that a text names, by their names or by the place where they were. */
export function eventsNamed(knowledge: Knowledge, text: string): Event[] {
  return namedIn(knowledge, text).flatMap((known) => {
    if (known.kind === 'event') return [known.value];
    if (known.kind !== 'place') return [];
    return knowledge.contents.events.filter(({ places }) => places.includes(known.value.id));
  });
}

/** Where an event that is named was held: the sentences about it that name its place; null where an editor gave none. */
export function whereHeld(knowledge: Knowledge, what: string): Answer | null {
  if (knowledge.drafted) return null;
  const named = namedIn(knowledge, what).flatMap((known) => (known.kind === 'event' ? [known.value] : []));
  // "Where did they meet?" names nothing.
  const isBare = wordsOf(what).every(({ norm }) => isFunctionWord(norm) || isBeing(norm));
  const events = named.length === 0 && isBare ? mainEvents(knowledge) : named;
  const entities = entitiesOf(knowledge);
  const naming = events.flatMap(({ attended: entries, passages: more, places }) =>
    sentencesOf([...entries.map(({ words }) => words), ...more]).filter(({ text }) =>
      places.some((id) => entities.mentionedIn(text).includes(id)),
    ),
  );
  return naming.length > 0 ? passages(knowledge, phrase('passages'), sentencesOf(naming), 1) : null;
}

/**
 * Whether somebody was where an event was, as the text lists those who were.
 * @returns a refusal with that list where they are not on it; null where the text lists nobody or nobody is named
 */
export function attended(
  knowledge: Knowledge,
  { where, who }: Extract<Intent, { kind: 'attended' }>,
): Answer | null {
  const people = namedIn(knowledge, who).filter(({ kind }) => kind !== 'event');
  const events = where === '' ? mainEvents(knowledge) : eventsNamed(knowledge, where);
  if (events.length === 0) return null;
  if (people.length === 0) return isStranger(knowledge, who) ? notListed(knowledge, events) : null;
  const entities = entitiesOf(knowledge);
  // A country is where its people are.
  const exact = new Set(
    people.flatMap(({ value }) => [value.id, ...entities.peopleOf(value.id).map(({ id }) => id)]),
  );
  const theirs = new Set(
    people.flatMap((known) => [known.value.id, ...(known.kind === 'person' ? known.value.of : [])]),
  );
  const there = events.flatMap((event) =>
    event.attended.filter((entry) => entry.who.some((id) => exact.has(id))).map(({ words }) => words),
  );
  if (there.length > 0) return passages(knowledge, phrase('passages'), sentencesOf(there), 1);
  // Whoever is said to have been away from anything was away, where nothing is named.
  const missed = where === '' ? knowledge.contents.events : events;
  const away = missed.flatMap((event) =>
    event.absent.filter((entry) => entry.who.some((id) => theirs.has(id))).map(({ words }) => words),
  );
  if (away.length > 0) return passages(knowledge, phrase('passages'), sentencesOf(away), 0.9);
  return notListed(knowledge, events);
}

/** Refuses that somebody was where an event was, with those who the text says were. */
function notListed(knowledge: Knowledge, events: readonly Event[]): Answer | null {
  const lists = sentencesOf(events.flatMap((event) => event.attended.map(({ words }) => words)));
  return lists.length > 0 ? refusal(knowledge, phrase('notSaid'), lists) : null;
}

/** Whether a text can only name somebody whom an edited article does not have: none of its words stands there. */
function isStranger(knowledge: Knowledge, text: string): boolean {
  const { having } = viewsOf(knowledge);
  return (
    !knowledge.drafted && wordsOf(text).every(({ norm, stem }) => !isFunctionWord(norm) && !having.has(stem))
  );
}
