import type { Article } from '../../knowledge/article.js';
import type { Knowledge } from '../../knowledge/load.js';
import { occurrences } from '../../knowledge/pin.js';
import type { Event } from '../../knowledge/schema.js';
import { isFunctionWord, wordsOf } from '../../search/words.js';
import type { Answer } from '../answer.js';
import { mainEvents } from '../attendance.js';
import { entitiesOf, type Known } from '../entities.js';
import { sentencesOf } from '../evidence.js';
import { topicOf } from '../topic.js';
import { phrase } from '../wording.js';
import { isBeing } from './action.js';
import type { Intent } from './intent.js';
import { namedIn } from './named.js';
import { sentenceIndexOf } from './ranking.js';
import { passages, refusal } from './replies.js';

/** A place asked for without saying of what ("where did they meet?"). */
const idle =
  /^(?:(?:did|was|were|is|has|have)\s+)*(?:they|it|this|that|everyone|everybody|all)(?:\s+all)?(?:\s+(?:meet|met|held|talk|gather|take place|happen|go))?$/i;
/** Events that a text names, by their names or by the place where they were. */
export function eventsNamed(knowledge: Knowledge, text: string): Event[] {
  return namedIn(knowledge, text).flatMap((known) => {
    if (known.kind === 'event') return [known.value];
    if (known.kind !== 'place') return [];
    return knowledge.contents.events.filter(({ places }) => places.includes(known.value.id));
  });
}

/** Whether somebody was where an event was, as the text lists those who were. */
export function attended(knowledge: Knowledge, intent: Extract<Intent, { kind: 'attended' }>): Answer | null {
  const people = namedIn(knowledge, intent.who).filter(({ kind }) => kind !== 'event');
  const events = intent.where === '' ? mainEvents(knowledge) : eventsNamed(knowledge, intent.where);
  if (events.length === 0) return null;
  if (people.length === 0) return isStranger(knowledge, intent.who) ? notListed(knowledge, events) : null;
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
  // Whoever is said to have been away from anything was away, where nothing is named.
  const missed = intent.where === '' ? knowledge.contents.events : events;
  const away = missed.flatMap((event) =>
    event.absent.filter(({ who }) => who.some((id) => theirs.has(id))).map(({ words }) => words),
  );
  if (away.length > 0) return passages(knowledge, phrase('passages'), sentencesOf(away), 0.9);
  return notListed(knowledge, events);
}

/** Refuses that somebody was where an event was, with those who the text says were. */
function notListed(knowledge: Knowledge, events: readonly Event[]): Answer | null {
  const lists = sentencesOf(events.flatMap((event) => event.attended.map(({ words }) => words)));
  return lists.length > 0 ? refusal(knowledge, phrase('notSaid'), lists) : null;
}

const stemsByArticle = new WeakMap<Article, ReadonlySet<string>>();

/** The stems of all words of an article; made once. */
function stemsOf(article: Article): ReadonlySet<string> {
  const stems = stemsByArticle.get(article) ?? new Set(wordsOf(article.text).map(({ stem }) => stem));
  stemsByArticle.set(article, stems);
  return stems;
}

/** Whether a text can only be the name of somebody whom the article does not have: no word of it is the article's own. */
function isStranger(knowledge: Knowledge, text: string): boolean {
  const own = stemsOf(knowledge.article);
  return (
    !knowledge.drafted &&
    entitiesOf(knowledge).spot(text).length === 0 &&
    !wordsOf(text).some(({ norm, stem }) => isFunctionWord(norm) || own.has(stem))
  );
}

/** The event at which all those named in a text met, where it speaks of meeting and names no event. */
function meetingOf(knowledge: Knowledge, text: string): Event[] {
  if (!/\b(?:me+t\w*|talk\w*|gather\w*|negotiat\w*|discuss\w*|held|hosted)\b/i.test(text)) return [];
  const entities = entitiesOf(knowledge);
  const known = entities.spot(text).flatMap((mention) => mention.known);
  const ids = known.map(({ value }) => value.id);
  if (ids.length === 0 || known.some(({ kind }) => kind === 'event')) return [];
  const countriesOf = (id: string): readonly string[] => {
    const one = entities.get(id);
    return one?.kind === 'person' ? one.value.of : [];
  };
  return knowledge.contents.events.filter(({ attended: entries }) => {
    const there = entries.flatMap(({ who }) => who).flatMap((id) => [id, ...countriesOf(id)]);
    return ids.every((id) => there.includes(id));
  });
}

/** What is asked to have been done somewhere, apart from the one who is named ("was Meloni *born*"). */
interface Doing {
  readonly who: Known;
  readonly deed: string;
}

function doingIn(knowledge: Knowledge, text: string): Doing | null {
  const [mention, other] = entitiesOf(knowledge).spot(text);
  const [who, second] = mention?.known ?? [];
  if (!mention || !who || other || second || who.kind !== 'person') return null;
  const deed = wordsOf(text).filter(
    ({ norm }, at) => (at < mention.from || at >= mention.to) && !isFunctionWord(norm) && !isBeing(norm),
  );
  return { who, deed: deed.map((word) => word.text).join(' ') };
}

/** What the words of a deed must be covered at least to be told: "appear" is akin to "be born", and another thing. */
const sureOfDeed = 0.7;

/** Whether no sentence about somebody tells of a deed. */
function isUntold(knowledge: Knowledge, { deed, who }: Doing): boolean {
  const index = sentenceIndexOf(knowledge);
  const cover = index.cover(topicOf(knowledge, deed, index).terms);
  const entities = entitiesOf(knowledge);
  return !knowledge.article.sentences.some(
    ({ text }, at) => (cover[at] ?? 0) >= sureOfDeed && entities.mentionedIn(text).includes(who.value.id),
  );
}

/** Where an event took place, or where somebody was, as far as the text says. */
export function where(knowledge: Knowledge, intent: Extract<Intent, { kind: 'where' }>): Answer | null {
  // The next one is another than those of which the article tells where they were.
  if (/\b(?:next|upcoming)\b/i.test(intent.what)) return null;
  const doing = doingIn(knowledge, `${intent.what} ${intent.verb}`);
  const [known] = idle.test(intent.what)
    ? mainEvents(knowledge).map((value): Known => ({ kind: 'event', value }))
    : [
        ...meetingOf(knowledge, `${intent.what} ${intent.verb}`).map(
          (value): Known => ({ kind: 'event', value }),
        ),
        ...namedIn(knowledge, intent.what),
        ...(doing?.deed === '' ? [doing.who] : []),
      ];
  if (!known && doing && isUntold(knowledge, doing)) return refusal(knowledge, phrase('notSaid'));
  if (!known || known.kind === 'place' || known.kind === 'organisation') return null;
  const { events } = knowledge.contents;
  const meant =
    known.kind === 'event'
      ? [known.value]
      : events.filter((event) => event.attended.some(({ who }) => who.includes(known.value.id)));
  const entities = entitiesOf(knowledge);
  const naming = meant.flatMap((event) => {
    const names = event.places.flatMap((id) => {
      const place = entities.get(id);
      const suits = place?.kind === 'place' && (intent.sort === null || place.value.kind === intent.sort);
      return suits ? [place.value.name.text] : [];
    });
    const sentences = sentencesOf([...event.attended.map(({ words }) => words), ...event.passages]);
    return sentences.filter((sentence) =>
      names.some((name) => occurrences(knowledge.article, name, sentence).length > 0),
    );
  });
  if (naming.length > 0) return passages(knowledge, phrase('passages'), sentencesOf(naming), 1);
  return refusal(knowledge, phrase('notSaid'), sentencesOf(meant.flatMap((event) => event.passages)));
}

/** What took place somewhere: the passages about the events there. */
export function happened(knowledge: Knowledge, intent: Extract<Intent, { kind: 'happened' }>): Answer | null {
  const told = sentencesOf(
    eventsNamed(knowledge, intent.what).flatMap(({ attended: entries, passages: more }) => [
      ...entries.map(({ words }) => words),
      ...more,
    ]),
  );
  return told.length > 0 ? passages(knowledge, phrase('passages'), told, 1) : null;
}
