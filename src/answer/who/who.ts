import { entitiesOf } from '../../index/entities.js';
import type { NamedEntity } from '../../index/namedEntity.js';
import type { Knowledge } from '../../knowledge/load.js';
import type { Entity, Event, Person } from '../../knowledge/schema.js';
import { type Phrase, phrase } from '../../phrases/phrases.js';
import { withoutEndMarks, withoutMarkup, withoutSlang } from '../../question/normalise.js';
import type { Answer } from '../answer.js';
import { closestPassages, passagesAnswer, peopleAnswer, sentencesOf } from '../evidence.js';
import { ambiguous, notInArticle } from '../refuse.js';
import { suggestNames } from '../suggestions.js';
import { attendees, presence } from './whoAttended.js';
import { whoDid } from './whoDid.js';

/** Words before a name that only say how it is asked: "who is the". */
const opening = /^(?:(?:who|whos)(?:['’]s)?\s+)?(?:(?:is|are|was|were)\s+)?(?:the\s+)?/i;

/**
 * Who: a place or an event gives who attended, a person, role, country or organisation who that is, and
 * anything else is taken for an action and gives who did it.
 */
export function who(knowledge: Knowledge, typed: string): Answer {
  // "/who's lavrov": the rest of the word stands before the name.
  const query = withoutSlang(withoutMarkup(typed).replace(/^['’]s?\s+/u, ''));
  return whoIsAsked(knowledge, query) ?? whoDid(knowledge, query) ?? unknown(knowledge, query);
}

/** Who was where, or who is named, by what follows "who"; null where that names nothing. */
export function whoIsAsked(knowledge: Knowledge, query: string): Answer | null {
  const typed = withoutEndMarks(query.trim());
  return (
    presence(knowledge, typed, 'who') ??
    whoIsNamed(knowledge, typed) ??
    whoIsNamed(knowledge, typed.replace(opening, ''))
  );
}

/** Who a text names, or who was at what it names; null where it names nothing. */
export function whoIsNamed(knowledge: Knowledge, text: string): Answer | null {
  if (text === '') return null;
  const entities = entitiesOf(knowledge);
  const named = entities.best(text);
  const roles = entities.byRole(text);
  const best = named[0]?.score ?? 0;
  if (roles[0] && roles[0].score > best)
    return persons(
      knowledge,
      roles.map(({ value }) => value),
      phrase('role'),
    );
  const people = named.flatMap(({ value }) => (value.kind === 'person' ? [value.value] : []));
  if (people.length > 0) return persons(knowledge, people, null);
  const known = named[0]?.value;
  return known && known.kind !== 'person' ? whoIsOf(knowledge, known) : null;
}

function persons(knowledge: Knowledge, people: readonly Person[], lead: Phrase | null): Answer {
  const [person] = people;
  if (!person || people.length > 1) return ambiguous(knowledge, people, (name) => `/who ${name}`);
  const answer = introduced(knowledge, people, lead ?? phrase('isPerson', { name: person.name.text }));
  const says = entitiesOf(knowledge).statementsBy(person.id).length > 0;
  return says ? { ...answer, suggestions: [`/quote ${person.name.text}`] } : answer;
}

/** People with the words that introduce them. */
function introduced(knowledge: Knowledge, people: readonly Person[], lead: Phrase): Answer {
  const passages = people.map((person) => person.introduced);
  return peopleAnswer(knowledge, people, passages, lead);
}

/** Who was at an event or a place, or whom the text puts with a country or an organisation. */
function whoIsOf(knowledge: Knowledge, known: Exclude<NamedEntity, { kind: 'person' }>): Answer {
  if (known.kind === 'event') return attendees(knowledge, [known.value]);
  const { id, name } = known.value;
  const here = heldIn(knowledge, id);
  const isCountry = known.kind === 'place' && known.value.kind === 'country';
  if (here.length > 0 && !isCountry) return attendees(knowledge, here);
  const members = entitiesOf(knowledge).peopleOf(id);
  if (members.length > 0) return introduced(knowledge, members, phrase('peopleOf', { name: name.text }));
  if (here.length > 0) return attendees(knowledge, here);
  return known.kind === 'organisation' ? mentioned(knowledge, known.value) : nobody(knowledge, known.value);
}

/** What the article first says of something of which it names nobody. */
export function mentioned(knowledge: Knowledge, { introduced, name }: Entity): Answer {
  return passagesAnswer(knowledge, sentencesOf([introduced]), phrase('isPerson', { name: name.text }));
}

function nobody(knowledge: Knowledge, { name }: Entity): Answer {
  return notInArticle(knowledge, phrase('noPeople', { name: name.text }), {
    closest: closestPassages(knowledge, name.text),
  });
}

/** Events that took place in a place, as far as the text says who was there. */
function heldIn(knowledge: Knowledge, id: string): Event[] {
  return knowledge.contents.events.filter(
    ({ attended, places }) => places.includes(id) && attended.length > 0,
  );
}

function unknown(knowledge: Knowledge, query: string): Answer {
  return notInArticle(knowledge, phrase('noSuchName'), {
    closest: closestPassages(knowledge, query),
    score: 0,
    ...suggestNames(knowledge, query),
  });
}
