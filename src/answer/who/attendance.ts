import { entitiesOf } from '../../index/entities.js';
import type { Knowledge } from '../../knowledge/load.js';
import type { Event } from '../../knowledge/schema.js';
import { isFunctionWord, wordsOf } from '../../nlp/words.js';
import { type Phrase, phrase } from '../../phrases/phrases.js';
import { isBeing } from '../../question/action.js';
import type { Answer } from '../answer.js';
import { sentencesOf } from '../evidence.js';
import { notInArticle } from '../refuse.js';

/**
 * The event that is meant where none is named: the one of the title, else the first of those whose people are listed.
 * @returns none where a program read the article and may have taken another thing for an event
 */
export function mainEvents(knowledge: Knowledge): Event[] {
  const entities = entitiesOf(knowledge);
  const listed = knowledge.contents.events.filter(({ attended }) =>
    attended.some(({ who }) => who.some((id) => entities.get(id)?.kind === 'person')),
  );
  if (knowledge.drafted && listed.length > 1) return [];
  const titled = new Set(entities.mentionedIn(knowledge.article.title?.text ?? ''));
  return (
    listed.filter(({ id }) => titled.has(id)).length > 0 ? listed.filter(({ id }) => titled.has(id)) : listed
  ).slice(0, 1);
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
    return notInArticle(knowledge, phrase('notSaid'), {
      closest: sentencesOf(events.flatMap(({ passages }) => passages)),
      score: 0.1,
    });
  }
  const values = { event: event.name.text };
  const words = entries.map((entry) => entry.words);
  return {
    status: 'answered',
    kind: 'people',
    knowledge,
    score: 1,
    lead: lead ?? phrase(people.length > 0 ? 'attended' : 'attendedUnnamed', values),
    people,
    notes: entries.some(({ complete }) => !complete) && people.length > 0 ? [phrase('notListed')] : [],
    quotes: [],
    evidence: sentencesOf(words),
    // Of a group that has no names the words that tell of it answer.
    ...(people.length === 0 ? { highlights: words } : {}),
    suggestions: [],
  };
}

/** Whom the text says was not at an event that is named. */
export function whoWasAway(knowledge: Knowledge, typed: string): Answer | null {
  const entities = entitiesOf(knowledge);
  const mentions = entities.spot(typed);
  const known = mentions.flatMap((mention) => mention.known);
  const asksMore = wordsOf(typed).some(
    ({ norm }, at) =>
      !mentions.some(({ from, to }) => at >= from && at < to) && !isFunctionWord(norm) && !isBeing(norm),
  );
  if (asksMore) return null;
  const events =
    known.length === 0
      ? mainEvents(knowledge)
      : knowledge.contents.events.filter(({ id, places }) =>
          known.some(({ value }) => value.id === id || places.includes(value.id)),
        );
  if (events.length === 0) return null;
  const answer = absentees(knowledge, events, phrase('did'));
  if (!answer) {
    const closest = sentencesOf(
      events.flatMap(({ attended, passages }) => [...attended.map(({ words }) => words), ...passages]),
    );
    return notInArticle(knowledge, phrase('notSaid'), { closest, score: 0.1 });
  }
  return answer;
}

/** Whom the text says was not at events; null where it says so of nobody. */
export function absentees(knowledge: Knowledge, events: readonly Event[], lead: Phrase): Answer | null {
  const entities = entitiesOf(knowledge);
  const entries = events.flatMap(({ absent }) => absent);
  if (entries.length === 0) return null;
  const people = entries
    .flatMap(({ who: ids }) => ids.flatMap((id) => entities.get(id) ?? []))
    .flatMap((one) => (one.kind === 'person' ? [one.value] : []));
  const words = entries.map((entry) => entry.words);
  return {
    status: 'answered',
    kind: 'people',
    knowledge,
    score: 1,
    lead,
    people,
    notes: [],
    quotes: [],
    evidence: sentencesOf(words),
    highlights: words,
    suggestions: [],
  };
}
