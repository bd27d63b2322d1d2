import type { Knowledge } from '../../knowledge/load.js';
import type { Answer } from '../answer.js';
import { tooLong } from '../tooLong.js';
import type { Conversation } from './conversation.js';
import { type Intent, readIntent } from './intent.js';
import { type Found, search } from './open.js';
import type { Requested } from './requests.js';
import { route } from './routes.js';
import { speakerOf } from './speech.js';
import { understood } from './understood.js';

/** What is left of the search's confidence where the structured knowledge refuses. */
const refusedByStructure = { drafted: 0.6, edited: 0.3 } as const;

/**
 * Whether an answer out of the structure holds. What a program read on the fly is trusted about who did something
 * only where the search through the sentences comes to the same sentence.
 */
function holds(knowledge: Knowledge, intent: Intent, answer: Answer, found: () => Found): boolean {
  if (!knowledge.drafted || intent.kind !== 'who' || answer.kind !== 'people' || answer.status !== 'answered')
    return true;
  const row = knowledge.article.sentenceAt(answer.evidence[0]?.start ?? -1);
  return answer.score === 1 || found().rows.slice(0, 2).includes(row);
}

function refuse(knowledge: Knowledge, refused: Answer | null, found: Answer): Answer {
  if (found.status !== 'not-in-article' && found.status !== 'answered') return found;
  const near = found.status === 'not-in-article' ? found.closest : 'evidence' in found ? found.evidence : [];
  if (refused?.status !== 'not-in-article') return found;
  const listed = refused.closest.filter((passage) => !near.some(({ start }) => start === passage.start));
  const closest = (
    knowledge.drafted
      ? [...near, ...listed]
      : [
          ...refused.closest,
          ...near.filter((passage) => !refused.closest.some(({ start }) => start === passage.start)),
        ]
  ).slice(0, 3);
  return {
    ...refused,
    closest,
    score: found.score * refusedByStructure[knowledge.drafted ? 'drafted' : 'edited'],
  };
}

/** What is asked of an article itself, which every article answers. */
const ofItself: ReadonlySet<Intent['kind']> = new Set<Requested>([
  'summary',
  'headline',
  'date',
  'source',
  'author',
]);

/** The score of an answer out of a structure that a program read, tempered by what the search makes of the question. */
function tempered(score: number, { confidence }: Found): number {
  return (score + confidence) / 2;
}

/** What an article makes of a question; each part is worked out when it is asked for. */
export interface Attempt {
  /** What the search through the sentences finds. */
  readonly found: () => Found;
  readonly answer: () => Answer;
}

/**
 * Answers a free question: by the structured knowledge where the question's form tells what it asks for, else by
 * the sentences of the article; or says that the article does not.
 * @param question one question in everyday words
 * @param conversation what was asked before, for what the question leaves out
 */
export function ask(knowledge: Knowledge, question: string, conversation?: Conversation): Answer {
  return tooLong(knowledge, question) ?? attempt(knowledge, question, conversation).answer();
}

/** The same in parts, for a question that is not too long. */
export function attempt(knowledge: Knowledge, question: string, conversation?: Conversation): Attempt {
  const text = understood(knowledge, question, conversation);
  const intents = readIntent(text);
  const speech = intents.find((intent) => intent.kind === 'said');
  let searched: Found | null = null;
  // The structure of an edited article answers alone, so that its sentences are searched only where it does not.
  const found = (): Found => {
    searched ??= search(knowledge, text, (speech && speakerOf(knowledge, speech.speaker)?.value) ?? null);
    return searched;
  };
  const answer = (): Answer => {
    let refused: Answer | null = null;
    for (const intent of intents) {
      const answer = route(knowledge, intent);
      if (answer?.status === 'not-in-article') refused ??= answer;
      else if (answer && holds(knowledge, intent, answer, found))
        return knowledge.drafted && !ofItself.has(intent.kind)
          ? { ...answer, score: tempered(answer.score, found()) }
          : answer;
    }
    if (refused === null || (knowledge.drafted && found().answer.status === 'answered'))
      return found().answer;
    return refuse(knowledge, refused, found().answer);
  };
  return { found, answer };
}
