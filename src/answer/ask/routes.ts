import type { Knowledge } from '../../knowledge/load.js';
import { occurrences } from '../../knowledge/pin.js';
import { contentWords, wordsOf } from '../../search/words.js';
import type { Answer } from '../answer.js';
import { tellOf } from '../articles.js';
import { attendees } from '../attendance.js';
import { entitiesOf } from '../entities.js';
import { sentencesOf } from '../evidence.js';
import { rateStatements } from '../quote.js';
import { summary } from '../summary.js';
import { whoIsAsked } from '../who.js';
import { phrase } from '../wording.js';
import { readAction } from './action.js';
import { lasted, whyThere } from './circumstances.js';
import { deedsOf } from './deeds.js';
import type { Intent } from './intent.js';
import { namedIn } from './named.js';
import { attended, eventsNamed, happened, where } from './occasions.js';
import { presence, presenceOfAny } from './presence.js';
import { passages, refusal } from './replies.js';
import { said } from './speech.js';
import { deedIsOfOthers, whoDid } from './whoDid.js';

/** Words for people or countries that a "which" question begins with. */
const headNoun =
  /^(?:european\s+|other\s+)?(?:leaders?|officials?|ministers?|politicians?|people|persons?|countr(?:y|ies)|nations?|governments?|states?)\s+(?=\S+\s)/i;

/** An office in other words, which is no deed that a sentence could tell of. */
const inCharge = /\b(?:in charge|at the head) of\b/i;

/** Whether a text has words in quotation marks that the article does not have. */
function quotesNothing(knowledge: Knowledge, text: string): boolean {
  const quoted = /["“”„«]([^"“”„«»]+\s[^"“”„«»]+)["“”»]/u.exec(text)?.[1];
  return quoted !== undefined && occurrences(knowledge.article, quoted.trim()).length === 0;
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
  return others ? refusal(knowledge, phrase('notSaid'), others) : saidOnIt(knowledge, action, theirs);
}

/** How much of a deed's weight what somebody said must cover to tell whether they do it. */
const telling = 0.6;

/** Being for a deed, which what is said of the deed itself answers. */
const willing =
  /^\s*(?:(?:be|ever|really|still|also)\s+)*(?:agree[ds]?|want(?:s|ed)?|plan(?:s|ned)?|going|promise[ds]?|refuse[ds]?|offer(?:s|ed)?|intend(?:s|ed)?|decide[ds]?|willing|ready|open|happy|fine|ok(?:ay)?|support(?:s|ed)?|back(?:s|ed)?|like[ds]?|love[ds]?|accept(?:s|ed)?|allow(?:s|ed)?|approve[ds]? of|keen on|for|in favou?r of)\s+(?:(?:to|with)\s+)?/i;

/** Refuses who stayed away from somewhere where the text says it of nobody. */
function stayedAway(knowledge: Knowledge, query: string): Answer | null {
  if (!readAction(query).isAway || knowledge.drafted) return null;
  const named = entitiesOf(knowledge)
    .spot(query)
    .flatMap(({ known }) => known.map(({ value }) => value.id));
  const events = knowledge.contents.events.filter(
    ({ id, places }) => named.includes(id) || places.some((place) => named.includes(place)),
  );
  return events.length > 0 && events.every(({ absent }) => absent.length === 0)
    ? refusal(knowledge, phrase('notSaid'), sentencesOf(events.flatMap(({ passages: told }) => told)))
    : null;
}

/** Whether a text is the name of one person and nothing else. */
function isPerson(knowledge: Knowledge, text: string): boolean {
  const [mention, other] = entitiesOf(knowledge).spot(text);
  return (
    mention?.from === 0 &&
    other === undefined &&
    mention.to === wordsOf(text).length &&
    mention.known.every(({ kind }) => kind === 'person')
  );
}

/** What somebody said on what they are asked to do ("will Germany send soldiers?"); null where they said little on it. */
function saidOnIt(knowledge: Knowledge, action: string, theirs: readonly string[]): Answer | null {
  const deed = action.replace(willing, '');
  const words = contentWords(deed).length;
  // "Did Tusk support the idea?": of one word all must be there, and it must not be a name.
  const isEnough =
    words > 1 || (words === 1 && deed !== action && entitiesOf(knowledge).spot(deed).length === 0);
  if (!knowledge.drafted && deed !== action && isPerson(knowledge, deed))
    return rateStatements(knowledge, deed, new Set(theirs)).some(
      ({ said: { speaker }, score }) => score >= telling && theirs.includes(speaker.id),
    )
      ? null
      : refusal(knowledge, phrase('notSaid'));
  if (knowledge.drafted || !isEnough) return null;
  const [best] = rateStatements(knowledge, deed, new Set(theirs))
    .filter(({ said: { speaker } }) => theirs.includes(speaker.id))
    .sort((a, b) => b.score - a.score);
  return best && best.score >= (words > 1 ? telling : 1)
    ? passages(knowledge, phrase('passages'), sentencesOf([best.said.statement.words]), best.score)
    : null;
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
      return knowledge.contents.source ? tellOf(knowledge, 'source') : refusal(knowledge, phrase('notSaid'));
    case 'author':
      return refusal(knowledge, phrase('notSaid'));
    case 'did':
      return did(knowledge, intent);
    case 'deeds':
      return deedsOf(knowledge, intent.who);
    case 'said':
      return said(knowledge, intent);
    case 'attended':
      return attended(knowledge, intent);
    case 'happened':
      return happened(knowledge, intent);
    case 'where':
      return where(knowledge, intent);
    case 'present':
      return presenceOfAny(knowledge, intent.query);
    case 'lasted':
      return lasted(knowledge, intent);
    case 'why':
      return whyThere(knowledge, intent);
    case 'names': {
      const known = namedIn(knowledge, intent.text);
      if (known.length > 0 && known.every(({ kind }) => kind === 'person'))
        return whoIsAsked(knowledge, intent.text);
      const [first, other] = known;
      // A bare place or body: what the article says of it first.
      if (first && !other && first.kind !== 'event')
        return passages(knowledge, phrase('passages'), sentencesOf([first.value.introduced]), 1);
      if (!known.some(({ kind }) => kind === 'event')) return null;
      const events = eventsNamed(knowledge, intent.text);
      return events.some(({ attended }) => attended.length > 0)
        ? attendees(knowledge, events)
        : happened(knowledge, { kind: 'happened', what: intent.text });
    }
    case 'who': {
      // "Which leaders oppose it": whatever they are, who opposes it.
      const bare = intent.query.replace(headNoun, '');
      return (
        stayedAway(knowledge, intent.query) ??
        presence(knowledge, intent.query) ??
        whoIsAsked(knowledge, intent.query) ??
        whoDid(knowledge, intent.query) ??
        (bare === intent.query ? null : whoDid(knowledge, bare)) ??
        (readAction(intent.query).isRole ||
        (inCharge.test(intent.query) && !inCharge.test(article.text)) ||
        quotesNothing(knowledge, intent.query)
          ? refusal(knowledge, phrase('noSuchName'))
          : null)
      );
    }
  }
}
