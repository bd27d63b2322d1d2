import type { Answer } from './answer.js';
import type { Call } from './command.js';
import type { Scope } from './store.js';
import { type Phrase, phrase } from './wording.js';

/** An answer that only says why there is none, and what to type instead. */
export function refuse(lead: Phrase, suggestions: readonly string[] = []): Answer {
  return { status: 'invalid', kind: 'none', knowledge: null, score: 0, lead, closest: [], suggestions };
}

/** Why nothing is set: nothing is kept of the place, or whoever asks may not. @returns null where they may */
export function mayNotSet(
  { maySet, maySetServer }: Pick<Call, 'maySet' | 'maySetServer'>,
  scope: Scope,
): Answer | null {
  if (maySet === null) return refuse(phrase('nothingKept'));
  if (!maySet) return refuse(phrase('mayNotSet'));
  return scope === 'server' && !maySetServer ? refuse(phrase('mayNotSetServer')) : null;
}
