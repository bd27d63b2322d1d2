import { namedIn } from '../../index/named.js';
import type { Knowledge } from '../../knowledge/load.js';
import { phrase } from '../../phrases/phrases.js';
import { readAction } from '../../question/action.js';
import type { Intent } from '../../question/intentKinds.js';
import type { Answer } from '../answer.js';
import { tellOf } from '../articleAnswer.js';
import { sentencesOf } from '../evidence.js';
import { summary } from '../summary.js';
import { attendees } from '../who/attendance.js';
import { presence } from '../who/presence.js';
import { whoIsAsked } from '../who/who.js';
import { whoDid } from '../who/whoDid.js';
import { attended, eventsNamed, whereHeld } from './attended.js';
import { passages, refusal } from './replies.js';
import { said } from './speech.js';

/** Words for people or countries that a "which" question begins with. */
const headNoun =
  /^(?:european\s+|other\s+)?(?:leaders?|officials?|ministers?|politicians?|people|persons?|countr(?:y|ies)|nations?|governments?|states?)\s+(?=\S+\s)/i;

/** Who is meant or was where; of an edited article also who did something, which a program's draft tells too badly. */
function who(knowledge: Knowledge, query: string): Answer | null {
  const named = presence(knowledge, query) ?? whoIsAsked(knowledge, query);
  if (named) return named;
  if (knowledge.drafted) return null;
  // "Which leaders oppose it": whatever they are, who opposes it.
  const bare = query.replace(headNoun, '');
  return (
    whoDid(knowledge, query) ??
    (bare === query ? null : whoDid(knowledge, bare)) ??
    (readAction(query).isRole ? refusal(knowledge, phrase('noSuchName')) : null)
  );
}

/** A bare name: who that is, who was there, or what the article first says of it. */
function named(knowledge: Knowledge, text: string): Answer | null {
  const known = namedIn(knowledge, text);
  const [first, other] = known;
  if (first && known.every(({ kind }) => kind === 'person')) return whoIsAsked(knowledge, text);
  const events = eventsNamed(knowledge, text);
  if (events.some((event) => event.attended.length > 0)) return attendees(knowledge, events);
  return first && !other && first.kind !== 'event'
    ? passages(knowledge, phrase('passages'), sentencesOf([first.value.introduced]), 1)
    : null;
}

/**
 * Answers from what is known of an article, where a question's form asks for that.
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
    case 'author': {
      // Knowledge that was written before has no author, the text may name one all the same.
      const author = knowledge.contents.author ?? article.author;
      return author
        ? passages(knowledge, phrase('written'), [author], 1)
        : refusal(knowledge, phrase('notSaid'));
    }
    case 'said':
      return said(knowledge, intent);
    case 'attended':
      return attended(knowledge, intent);
    case 'who':
      return who(knowledge, intent.query);
    case 'where':
      return whereHeld(knowledge, intent.what);
    case 'names':
      return named(knowledge, intent.text);
  }
}
