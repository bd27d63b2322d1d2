import type { Answer } from '../../answer/answer.js';
import { refuse } from '../../answer/refuse.js';
import { phrase } from '../../phrases/phrases.js';
import type { Scope } from '../../settings/storeInterface.js';
import type { Call } from '../command.js';

/** Refuses to change a setting where nothing is stored, or to people without the right. @returns null where they may */
export function mayNotSet(
  { maySet, maySetServer }: Pick<Call, 'maySet' | 'maySetServer'>,
  scope: Scope,
): Answer | null {
  if (maySet === null) return refuse(phrase('nothingKept'));
  if (!maySet) return refuse(phrase('mayNotSet'));
  return scope === 'server' && !maySetServer ? refuse(phrase('mayNotSetServer')) : null;
}
