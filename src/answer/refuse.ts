import type { Answer } from './answer.js';
import { type Phrase, phrase } from './wording.js';

/** An answer that only says why there is none, and what to type instead. */
export function refuse(lead: Phrase, suggestions: readonly string[] = []): Answer {
  return { status: 'invalid', kind: 'none', knowledge: null, score: 0, lead, closest: [], suggestions };
}

/** Says why nothing is set: whoever asks may not, or (null) nothing is kept of the place. */
export function mayNotSet(maySet: false | null): Answer {
  return refuse(phrase(maySet === null ? 'nothingKept' : 'mayNotSet'));
}
