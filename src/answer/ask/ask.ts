import type { Passage } from '../../article/article.js';
import { entitiesOf } from '../../index/entities.js';
import { respelt } from '../../index/terms.js';
import { viewsOf } from '../../index/views.js';
import type { Knowledge } from '../../knowledge/load.js';
import { phrase } from '../../phrases/phrases.js';
import type { Conversation } from '../../question/conversation.js';
import { readIntent } from '../../question/intent.js';
import type { Intent } from '../../question/intentKinds.js';
import { understood } from '../../question/understood.js';
import type { Reader, Reading } from '../../reader/reader.js';
import type { Answer } from '../answer.js';
import { mostClosest } from '../closest.js';
import { rank } from './confidence.js';
import { examine } from './features.js';
import { type Answering, search } from './search.js';
import { speakersOf } from './speech.js';
import { route } from './structure.js';

/** How long a question may be read, its place in the queue included, in milliseconds. */
const patience = 2000;
/** Articles of up to so many sentences are read whole: in a second, on two cores. */
const mostWhole = 150;
/** Of a longer article, and of several articles together, so many sentences are read, with what stands around each. */
export const mostChosen = 30;

/** From this confidence on a sentence may answer although the structure of an article refuses. */
const againstRefusal = 0.4;
/** What is left of the confidence in a sentence where the structure of an article refuses. */
const refusedScore = 0.3;

/** What answers a question beside the article. */
export interface Asking {
  readonly reader: Reader;
  /** What was asked before, for what the question leaves out. */
  readonly conversation?: Conversation | undefined;
}

/** How much of an article is read for a question, and until when. */
export interface Share {
  /** An article of more sentences is not read whole. */
  readonly whole: number;
  /** How many of its sentences are read then. */
  readonly most: number;
  readonly signal: AbortSignal;
}

/** All that one question may take. */
export function wholeShare(): Share {
  return { whole: mostWhole, most: mostChosen, signal: AbortSignal.timeout(patience) };
}

/**
 * Answers a free question: by what is known of the article where the question's form asks for that, else by the
 * sentences of the article; or says that nothing was found.
 * @param question one question in everyday words
 * @param share what is left for it of what a question may take; all of it where it is left out
 */
export async function ask(
  knowledge: Knowledge,
  question: string,
  { conversation, reader }: Asking,
  share: Share = wholeShare(),
): Promise<Answer> {
  const text = understood(knowledge, question, conversation);
  const intents = readIntent(text);
  const structured = byStructure(knowledge, intents);
  const speech = intents.find((intent) => intent.kind === 'said');
  const refused = structured?.status === 'not-in-article' ? structured : null;
  // What an editor wrote down of a place or an office is all that there is; of what somebody said it may not be.
  if (structured && (!refused || (!knowledge.drafted && !speech?.about))) return structured;
  const { answer } = search(knowledge, text, await read(knowledge, text, reader, share));
  if (!refused) return answer;
  const found = answer.status === 'not-in-article' ? answer.closest : answer.evidence;
  const outweighs = answer.score >= againstRefusal && (!speech || tells(knowledge, speech.speaker, found[0]));
  if (answer.status !== 'not-in-article' && outweighs) return unsureOf(answer);
  const others = found.filter(({ start }) => !refused.closest.some((passage) => passage.start === start));
  const closest = [...refused.closest, ...others].slice(0, mostClosest);
  return { ...refused, closest, score: answer.score * refusedScore };
}

/** Whether a sentence tells of somebody, as far as it names them. */
function tells(knowledge: Knowledge, who: string, sentence: Passage | undefined): boolean {
  const mentioned = sentence ? entitiesOf(knowledge).mentionedIn(sentence.text) : [];
  return speakersOf(knowledge, who).some(({ id }) => mentioned.includes(id));
}

/** An answer as one that may be right. */
function unsureOf({ evidence, highlights = [], knowledge, score }: Answering): Answer {
  const shows = { knowledge, score, evidence, highlights, suggestions: [] };
  return { ...shows, status: 'unsure', kind: 'passages', lead: phrase('unsure') };
}

/** What the structure of an article says: the first answer, else the first refusal; null where it says nothing. */
function byStructure(knowledge: Knowledge, intents: readonly Intent[]): Answer | null {
  let refused: Answer | null = null;
  for (const intent of intents) {
    const answer = route(knowledge, intent);
    if (answer && answer.status !== 'not-in-article') return answer;
    refused ??= answer;
  }
  return refused;
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
  { most, signal, whole }: Share,
): Promise<Reading | null> {
  const { article } = knowledge;
  const views = viewsOf(knowledge);
  const asked = respelt(text, views);
  if (article.sentences.length <= whole) return reader.read(asked, article, { signal });
  const { ranked } = rank(examine(knowledge, text, null));
  const rows = ranked.slice(0, most).map(({ row }) => row);
  return reader.read(asked, article, { rows, signal });
}
