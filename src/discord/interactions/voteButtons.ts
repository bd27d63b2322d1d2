import { type Answer, isAnswering } from '../../answer/answer.js';
import { codeOf } from '../screen/customIds/answerCode.js';
import { type ButtonAction, toCustomId } from '../screen/customIds/buttonAction.js';
import type { ArticleVersions } from '../server/articleVersions.js';

export type VoteAction = Extract<ButtonAction, { does: 'helpful' | 'wrong' }>;

/** The kinds of answers that can be voted on: those that quote the article. */
const kinds: readonly string[] = [
  'summary',
  'people',
  'statements',
  'passages',
  'check',
] satisfies Answer['kind'][];

/** Separates an answer's code from its article's version. Codes never contain it. */
const parting = '@';

/** The actions of an answer's vote buttons; empty where it cannot be voted on. */
export function voteActionsFor(answer: Answer, versions: ArticleVersions): VoteAction[] {
  const { kind, knowledge, status } = answer;
  if (knowledge === null || !isAnswering(status) || !kinds.includes(kind)) return [];
  const slugHash = versions.slugHashOf(knowledge);
  const version = versions.fingerprintOf(knowledge) ?? '';
  return (['helpful', 'wrong'] as const).map((does) => {
    // The same answer counts once, whichever article is set where it was asked.
    const whole: VoteAction = {
      does,
      slugHash,
      version,
      code: codeOf({ ...answer, isFromAnother: false }) ?? kind,
    };
    // An answer whose code is too long is counted by its kind.
    return toCustomId(whole) === null ? { does, slugHash, version, code: kind } : whole;
  });
}

/** The key that votes on an answer are counted under: its code and version fingerprint, or its kind. */
export function voteKeyOf({ code, version }: VoteAction): string {
  return version === '' || kinds.includes(code) ? code : `${code}${parting}${version}`;
}

/** Decodes a {@link voteKeyOf} key. Keys of old votes have no version. */
export function readVoteKey(answer: string): {
  readonly code: string;
  /** Whether the code is just a kind of answer. */
  readonly isKind: boolean;
  readonly version: string | undefined;
} {
  const [code = '', version] = answer.split(parting);
  return { code, isKind: kinds.includes(code), version };
}
