import { indexedSentences } from '../../index/sentences.js';
import type { Knowledge } from '../../knowledge/load.js';
import { phrase } from '../../phrases/phrases.js';
import type { Conversation } from '../../question/conversation.js';
import { understand } from '../../question/query.js';
import type { Reader, Reading } from '../../reader/reader.js';
import type { Answer } from '../answer.js';
import { mostClosest } from '../evidence.js';
import { rank } from './confidence.js';
import { examine } from './features.js';
import { answerFromKnowledge } from './fromKnowledge.js';
import { type Answering, search } from './search.js';

/** How long the reader may take for a question, waiting included, in milliseconds. */
const patience = 2000;
/** Articles of up to so many sentences are read whole: that takes a second on two cores. */
const mostWhole = 150;
/** Of a longer article, and of several articles together, so many sentences are read, each with its context. */
export const mostChosen = 30;

/** From this confidence on a sentence may answer although what is known of the article refuses. */
const againstRefusal = 0.4;
/** Factor on the confidence in a sentence where what is known of the article refuses. */
const refusedScore = 0.3;

/** What a question is answered with, beside the article. */
export interface Asking {
  readonly reader: Reader;
  /** What was asked before, which a follow-up leans on. */
  readonly conversation?: Conversation | undefined;
}

/** How much of an article is read for a question, and until when. */
export interface ReadingBudget {
  /** An article of more sentences is not read whole. */
  readonly whole: number;
  /** How many of its sentences are read then. */
  readonly most: number;
  readonly signal: AbortSignal;
}

/** The budget of one question. */
export function fullBudget(): ReadingBudget {
  return { whole: mostWhole, most: mostChosen, signal: AbortSignal.timeout(patience) };
}

/**
 * Answers a free question: by what is known of the article where the question's form asks for that, else by the
 * sentences of the article; or says that nothing was found.
 * @param question one question in everyday words
 * @param budget what the reader may read for it
 */
export async function ask(
  knowledge: Knowledge,
  question: string,
  { conversation, reader }: Asking,
  budget: ReadingBudget = fullBudget(),
): Promise<Answer> {
  const { intent, text } = understand(knowledge, question, conversation);
  const known = answerFromKnowledge(knowledge, intent);
  // An editor's places and offices are complete: a refusal stands. The statements on a topic may not be.
  const isFinal = !knowledge.drafted && !(intent.kind === 'said' && intent.about !== '');
  if (known && (known.status !== 'not-in-article' || isFinal)) return known;
  const { answer } = search(knowledge, text, await read(knowledge, text, reader, budget));
  if (!known) return answer;
  if (answer.status !== 'not-in-article' && answer.score >= againstRefusal) return unsureOf(answer);
  const found = answer.status === 'not-in-article' ? answer.closest : answer.evidence;
  const others = found.filter(({ start }) => !known.closest.some((passage) => passage.start === start));
  const closest = [...known.closest, ...others].slice(0, mostClosest);
  return { ...known, closest, score: answer.score * refusedScore };
}

/** The answer as one that may be right. */
function unsureOf({ evidence, highlights = [], knowledge, score }: Answering): Answer {
  const shows = { knowledge, score, evidence, highlights, suggestions: [] };
  return { ...shows, status: 'unsure', kind: 'passages', lead: phrase('unsure') };
}

/**
 * What the reader makes of a question, spelt as the article spells it: an article is read whole, of a long one the
 * sentences that have most of the question.
 * @returns null where it was not read
 */
export function read(
  knowledge: Knowledge,
  text: string,
  reader: Reader,
  { most, signal, whole }: ReadingBudget,
): Promise<Reading | null> {
  const { article } = knowledge;
  const asked = indexedSentences(knowledge).index.respelt(text);
  if (article.sentences.length <= whole) return reader.read(asked, article, { signal });
  const { ranked } = rank(examine(knowledge, text, null));
  const rows = ranked.slice(0, most).map(({ row }) => row);
  return reader.read(asked, article, { sentences: rows, signal });
}
