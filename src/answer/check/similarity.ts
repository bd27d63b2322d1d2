import { editDistance } from '../../index/names/editDistance.js';
import { basesOf, related } from '../../nlp/wordnet/related.js';
import { stemOf } from '../../nlp/words.js';
import { type Step, stretchesOf } from './align.js';
import { isAuxiliary } from './polarity.js';
import { type Token, weightOf, weightOfAll } from './tokens.js';

/** What a misspelling or another form of a word is worth, against the word itself. */
const formWorth = 0.8;
/** What a word is worth that stands elsewhere in the quotation. */
const movedWorth = 0.7;

/** Whether two words that differ are forms or misspellings of one. */
export function areForms(a: Token, b: Token): boolean {
  const shorter = Math.min(a.loose.length, b.loose.length);
  if (shorter < 4 || /\p{N}/u.test(a.loose + b.loose)) return false;
  if (stemOf(a.loose) === stemOf(b.loose)) return true;
  const most = shorter >= 8 ? 2 : 1;
  return a.loose[0] === b.loose[0] && editDistance(a.loose, b.loose, 2) <= most;
}

/** Forms of words are looked for in blocks of so many words: longer ones are another text. */
const longestBlock = 20;

/** How similar a claim is to the words that it was aligned with. */
export interface Similarity {
  /** From 0 to 1: the weight of what both have against that of all their words (Dice). */
  readonly score: number;
  /** The weight of the words that are equal. */
  readonly shared: number;
  /** Whether the claim lies beside all words of one quotation. */
  readonly isWhole: boolean;
}

/**
 * Rates an alignment. Words that moved count for most of their weight, forms of a word too.
 * @param breaks as for the alignment
 */
export function similarityOf(
  steps: readonly Step[],
  claimed: readonly Token[],
  source: readonly Token[],
  breaks: ReadonlySet<number>,
): Similarity {
  let shared = 0;
  let both = 0;
  let all = 0;
  const lonely: Record<'mine' | 'theirs', Token[]> = { mine: [], theirs: [] };
  for (const stretch of stretchesOf(steps, claimed, source)) {
    if ('same' in stretch) {
      const weight = weightOfAll(stretch.same);
      shared += weight;
      both += 2 * weight;
      all += 2 * weight;
      continue;
    }
    const { added, omitted } = stretch;
    all += weightOfAll(added) + weightOfAll(omitted);
    const left = new Set(omitted);
    for (const token of added) {
      const other = omitted.length > longestBlock ? undefined : [...left].find((one) => areForms(token, one));
      if (other) {
        left.delete(other);
        both += formWorth * (weightOf(token) + weightOf(other));
      } else lonely.mine.push(token);
    }
    lonely.theirs.push(...left);
  }
  const elsewhere = new Set(lonely.theirs.map(({ loose }) => loose));
  for (const token of lonely.mine)
    if (weightOf(token) === 1 && elsewhere.delete(token.loose)) both += movedWorth * 2;
  const places = steps.flatMap((step) => (step.source === null ? [] : step.source));
  const first = places[0] ?? 0;
  const next = (places.at(-1) ?? 0) + 1;
  return {
    score: all === 0 ? 0 : both / all,
    shared,
    isWhole: (first === 0 || breaks.has(first)) && (next === source.length || breaks.has(next)),
  };
}

/** Words of a claim that other words have in no form and no near sense. */
function withoutCounterpart(claimed: readonly Token[], source: readonly Token[]): Token[] {
  const stems = new Set(source.map(({ loose }) => stemOf(loose)));
  return claimed.filter(
    (token) =>
      !stems.has(stemOf(token.loose)) &&
      !source.some((other) => areForms(token, other)) &&
      ![...related(token.loose).near.keys()].some((stem) => stems.has(stem)),
  );
}

/** The share of a claim's content words that a sentence has in no form and no near sense. */
export function foreignShare(claimed: readonly Token[], source: readonly Token[]): number {
  const content = claimed.filter((token) => weightOf(token) === 1);
  return withoutCounterpart(content, source).length / Math.max(1, content.length);
}

/**
 * Whether a claim says of the same things that something else becomes of them: a verb after an auxiliary that the
 * article has in no form and no near sense ("would be lifted" for "would be extended").
 */
export function changesPredicate(claimed: readonly Token[], source: readonly Token[]): boolean {
  const verbs = claimed.filter((token, at) => {
    const before = claimed.slice(Math.max(0, at - 2), at).filter(({ loose }) => !/ly$/u.test(loose));
    return weightOf(token) === 1 && isAuxiliary(before.at(-1)) && basesOf(token.loose, 'v').length > 0;
  });
  return withoutCounterpart(verbs, source).length > 0;
}
