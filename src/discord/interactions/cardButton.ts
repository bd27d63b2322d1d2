import type { Answer } from '../../answer/answer.js';
import { cardOf } from '../../card/makeCard.js';
import type { ButtonAction } from '../screen/customIds/buttonAction.js';

/**
 * The action that draws an answer's quotation as a picture: the one quotation of the answer, or the one that a check
 * found verbatim.
 * @param version the article's version fingerprint; null where the article does not answer now
 * @returns null where there is no single quotation, or it cannot be drawn
 */
export function cardAction(answer: Answer | undefined, version: string | null): ButtonAction | null {
  if (!answer || version === null) return null;
  const { kind, knowledge } = answer;
  if (!knowledge || (kind !== 'statements' && !(kind === 'check' && isVerbatim(answer)))) return null;
  const quoted = 'quotes' in answer ? answer.quotes : [];
  const [statement, ...others] = new Set(
    quoted.flatMap((said) => (said.statement.direct ? [said.statement] : [])),
  );
  if (!statement || others.length > 0 || !cardOf(knowledge, statement)) return null;
  return { does: 'card', version, statement: knowledge.contents.statements.indexOf(statement) };
}

function isVerbatim(answer: Answer): boolean {
  return 'verdict' in answer && answer.verdict === 'verbatim';
}
