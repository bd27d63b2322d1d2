import { auxiliaries } from '../../lexicon/auxiliaries.js';
import { articles } from '../../lexicon/determiners.js';
import { negatingWords } from '../../lexicon/negations.js';
import { oppositeComparatives } from '../../lexicon/opposites.js';
import { related } from '../../nlp/wordnet/related.js';
import { senses } from '../../nlp/wordnet/wordnet.js';
import { stemOf } from '../../nlp/words.js';
import type { Token } from './tokens.js';

/** How many words may stand between a negation and the words that it governs. */
const furthest = 3;

/** Marks that end a clause: a negation does not reach across them. */
const clauseEnd = /^(?:[.,;:!?()-]|\.\.\.)$/u;

/** Whether the word is an auxiliary: "is", "have", "would". */
export function isAuxiliary(token: Token | undefined): boolean {
  return token !== undefined && auxiliaries.has(token.loose);
}

/** Whether the word negates: "not", "cannot", "won’t", "never" and the like. */
export function isNegation({ key }: Token): boolean {
  return negatingWords.has(key);
}

/** Whether the word negates a verb or a sentence: "without" negates its own phrase only, wherever that goes. */
export function governs(token: Token): boolean {
  return isNegation(token) && token.loose !== 'without';
}

/** Whether a negation reaches past the word: auxiliaries, articles, adverbs. */
function isTransparent({ loose }: Token): boolean {
  return auxiliaries.has(loose) || articles.has(loose) || senses(loose, 'r').length > 0 || /ly$/u.test(loose);
}

/** The negation before `from` that governs the words that begin there ("is not | being sidelined"), if any. */
export function negationBefore(tokens: readonly Token[], from: number): number | null {
  const near = directlyBefore(tokens, from);
  if (near !== null) return near;
  // "not going to | stand here", "not going | to stand here"
  const to = [from - 1, from].find((at) => tokens[at]?.loose === 'to' && tokens[at - 1]?.word);
  return to === undefined ? null : directlyBefore(tokens, to - 1);
}

function directlyBefore(tokens: readonly Token[], from: number): number | null {
  for (let at = from - 1; at >= 0 && at >= from - 1 - furthest; at--) {
    const token = tokens[at];
    if (!token) return null;
    if (governs(token)) return at;
    if (!isTransparent(token)) return null;
  }
  return null;
}

/** The negation at `to` that the words ending before it lose ("we will | not surrender"), if any. */
export function negationAfter(tokens: readonly Token[], to: number): number | null {
  const next = tokens[to];
  return isAuxiliary(tokens[to - 1]) && next && governs(next) ? to : null;
}

/**
 * Whether words left out between two parts of a quotation hold a negation of either part: one that no mark
 * of a clause's end keeps apart from both.
 * @param from first token of the gap
 * @param to the token after its last
 */
export function negatedGap(tokens: readonly Token[], from: number, to: number): boolean {
  const isOneClause = (a: number, b: number): boolean =>
    !tokens.slice(a, b).some(({ key }) => clauseEnd.test(key));
  return tokens
    .slice(from, to)
    .some((token, i) => governs(token) && (isOneClause(from, from + i) || isOneClause(from + i + 1, to)));
}

/** Whether two words say the opposite of each other: "acceptable" and "unacceptable", "higher" and "lower". */
export function contradict(a: string, b: string): boolean {
  if (oppositeComparatives.get(a) === b) return true;
  return related(a).opposite.has(stemOf(b)) || related(b).opposite.has(stemOf(a));
}
