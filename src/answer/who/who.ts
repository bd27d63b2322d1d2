import { entitiesOf } from '../../index/entities.js';
import type { Known } from '../../index/known.js';
import { isGroup } from '../../index/spotting.js';
import type { Knowledge } from '../../knowledge/load.js';
import type { Entity, Event, Person, Place } from '../../knowledge/schema.js';
import { isFunctionWord, wordsOf } from '../../nlp/words.js';
import { type Phrase, phrase } from '../../phrases/phrases.js';
import { isNegated } from '../../question/action.js';
import { cleaned } from '../../question/cleaned.js';
import { writtenOut } from '../../question/intent.js';
import type { Answer } from '../answer.js';
import { closestPassages } from '../closest.js';
import { sentencesOf } from '../evidence.js';
import { suggestNames } from '../nearNames.js';
import { ambiguous, notInArticle } from '../refuse.js';
import { attendees, mainEvents, whoWasAway } from './attendance.js';
import { compatriots, introduced, officialsOf } from './compatriots.js';
import { presence } from './presence.js';
import { whoDid } from './whoDid.js';

/** Words before a name that only say how it is asked ("who attended riyadh", "who is lavrov"). */
const opening =
  /^(?:(?:who|whos|wer|кто|хто|qui|kto|chi|quien|quién)(?:['’]s)?\s+)?(?:(?:all|else)\s+)?(?:(?:is|are|was|were|ist|war|est|jest|era)\s+)?(?:(?:at|in|from|present at|there at|there in|there)\s+)?(?:the\s+)?/i;
const attending =
  /^(?:who\s+)?(?:all\s+)?(?:attended|attends|attend|was at|were at|was in|were in|went to|came to|took part in|participated in|joined|met in|met at|was present at|were present at)\s+/i;

/** Words before a place by which people ask who was there. */
const located =
  /^(?:who\s+)?(?:all\s+)?(?:(?:is|are|was|were|has been|had been)\s+)?(?:(?:present|there)\s+)?(?:(?:went|came|flew|travel+ed|gone)\s+to|(?:met|gathered|meeting|gathering)\s+in|in|at|visited|attended)\s+(?:the\s+)?/i;
/** Words by which people ask who was there without saying where. */
const attendance =
  /^(?:all\s+|else\s+)*(?:(?:is|are|was|were|has|have|had)\s+)?(?:the\s+)?(?:there|present|attend(?:ed|ing|s)?|been there|came|went|showed up|turned up|took part|participated|in attendance|in the room|at the table|attendees?|attendance|participants?|guests?|guest list)(?:\s+(?:it|there))?$/i;
/**
 * Who: a place or an event gives who attended, a person, role, country or organisation who that is, and
 * anything else is taken for an action and gives who did it.
 */
export function who(knowledge: Knowledge, typed: string): Answer {
  // "/who's lavrov": the rest of the word stands before the name.
  const query = writtenOut(cleaned(typed).replace(/^['’]s?\s+/u, ''));
  return (
    presence(knowledge, query) ??
    whoIsAsked(knowledge, query) ??
    whoDid(knowledge, query) ??
    unknown(knowledge, query)
  );
}

/** Who is named, or was where, by what follows "who"; null where that names nothing. */
export function whoIsAsked(knowledge: Knowledge, query: string): Answer | null {
  const typed = query.trim().replace(/(?<![?!.\s])[?!.\s]+$/u, '');
  if (isNegated(typed)) return whoWasAway(knowledge, typed);
  const opened = typed.replace(opening, '');
  const where = typed.replace(located, '');
  if (where !== typed) {
    const [known] = entitiesOf(knowledge).best(where);
    if (known?.value.kind === 'place') return whoWasIn(knowledge, known.value.value);
  }
  for (const form of new Set([typed, typed.replace(attending, ''), opened])) {
    const answer =
      officialsOf(knowledge, form) ??
      whoIsNamed(knowledge, form) ??
      allNamed(knowledge, form) ??
      compatriots(knowledge, form) ??
      whereAllMeet(knowledge, form);
    if (answer) return answer;
  }
  const events = attendance.test(typed.replace(/^who\s+/i, '')) ? mainEvents(knowledge) : [];
  return events.length > 0 ? attendees(knowledge, events) : null;
}

/** Who was at the event that several names have in common ("Riyadh, Saudi Arabia", "the US Russia meeting"). */
function whereAllMeet(knowledge: Knowledge, text: string): Answer | null {
  const entities = entitiesOf(knowledge);
  const mentions = entities.spot(text);
  const isNamed = (at: number): boolean => mentions.some(({ from, to }) => at >= from && at < to);
  if (mentions.length < 2 || wordsOf(text).some(({ norm }, at) => !isNamed(at) && !isFunctionWord(norm)))
    return null;
  const common = knowledge.contents.events.filter(({ id, places }) =>
    mentions.every(({ known }) => known.some(({ value }) => value.id === id || places.includes(value.id))),
  );
  return common.some(({ attended }) => attended.length > 0) ? attendees(knowledge, common) : null;
}

/** Several people who are named one by one ("rubio and waltz"). */
function allNamed(knowledge: Knowledge, text: string): Answer | null {
  const parts = text
    .split(/[,;&]|\band\b/i)
    .map((part) => part.trim().replace(opening, ''))
    .filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 6) return null;
  const answers = parts.map((part) => whoIsNamed(knowledge, part));
  const people = answers.flatMap((answer) =>
    answer?.status === 'answered' && answer.kind === 'people' && answer.people.length === 1
      ? answer.people
      : [],
  );
  if (people.length < parts.length) return null;
  return introduced(knowledge, people, phrase('role'));
}

/** Who a text names, or who was at what it names; null where it names nothing. */
function whoIsNamed(knowledge: Knowledge, text: string): Answer | null {
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
    return ambiguous(knowledge, people, (name) => `/who ${name}`);
  }
  return {
    status: 'answered',
    kind: 'people',
    knowledge,
    score: 1,
    lead: lead ?? phrase('isPerson', { name: person.name.text }),
    people,
    // What the passage says of an office is not for us to deny.
    notes: [],
    quotes: [],
    evidence: sentencesOf([person.introduced]),
    suggestions: entitiesOf(knowledge).said(person.id).length > 0 ? [`/quote ${person.name.text}`] : [],
  };
}

function about(knowledge: Knowledge, known: Exclude<Known, { kind: 'person' }>): Answer {
  const entities = entitiesOf(knowledge);
  if (known.kind === 'event') return attendees(knowledge, [known.value]);
  const { id, name } = known.value;
  const here = heldIn(knowledge, id);
  if (known.kind === 'place' && known.value.kind !== 'country' && here.length > 0)
    return attendees(knowledge, here);
  const members = entities.peopleOf(id);
  if (members.length > 0) return introduced(knowledge, members, phrase('peopleOf', { name: name.text }));
  if (here.length > 0) return attendees(knowledge, here);
  const present = knowledge.contents.events.filter(({ attended }) =>
    attended.some(({ who }) => who.includes(id)),
  );
  if (present.length > 0) return attendees(knowledge, present, phrase('group', { name: name.text }));
  // "Key officials, including X and Y": the group is told by those who are listed with it.
  const listed = knowledge.contents.events.filter(
    ({ attended }) =>
      isGroup(known) && attended.some(({ words }) => entities.mentionedIn(words.text).includes(id)),
  );
  if (listed.length > 0) return attendees(knowledge, listed);
  return known.kind === 'organisation' ? mentioned(knowledge, known.value) : nobody(knowledge, known.value);
}

/** What the article first says of an organisation of which it names nobody. */
function mentioned(knowledge: Knowledge, { introduced, name }: Entity): Answer {
  return {
    status: 'answered',
    kind: 'passages',
    knowledge,
    score: 1,
    lead: phrase('isPerson', { name: name.text }),
    evidence: sentencesOf([introduced]),
    suggestions: [],
  };
}

function nobody(knowledge: Knowledge, { name }: Entity): Answer {
  return notInArticle(knowledge, phrase('noPeople', { name: name.text }), {
    closest: closestPassages(knowledge, name.text),
    score: 0.1,
  });
}

/** Events that took place in a place, as far as the text says who was there. */
function heldIn(knowledge: Knowledge, id: string): Event[] {
  return knowledge.contents.events.filter(
    ({ places, attended }) => places.includes(id) && attended.length > 0,
  );
}

/** Who was in a place: not whoever is of that country. */
function whoWasIn(knowledge: Knowledge, place: Place): Answer {
  const here = heldIn(knowledge, place.id);
  return here.length > 0 ? attendees(knowledge, here) : nobody(knowledge, place);
}

function unknown(knowledge: Knowledge, query: string): Answer {
  return notInArticle(knowledge, phrase('noSuchName'), {
    closest: closestPassages(knowledge, query),
    score: 0,
    ...suggestNames(knowledge, query),
  });
}
