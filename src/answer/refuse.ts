import type { Passage } from '../knowledge/article.js';
import type { Knowledge } from '../knowledge/load.js';
import type { Person } from '../knowledge/schema.js';
import type { Answer, NotInArticle } from './answer.js';
import type { Call } from './command.js';
import type { Scope } from './store.js';
import { type Phrase, phrase } from './wording.js';

/** An answer that only says why there is none, and what to type instead. */
export function refuse(lead: Phrase, suggestions: readonly string[] = []): Answer {
  return { status: 'invalid', kind: 'none', knowledge: null, score: 0, lead, closest: [], suggestions };
}

/** What goes with the answer that an article does not say something. */
interface Refused {
  /** What comes nearest, best first. */
  readonly closest: readonly Passage[];
  /** From 0 to 1. */
  readonly score: number;
  readonly suggestions?: readonly string[];
}

/** The answer that an article does not say something. */
export function notInArticle(
  knowledge: Knowledge,
  lead: Phrase,
  { closest, score, suggestions = [] }: Refused,
): NotInArticle {
  return { status: 'not-in-article', kind: 'none', knowledge, score, lead, closest, suggestions };
}

/**
 * The answer that several people fit.
 * @param line what to type for one of them
 */
export function ambiguous(
  knowledge: Knowledge,
  candidates: readonly Person[],
  line: (name: string) => string,
): Answer {
  const suggestions = candidates.map(({ name }) => line(name.text));
  const lead = phrase('ambiguous');
  return { status: 'ambiguous', kind: 'people', knowledge, score: 0.5, lead, candidates, suggestions };
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
