import { entitiesOf, namedIn } from '../../index/entities.js';
import type { Knowledge } from '../../knowledge/load.js';
import { contentWords } from '../../nlp/words.js';
import { phrase } from '../../phrases/phrases.js';
import type { Intent } from '../../question/query.js';
import { isRole } from '../../question/role.js';
import { aboutArticle } from '../aboutArticle.js';
import type { Answer } from '../answer.js';
import { passagesAnswer, sentencesOf } from '../evidence.js';
import { quoteOf } from '../quote.js';
import { notInArticle } from '../refuse.js';
import { speakersMeant } from '../speakers.js';
import { whoIsAsked, whoIsNamed } from '../who/who.js';
import { presence } from '../who/whoAttended.js';
import { whoDid } from '../who/whoDid.js';

/** Who somebody is, was present or did something. Edited articles only: of a program's draft, the reader knows more. */
function who(knowledge: Knowledge, query: string): Answer | null {
  if (knowledge.drafted) return null;
  const answer = whoIsAsked(knowledge, query) ?? whoDid(knowledge, query);
  return answer ?? (isRole(query) ? notInArticle(knowledge, phrase('noSuchName')) : null);
}

/** What somebody said; null where nobody is named who can speak. */
function said(
  knowledge: Knowledge,
  { about, speaker, verb }: Extract<Intent, { kind: 'said' }>,
): Answer | null {
  const speakers = speakersMeant(knowledge, speaker);
  if (speakers.length === 0) return null;
  const isTopic = contentWords(about).length > 0 || entitiesOf(knowledge).spot(about).length > 0;
  return quoteOf(knowledge, speakers, isTopic ? about : '', verb);
}

/** A bare name: who that is, who was there, or what the article first says of it. */
function name(knowledge: Knowledge, text: string): Answer | null {
  const [first, other] = namedIn(knowledge, text);
  if (!first) return null;
  if (first.kind === 'person' || first.kind === 'event') return whoIsNamed(knowledge, text);
  const isSite = knowledge.contents.events.some(
    ({ attended, places }) => attended.length > 0 && places.includes(first.value.id),
  );
  if (isSite) return whoIsNamed(knowledge, text);
  return other ? null : passagesAnswer(knowledge, sentencesOf([first.value.introduced]));
}

/**
 * Answers from what is known of an article, where a question's form asks for that.
 * @returns a refusal where the knowledge has the thing but not what is asked of it; null where the form says nothing
 */
export function answerFromKnowledge(knowledge: Knowledge, intent: Intent): Answer | null {
  switch (intent.kind) {
    case 'said':
      return said(knowledge, intent);
    case 'who':
      return who(knowledge, intent.query);
    case 'whether':
      return presence(knowledge, intent.clause, 'whether');
    case 'where':
      return knowledge.drafted ? null : presence(knowledge, intent.clause, 'where');
    case 'name':
      return name(knowledge, intent.text);
    case 'open':
      return null;
    default:
      return aboutArticle(knowledge, intent.kind);
  }
}
