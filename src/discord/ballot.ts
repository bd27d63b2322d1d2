import { type Answer, isAnswering } from '../answer/answer.js';
import { codeOf } from './answerCode.js';
import { type Press, toCustomId } from './customId.js';
import type { Editions } from './editions.js';

export type VotePress = Extract<Press, { does: 'helpful' | 'wrong' }>;

/** The answers that are voted on: those that show words of the article. */
const kinds: readonly Answer['kind'][] = ['summary', 'people', 'statements', 'passages', 'check'];

/** The presses that say what a reader thinks of an answer; none for one that is not voted on. */
export function votesOn(answer: Answer, editions: Editions): VotePress[] {
  const { kind, knowledge, status } = answer;
  if (knowledge === null || !isAnswering(status) || !kinds.includes(kind)) return [];
  const story = editions.storyOf(knowledge);
  return (['helpful', 'wrong'] as const).map((does) => {
    // It is the same answer wherever it was asked.
    const whole: VotePress = { does, story, code: codeOf({ ...answer, isFromAnother: false }) ?? kind };
    // A long answer goes by its kind alone.
    return toCustomId(whole) === null ? { does, story, code: kind } : whole;
  });
}
