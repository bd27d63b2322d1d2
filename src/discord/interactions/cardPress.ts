import type { Answer } from '../../answer/answer.js';
import { cardOf } from '../../card/offer.js';
import type { Press } from '../screen/customId.js';

/**
 * The press that makes a picture of an answer's quotation: of what somebody said where that is one quotation, or of the
 * one that was checked and is verbatim.
 * @param answer left out where there is none
 * @param edition mark of the article's state; null where it does not answer now
 * @returns null where there is no such quotation, or no picture can be made of it
 */
export function cardPress(answer: Answer | undefined, edition: string | null): Press | null {
  if (!answer || edition === null) return null;
  const { kind, knowledge } = answer;
  if (!knowledge || (kind !== 'statements' && !(kind === 'check' && isVerbatim(answer)))) return null;
  const quoted = 'quotes' in answer ? answer.quotes : [];
  const [statement, ...others] = new Set(
    quoted.flatMap((said) => (said.statement.direct ? [said.statement] : [])),
  );
  if (!statement || others.length > 0 || !cardOf(knowledge, statement)) return null;
  return { does: 'card', edition, statement: knowledge.contents.statements.indexOf(statement) };
}

function isVerbatim(answer: Answer): boolean {
  return 'verdict' in answer && answer.verdict === 'verbatim';
}
