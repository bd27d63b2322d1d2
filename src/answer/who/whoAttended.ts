import { entitiesOf } from '../../index/entities.js';
import type { EntityMention, NamedEntity } from '../../index/namedEntity.js';
import { isGroup } from '../../index/partialNames.js';
import { indexedSentences } from '../../index/sentences.js';
import type { Knowledge } from '../../knowledge/load.js';
import type { Event, Person } from '../../knowledge/schema.js';
import {
  absenceWords,
  attendanceQuestionWords,
  attendanceWords,
  sitePrepositions,
} from '../../lexicon/attendance.js';
import { negatingWords } from '../../lexicon/negations.js';
import { isFunctionWord, wordsOf } from '../../nlp/words.js';
import { type Phrase, phrase } from '../../phrases/phrases.js';
import type { Answer, PeopleAnswer } from '../answer.js';
import { passagesAnswer, peopleAnswer, sentencesOf } from '../evidence.js';
import { notInArticle } from '../refuse.js';

/** Somebody who was, or was not, at an event. */
type Listed = Event['absent'][number];

/** Who was there, whether somebody was, or where it was. */
type Wanted = 'who' | 'whether' | 'where';

/** What a question about who was somewhere asks. */
interface Presence {
  /** The events that are meant. */
  readonly events: readonly Event[];
  /** Whether the question names one of them, or the place of one. */
  readonly isNamed: boolean;
  /** Whom else it names: people, and countries or organisations whose people are meant. */
  readonly named: readonly NamedEntity[];
  /** Whether it asks who was not there. */
  readonly isAbsence: boolean;
  /** Whether it asks for somebody whom the article does not have. */
  readonly hasStranger: boolean;
}

/**
 * The event that is meant where none is named: the one of the title, else the first of those whose people are listed.
 * @returns none where a program read the article and may have taken another thing for an event
 */
function mainEvents(knowledge: Knowledge): readonly Event[] {
  const entities = entitiesOf(knowledge);
  const listed = knowledge.contents.events.filter(({ attended }) =>
    attended.some(({ who }) => who.some((id) => entities.get(id)?.kind === 'person')),
  );
  if (knowledge.drafted && listed.length > 1) return [];
  const titled = new Set(entities.mentionedIn(knowledge.article.title?.text ?? ''));
  const [event] = [...listed.filter(({ id }) => titled.has(id)), ...listed];
  return event ? [event] : [];
}

/** Reads a question that asks only who was at an event, in whatever order; null where it asks anything else. */
function readPresence(knowledge: Knowledge, text: string, wanted: Wanted): Presence | null {
  const { events } = knowledge.contents;
  const words = wordsOf(text);
  const mentions = entitiesOf(knowledge).spot(text);
  const eventsOf = (known: NamedEntity): Event[] =>
    events.filter(({ id, places }) => id === known.value.id || places.includes(known.value.id));
  /** Whether a mention is said to be where somebody was: "at the talks". */
  const isPlaced = ({ from }: EntityMention): boolean => {
    const before = words[from - 1]?.norm === 'the' ? words[from - 2] : words[from - 1];
    return sitePrepositions.has(before?.norm ?? '');
  };
  // "Who went to Russia" names a place, "whom did Russia send" those who were sent.
  const isSite = (mention: EntityMention): boolean =>
    isPlaced(mention) ||
    mention.entities.some(
      (known) =>
        known.kind === 'event' ||
        (known.kind === 'place' && known.value.kind !== 'country' && eventsOf(known).length > 0),
    );
  const sites = mentions.filter(isSite);
  const others = words.filter((_, at) => !mentions.some(({ from, to }) => at >= from && at < to));
  const absence = others.filter(({ norm }) => absenceWords.has(norm) || negatingWords.has(norm));
  const isAsked =
    absence.length > 0 ||
    others.some(({ norm }) => attendanceQuestionWords.has(norm)) ||
    sites.some(isPlaced);
  if (!isAsked && wanted !== 'where') return null;
  const rest = others.filter(
    (word) => !isFunctionWord(word.norm) && !attendanceWords.has(word.norm) && !absence.includes(word),
  );
  const { index } = indexedSentences(knowledge);
  const named = mentions.filter((mention) => !isSite(mention)).flatMap(({ entities }) => entities);
  // "Was Macron there" asks for a stranger, "was Rubio late there" for more than his presence.
  const hasStranger = rest.length > 0 && named.length === 0 && rest.every(({ stem }) => !index.has(stem));
  if (rest.length > 0 && (!hasStranger || knowledge.drafted)) return null;
  return {
    events:
      sites.length > 0
        ? events.filter((event) =>
            sites.some(({ entities }) => entities.some((one) => eventsOf(one).includes(event))),
          )
        : mainEvents(knowledge),
    isNamed: sites.length > 0,
    named,
    isAbsence: absence.length > 0,
    hasStranger,
  };
}

/** Who was at events, as the text lists them. */
export function attendees(knowledge: Knowledge, events: readonly Event[]): Answer {
  const entries = events.flatMap(({ attended }) => attended);
  const [event] = events;
  if (!event || entries.length === 0)
    return notInArticle(knowledge, phrase('notSaid'), {
      closest: sentencesOf(events.flatMap(({ passages }) => passages)),
    });
  const hasPeople = peopleOf(knowledge, entries).length > 0;
  const answer = listOf(
    knowledge,
    entries,
    phrase(hasPeople ? 'attended' : 'attendedUnnamed', { event: event.name.text }),
  );
  const isPart = hasPeople && entries.some(({ complete }) => !complete);
  return { ...answer, notes: isPart ? [phrase('notListed')] : [] };
}

/** The people among those who were, or were not, at an event. */
function peopleOf(knowledge: Knowledge, entries: readonly Listed[]): Person[] {
  const ids = new Set(entries.flatMap(({ who }) => who));
  return knowledge.contents.people.filter(({ id }) => ids.has(id));
}

/** Those whom the text says were, or were not, at an event. */
function listOf(knowledge: Knowledge, entries: readonly Listed[], lead: Phrase): PeopleAnswer {
  const people = peopleOf(knowledge, entries);
  const words = entries.map((entry) => entry.words);
  const answer = peopleAnswer(knowledge, people, words, lead);
  // A group without names is answered by the words for it.
  return people.length === 0 ? { ...answer, highlights: words } : answer;
}

/** Whom the text says was not at the events; a refusal where it says so of nobody. */
function absentees(knowledge: Knowledge, events: readonly Event[]): Answer {
  const entries = events.flatMap(({ absent }) => absent);
  if (entries.length > 0) return absent(knowledge, entries);
  const closest = sentencesOf(
    events.flatMap(({ attended, passages }) => [...attended.map(({ words }) => words), ...passages]),
  );
  return notInArticle(knowledge, phrase('notSaid'), { closest });
}

function absent(knowledge: Knowledge, entries: readonly Listed[]): PeopleAnswer {
  return { ...listOf(knowledge, entries, phrase('absent')), highlights: entries.map(({ words }) => words) };
}

/** The sentences about events that name where they were; null where none does. */
function places(knowledge: Knowledge, events: readonly Event[]): Answer | null {
  const entities = entitiesOf(knowledge);
  const naming = events.flatMap(({ attended, passages, places }) =>
    sentencesOf([...attended.map(({ words }) => words), ...passages]).filter(({ text }) =>
      places.some((id) => entities.mentionedIn(text).includes(id)),
    ),
  );
  return naming.length > 0 ? passagesAnswer(knowledge, sentencesOf(naming)) : null;
}

/**
 * Who was at an event, whether somebody was, or where it was, as the text lists those who were: of a country that is named
 * those whom the text puts with it.
 * @param text the question without its question word or auxiliary
 * @returns a refusal where the text lists others; null where the question asks anything else
 */
export function presence(knowledge: Knowledge, text: string, wanted: Wanted): Answer | null {
  const asked = readPresence(knowledge, text, wanted);
  if (!asked || asked.events.length === 0) return null;
  const { isAbsence, events, hasStranger, isNamed, named } = asked;
  if (wanted === 'where') return named.length > 0 || hasStranger ? null : places(knowledge, events);
  if (named.length === 0 && wanted === 'who' && !hasStranger)
    return isAbsence ? absentees(knowledge, events) : attendees(knowledge, events);
  const isOfPerson = named.some(({ kind }) => kind === 'person');
  if (wanted === 'who' && (hasStranger || isOfPerson)) return null;
  if (named.length === 0 && !hasStranger) return null;
  // "Did Holm meet Berg" asks of no event.
  if (wanted === 'whether' && !isNamed && named.length > 1) return null;
  const { people } = knowledge.contents;
  const ids = new Set(named.map(({ value }) => value.id));
  const entries = events.flatMap(({ attended }) => attended);
  // A country is where its people are, and a group where the text lists it with others.
  const isThere = (known: NamedEntity, { who, words }: Listed): boolean =>
    who.some(
      (id) => id === known.value.id || people.find((one) => one.id === id)?.of.includes(known.value.id),
    ) ||
    (isGroup(known) && entitiesOf(knowledge).mentionedIn(words.text).includes(known.value.id));
  const theirs = entries.filter((entry) => named.length > 0 && named.every((known) => isThere(known, entry)));
  if (theirs.length > 0 && wanted === 'whether')
    return passagesAnswer(knowledge, sentencesOf(theirs.map(({ words }) => words)));
  if (theirs.length > 0) {
    const answer = attendees(knowledge, events);
    const members = peopleOf(knowledge, theirs).filter(({ of }) => of.some((id) => ids.has(id)));
    return 'people' in answer && members.length > 0 ? { ...answer, people: members } : answer;
  }
  const countries = new Set(people.filter(({ id }) => ids.has(id)).flatMap(({ of }) => of));
  const missed = events.flatMap((event) =>
    event.absent.filter(({ who }) => who.some((id) => ids.has(id) || countries.has(id))),
  );
  if (missed.length > 0)
    return wanted === 'who'
      ? absent(knowledge, missed)
      : passagesAnswer(knowledge, sentencesOf(missed.map(({ words }) => words)));
  if (wanted === 'who' || entries.length === 0) return null;
  return notInArticle(knowledge, phrase('notSaid'), {
    closest: sentencesOf(entries.map(({ words }) => words)),
  });
}
