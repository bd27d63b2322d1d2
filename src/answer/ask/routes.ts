import type { Passage } from '../../knowledge/article.js';
import type { Knowledge } from '../../knowledge/load.js';
import { occurrences } from '../../knowledge/pin.js';
import type { Event } from '../../knowledge/schema.js';
import { wordsOf } from '../../search/words.js';
import type { Answer } from '../answer.js';
import { oneArticle } from '../articles.js';
import { attendees, mainEvents } from '../attendance.js';
import { entitiesOf, type Known } from '../entities.js';
import { sentencesOf } from '../evidence.js';
import { summary } from '../summary.js';
import { whoIsAsked } from '../who.js';
import { type Phrase, phrase } from '../wording.js';
import { readAction } from './action.js';
import { delegation } from './delegation.js';
import type { Intent } from './intent.js';
import { namedIn } from './named.js';
import { said } from './speech.js';
import { deedIsOfOthers, whoDid } from './whoDid.js';

/** A place asked for without saying of what ("where did they meet?"). */
const idle =
  /^(?:(?:did|was|were|is|has|have)\s+)*(?:they|it|this|that|everyone|everybody|all)(?:\s+all)?(?:\s+(?:meet|met|held|talk|gather|take place|happen|go))?$/iu;
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

/** Events that a text names, by their names or by the place where they were. */
function eventsNamed(knowledge: Knowledge, text: string): Event[] {
  return namedIn(knowledge, text).flatMap((known) => {
    if (known.kind === 'event') return [known.value];
    if (known.kind !== 'place') return [];
    return knowledge.contents.events.filter(({ places }) => places.includes(known.value.id));
  });
}

/** Whether somebody was where an event was, as the text lists those who were. */
function attended(knowledge: Knowledge, intent: Extract<Intent, { kind: 'attended' }>): Answer | null {
  const people = namedIn(knowledge, intent.who).filter(({ kind }) => kind !== 'event');
  const events = eventsNamed(knowledge, intent.where);
  if (events.length === 0 || people.length === 0) return null;
  const entities = entitiesOf(knowledge);
  // A country is where its people are.
  const exact = new Set(
    people.flatMap(({ value }) => [value.id, ...entities.peopleOf(value.id).map(({ id }) => id)]),
  );
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

/** Refuses what somebody is asked to have done that the text says of others. */
function did(knowledge: Knowledge, intent: Extract<Intent, { kind: 'did' }>): Answer | null {
  const entities = entitiesOf(knowledge);
  const [asked] = entities.spot(intent.text);
  const [known] = asked?.known ?? [];
  if (!asked || !known || asked.from > 1 || asked.known.length > 1 || known.kind === 'event') return null;
  if ('kind' in known.value && known.value.kind === 'group') return null;
  const action = intent.text.slice(wordsOf(intent.text)[asked.to]?.start ?? intent.text.length);
  const theirs = [
    known.value.id,
    ...entities.peopleOf(known.value.id).map(({ id }) => id),
    ...(known.kind === 'person' ? known.value.of : []),
  ];
  const others = deedIsOfOthers(knowledge, action, theirs);
  return others && refusal(knowledge, phrase('notSaid'), others);
}

/** Where an event took place, or where somebody was, as far as the text says. */
function where(knowledge: Knowledge, intent: Extract<Intent, { kind: 'where' }>): Answer | null {
  const [known] = idle.test(intent.what)
    ? mainEvents(knowledge).map((value): Known => ({ kind: 'event', value }))
    : namedIn(knowledge, intent.what);
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
      return knowledge.contents.source
        ? oneArticle(knowledge, 'source')
        : refusal(knowledge, phrase('notSaid'));
    case 'author':
      return refusal(knowledge, phrase('notSaid'));
    case 'did':
      return did(knowledge, intent);
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
