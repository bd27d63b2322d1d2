import type { Passage } from '../../knowledge/article.js';
import type { Knowledge } from '../../knowledge/load.js';
import { occurrences } from '../../knowledge/pin.js';
import type { Event } from '../../knowledge/schema.js';
import { contentWords } from '../../search/words.js';
import type { Answer } from '../answer.js';
import { oneArticle } from '../articles.js';
import { entitiesOf, type Known } from '../entities.js';
import { sentencesOf } from '../evidence.js';
import { quoteOf, speakersNamed } from '../quote.js';
import { summary } from '../summary.js';
import { attendees, whoIsAsked } from '../who.js';
import { type Phrase, phrase } from '../wording.js';
import { readAction } from './action.js';
import { delegation } from './delegation.js';
import type { Intent } from './intent.js';
import { whoDid } from './whoDid.js';

/** How sure a refusal is that rests on the article's structure alone. */
const little = 0.1;

function passages(knowledge: Knowledge, lead: Phrase, evidence: readonly Passage[], score: number): Answer {
  return {
    status: 'answered',
    kind: 'passages',
    knowledge,
    score,
    lead,
    evidence: evidence.slice(0, 3),
    suggestions: [],
  };
}

function refusal(knowledge: Knowledge, lead: Phrase, closest: readonly Passage[] = []): Answer {
  return {
    status: 'not-in-article',
    kind: 'none',
    knowledge,
    score: little,
    lead,
    closest: closest.slice(0, 3),
    suggestions: [],
  };
}

/** Whom or what a part of a question names, articles and titles apart. */
export function namedIn(knowledge: Knowledge, text: string): Known[] {
  const entities = entitiesOf(knowledge);
  const bare = text.replace(/^(?:the|a|an)\s+/iu, '');
  const found = entities.best(bare).map(({ value }) => value);
  return found.length > 0 ? found : entities.byRole(bare).map(({ value }) => ({ kind: 'person', value }));
}

/** Events that a text names, by their names or by the place where they were. */
function eventsNamed(knowledge: Knowledge, text: string): Event[] {
  return namedIn(knowledge, text).flatMap((known) => {
    if (known.kind === 'event') return [known.value];
    if (known.kind !== 'place') return [];
    return knowledge.contents.events.filter(({ places }) => places.includes(known.value.id));
  });
}

/** Who is meant as the speaker: of several of that name, the one who says most. */
export function speakerOf(knowledge: Knowledge, text: string): Exclude<Known, { kind: 'event' }> | null {
  const entities = entitiesOf(knowledge);
  const bare = text.replace(/^(?:the|mr|mrs|ms|dr|president)\.?\s+/iu, '');
  const speakers = [...speakersNamed(knowledge, text), ...speakersNamed(knowledge, bare)].filter(
    (known) => known.kind !== 'event',
  );
  return (
    speakers.sort((a, b) => entities.said(b.value.id).length - entities.said(a.value.id).length)[0] ?? null
  );
}

function said(knowledge: Knowledge, intent: Extract<Intent, { kind: 'said' }>): Answer | null {
  const speaker = speakerOf(knowledge, intent.speaker);
  if (!speaker) return null;
  return quoteOf(knowledge, speaker.value, contentWords(intent.about).length > 0 ? intent.about : '');
}

/** Whether somebody was where an event was, as the text lists those who were. */
function attended(knowledge: Knowledge, intent: Extract<Intent, { kind: 'attended' }>): Answer | null {
  const people = namedIn(knowledge, intent.who).filter(({ kind }) => kind !== 'event');
  const events = eventsNamed(knowledge, intent.where);
  if (events.length === 0 || people.length === 0) return null;
  const exact = new Set(people.map(({ value }) => value.id));
  const theirs = new Set(
    people.flatMap((known) => [known.value.id, ...(known.kind === 'person' ? known.value.of : [])]),
  );
  const there = events.flatMap((event) =>
    event.attended.filter(({ who }) => who.some((id) => exact.has(id))).map(({ words }) => words),
  );
  if (there.length > 0) return passages(knowledge, phrase('passages'), sentencesOf(there), 1);
  const away = events.flatMap((event) =>
    event.absent.filter(({ who }) => who.some((id) => theirs.has(id))).map(({ words }) => words),
  );
  if (away.length > 0) return passages(knowledge, phrase('passages'), sentencesOf(away), 0.9);
  const lists = sentencesOf(events.flatMap((event) => event.attended.map(({ words }) => words)));
  return lists.length > 0 ? refusal(knowledge, phrase('notSaid'), lists) : null;
}

/** Where an event took place, or where somebody was, as far as the text says. */
function where(knowledge: Knowledge, intent: Extract<Intent, { kind: 'where' }>): Answer | null {
  const [known] = namedIn(knowledge, intent.what);
  if (!known || known.kind === 'place' || known.kind === 'organisation') return null;
  const { events } = knowledge.contents;
  const meant =
    known.kind === 'event'
      ? [known.value]
      : events.filter((event) => event.attended.some(({ who }) => who.includes(known.value.id)));
  const entities = entitiesOf(knowledge);
  const naming = meant.flatMap((event) => {
    const names = event.places.flatMap((id) => entities.entity(id)?.name.text ?? []);
    const sentences = sentencesOf([...event.attended.map(({ words }) => words), ...event.passages]);
    return sentences.filter((sentence) =>
      names.some((name) => occurrences(knowledge.article, name, sentence).length > 0),
    );
  });
  if (naming.length > 0) return passages(knowledge, phrase('passages'), sentencesOf(naming), 1);
  return refusal(knowledge, phrase('notSaid'), sentencesOf(meant.flatMap((event) => event.passages)));
}

/**
 * Answers by the structured knowledge what a question's form asks for.
 * @returns a refusal where the knowledge has the thing but not what is asked of it; null where the form says nothing
 */
export function route(knowledge: Knowledge, intent: Intent): Answer | null {
  const { article } = knowledge;
  switch (intent.kind) {
    case 'summary':
      return summary(knowledge);
    case 'headline':
      return article.title
        ? passages(knowledge, phrase('titled'), [article.title], 1)
        : refusal(knowledge, phrase('notSaid'));
    case 'date':
      return article.date
        ? passages(knowledge, phrase('dated', { date: article.date.text }), [article.date], 1)
        : refusal(knowledge, phrase('undated'));
    case 'source':
      return oneArticle(knowledge, 'source');
    case 'said':
      return said(knowledge, intent);
    case 'attended':
      return attended(knowledge, intent);
    case 'where':
      return where(knowledge, intent);
    case 'names': {
      const known = namedIn(knowledge, intent.text);
      return known.some(({ kind }) => kind === 'event')
        ? attendees(knowledge, eventsNamed(knowledge, intent.text))
        : null;
    }
    case 'who':
      return (
        delegation(knowledge, intent.query) ??
        whoIsAsked(knowledge, intent.query) ??
        whoDid(knowledge, intent.query) ??
        (readAction(intent.query).isRole ? refusal(knowledge, phrase('noSuchName')) : null)
      );
  }
}
