import type { Knowledge } from '../knowledge/load.js';
import type { Event, Person } from '../knowledge/schema.js';
import { isFunctionWord, wordsOf } from '../search/words.js';
import type { Answer } from './answer.js';
import { isBeing, isNegated } from './ask/action.js';
import { closestPassages } from './ask/closest.js';
import { undressed } from './ask/undressed.js';
import { whoDid } from './ask/whoDid.js';
import { entitiesOf, type Known } from './entities.js';
import { sentencesOf } from './evidence.js';
import { tooLong } from './tooLong.js';
import { type Phrase, phrase } from './wording.js';

/** Words before a name that only say how it is asked ("who attended riyadh", "who is lavrov"). */
const opening =
  /^(?:(?:who|whos|wer|кто|хто|qui|kto|chi|quien|quién)(?:['’]s)?\s+)?(?:(?:all|else)\s+)?(?:(?:is|are|was|were|ist|war|est|jest|era)\s+)?(?:(?:at|in|from|present at|there at|there in|there)\s+)?(?:the\s+)?/iu;
const attending =
  /^(?:who\s+)?(?:all\s+)?(?:attended|attends|attend|was at|were at|was in|were in|went to|came to|took part in|participated in|joined|met in|met at|was present at|were present at)\s+/iu;

/**
 * Who: a place or an event gives who attended, a person, role, country or organisation who that is, and
 * anything else is taken for an action and gives who did it.
 */
export function who(knowledge: Knowledge, typed: string): Answer {
  const refusal = tooLong(knowledge, typed);
  if (refusal) return refusal;
  const query = undressed(typed);
  return whoIsAsked(knowledge, query) ?? whoDid(knowledge, query) ?? unknown(knowledge, query);
}

/** Who is named, or was where, by what follows "who"; null where that names nothing. */
export function whoIsAsked(knowledge: Knowledge, query: string): Answer | null {
  const typed = query.trim().replace(/[?!.\s]+$/u, '');
  if (isNegated(typed)) return whoWasAway(knowledge, typed);
  const forms = [typed, typed.replace(attending, ''), typed.replace(opening, '')];
  for (const form of new Set(forms)) {
    const answer = whoIsNamed(knowledge, form) ?? allNamed(knowledge, form);
    if (answer) return answer;
  }
  return null;
}

/** Several people who are named one by one ("rubio and waltz"). */
function allNamed(knowledge: Knowledge, text: string): Answer | null {
  const parts = text
    .split(/\s*(?:,|;|&|\band\b)\s*/iu)
    .map((part) => part.replace(opening, ''))
    .filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 6) return null;
  const answers = parts.map((part) => whoIsNamed(knowledge, part));
  const people = answers.flatMap((answer) =>
    answer?.status === 'answered' && answer.kind === 'people' && answer.people.length === 1
      ? answer.people
      : [],
  );
  if (people.length < parts.length) return null;
  const evidence = sentencesOf(people.map(({ introduced }) => introduced));
  return {
    status: 'answered',
    kind: 'people',
    knowledge,
    score: 1,
    lead: phrase('role'),
    people,
    notes: [],
    quotes: [],
    evidence,
    suggestions: [],
  };
}

/** Whom the text says was not at an event that is named. */
function whoWasAway(knowledge: Knowledge, typed: string): Answer | null {
  const entities = entitiesOf(knowledge);
  const mentions = entities.spot(typed);
  const known = mentions.flatMap((mention) => mention.known);
  const asksMore = wordsOf(typed).some(
    ({ norm }, at) =>
      !mentions.some(({ from, to }) => at >= from && at < to) && !isFunctionWord(norm) && !isBeing(norm),
  );
  if (asksMore) return null;
  const events = knowledge.contents.events.filter(({ id, places }) =>
    known.some(({ value }) => value.id === id || places.includes(value.id)),
  );
  if (events.length === 0) return null;
  const entries = events.flatMap(({ absent }) => absent);
  if (entries.length === 0) {
    const closest = sentencesOf(
      events.flatMap(({ attended, passages }) => [...attended.map(({ words }) => words), ...passages]),
    );
    return {
      status: 'not-in-article',
      kind: 'none',
      knowledge,
      score: 0.1,
      lead: phrase('notSaid'),
      closest,
      suggestions: [],
    };
  }
  const people = entries
    .flatMap(({ who: ids }) => ids.flatMap((id) => entities.get(id) ?? []))
    .flatMap((one) => (one.kind === 'person' ? [one.value] : []));
  const evidence = sentencesOf(entries.map(({ words }) => words));
  return {
    status: 'answered',
    kind: 'people',
    knowledge,
    score: 1,
    lead: phrase('did'),
    people,
    notes: [],
    quotes: [],
    evidence,
    suggestions: [],
  };
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
  return known && known.kind !== 'person' ? about(knowledge, known) : null;
}

function persons(knowledge: Knowledge, people: readonly Person[], lead: Phrase | null): Answer {
  const [person] = people;
  if (!person || people.length > 1) {
    return {
      status: 'ambiguous',
      kind: 'people',
      knowledge,
      score: 0.5,
      lead: phrase('ambiguous'),
      candidates: people,
      suggestions: people.map(({ name }) => `/who ${name.text}`),
    };
  }
  return {
    status: 'answered',
    kind: 'people',
    knowledge,
    score: 1,
    lead: lead ?? phrase('isPerson', { name: person.name.text }),
    people,
    notes: person.role ? [] : [phrase('noRole', { name: person.name.text })],
    quotes: [],
    evidence: sentencesOf([person.introduced]),
    suggestions: entitiesOf(knowledge).said(person.id).length > 0 ? [`/quote ${person.name.text}`] : [],
  };
}

function about(knowledge: Knowledge, known: Exclude<Known, { kind: 'person' }>): Answer {
  const { events } = knowledge.contents;
  const entities = entitiesOf(knowledge);
  if (known.kind === 'event') return attendees(knowledge, [known.value]);
  const { id, name } = known.value;
  const here = events.filter(({ places, attended }) => places.includes(id) && attended.length > 0);
  if (known.kind === 'place' && known.value.kind !== 'country' && here.length > 0)
    return attendees(knowledge, here);
  const members = entities.peopleOf(id);
  if (members.length > 0) {
    return {
      status: 'answered',
      kind: 'people',
      knowledge,
      score: 1,
      lead: phrase('peopleOf', { name: name.text }),
      people: members,
      notes: [],
      quotes: [],
      evidence: sentencesOf(members.map(({ introduced }) => introduced)),
      suggestions: [],
    };
  }
  if (here.length > 0) return attendees(knowledge, here);
  const present = events.filter(({ attended }) => attended.some(({ who }) => who.includes(id)));
  if (present.length > 0) return attendees(knowledge, present, phrase('group', { name: name.text }));
  return {
    status: 'not-in-article',
    kind: 'none',
    knowledge,
    score: 0.1,
    lead: phrase('noPeople', { name: name.text }),
    closest: closestPassages(knowledge, name.text),
    suggestions: [],
  };
}

/** Who was at events, as the text lists them. */
export function attendees(knowledge: Knowledge, events: readonly Event[], lead?: Phrase): Answer {
  const entities = entitiesOf(knowledge);
  const entries = events.flatMap(({ attended }) => attended);
  const people = [...new Set(entries.flatMap(({ who }) => who))].flatMap((id) => {
    const known = entities.get(id);
    return known?.kind === 'person' ? [known.value] : [];
  });
  const [event] = events;
  if (!event || entries.length === 0) {
    return {
      status: 'not-in-article',
      kind: 'none',
      knowledge,
      score: 0.1,
      lead: phrase('notSaid'),
      closest: sentencesOf(events.flatMap(({ passages }) => passages)),
      suggestions: [],
    };
  }
  const values = { event: event.name.text };
  return {
    status: 'answered',
    kind: 'people',
    knowledge,
    score: 1,
    lead: lead ?? phrase(people.length > 0 ? 'attended' : 'attendedUnnamed', values),
    people,
    notes: entries.some(({ complete }) => !complete) && people.length > 0 ? [phrase('notListed')] : [],
    quotes: [],
    evidence: sentencesOf([
      ...entries.map(({ words }) => words),
      ...events.flatMap(({ absent }) => absent.map(({ words }) => words)),
    ]),
    suggestions: [],
  };
}

function unknown(knowledge: Knowledge, query: string): Answer {
  return {
    status: 'not-in-article',
    kind: 'none',
    knowledge,
    score: 0,
    lead: phrase('noSuchName'),
    closest: closestPassages(knowledge, query),
    suggestions: [],
  };
}
