import { type Answer, isAnswering } from '../../answer/answer.js';
import { codeOf } from '../screen/answerCode.js';
import { type Press, toCustomId } from '../screen/customId.js';
import type { Editions } from '../server/editions.js';

export type VotePress = Extract<Press, { does: 'helpful' | 'wrong' }>;

/** The answers that are voted on: those that show words of the article. */
const kinds: readonly string[] = [
  'summary',
  'people',
  'statements',
  'passages',
  'check',
] satisfies Answer['kind'][];

/** Parts the code of an answer from the state of its article; no code has it. */
const parting = '@';

/** The presses that say what a reader thinks of an answer; none for one that is not voted on. */
export function votesOn(answer: Answer, editions: Editions): VotePress[] {
  const { kind, knowledge, status } = answer;
  if (knowledge === null || !isAnswering(status) || !kinds.includes(kind)) return [];
  const story = editions.storyOf(knowledge);
  const edition = editions.markOf(knowledge) ?? '';
  return (['helpful', 'wrong'] as const).map((does) => {
    // It is the same answer wherever it was asked.
    const whole: VotePress = {
      does,
      story,
      edition,
      code: codeOf({ ...answer, isFromAnother: false }) ?? kind,
    };
    // A long answer goes by its kind alone.
    return toCustomId(whole) === null ? { does, story, edition, code: kind } : whole;
  });
}

/** What votes on an answer are counted under: its code, with the state of the article that the code is of; or its kind. */
export function answerVotedOn({ code, edition }: VotePress): string {
  return edition === '' || kinds.includes(code) ? code : `${code}${parting}${edition}`;
}

/** What {@link answerVotedOn} says of an answer; the state of its article is not known of old votes. */
export function readAnswerVotedOn(answer: string): {
  readonly code: string;
  /** Whether the code is a kind of answers, which are not told apart. */
  readonly isKind: boolean;
  readonly edition: string | undefined;
} {
  const [code = '', edition] = answer.split(parting);
  return { code, isKind: kinds.includes(code), edition };
}
