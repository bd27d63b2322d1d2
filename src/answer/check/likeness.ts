import { related } from '../../nlp/wordnet/related.js';
import { isFunctionWord, stemOf } from '../../nlp/words.js';
import type { Step } from './align.js';
import { isNegation } from './negation.js';
import type { Token } from './tokens.js';
import { near, weightOf, weightOfAll } from './weights.js';

/** How like a claim is to the words that it was aligned with. */
export interface Likeness {
  /** From 0 to 1: the weight of what both have against that of all their words (Dice). */
  readonly whole: number;
  /** The same without the words of the claim before its first word that the article has, and after its last. */
  readonly core: number;
  /** The weight of the words that are equal. */
  readonly shared: number;
  /** How many words are equal. */
  readonly equal: number;
  /** How many of them carry content, negations apart. */
  readonly content: number;
  /** Whether the claim lies beside all words of one go, none being left at either end. */
  readonly full: boolean;
}

/** What a slip of the finger or another form of a word is worth, against the word itself. */
const nearWorth = 0.8;
/** What a word is worth that stands elsewhere in the quotation. */
const movedWorth = 0.7;
/** Words in place of each other that differ are compared in sense in blocks up to this size. */
const longestBlock = 8;
/** And in claims of up to so many words: in a longer one few other words change little, and each is looked up. */
const longestInSense = 150;

/**
 * Rates an alignment. Words in place of each other count for what WordNet says of them, words that moved for
 * most of their weight. Where a claim has words of its own at an end, the article's words in their place count
 * against it: a common beginning with another ending is no quotation.
 * @param breaks as for the alignment
 */
export function likenessOf(
  steps: readonly Step[],
  claimed: readonly Token[],
  said: readonly Token[],
  breaks: ReadonlySet<number>,
): Likeness {
  const first = steps.findIndex(({ same }) => same);
  const inner = first === -1 ? [] : steps.slice(first, steps.findLastIndex(({ same }) => same) + 1);
  const nearby = wordsNearby(steps, said, breaks, claimed.length);
  const whole = dice(steps, nearby, claimed, said);
  const full = nearby.inPlace.length + nearby.further.length === 0;
  return {
    full,
    equal: inner.filter(({ same }) => same).length,
    content: inner.filter(({ same, said: at }) => {
      const token = same && at !== null ? said[at] : undefined;
      return token !== undefined && !isFunctionWord(token.loose) && !isNegation(token);
    }).length,
    // Beside the whole of a quotation, a claim is compared word for word: in a short one few words are content.
    whole: full ? Math.max(whole, plainDice(steps)) : whole,
    core: dice(inner, nothingNearby, claimed, said),
    shared: inner.reduce((sum, { same, said: at }) => {
      const token = same && at !== null ? said[at] : undefined;
      return sum + (token ? weightOf(token) : 0);
    }, 0),
  };
}

/** Words of the article around those that a claim was aligned with. */
interface Nearby {
  /** In the place of words that only the claim has at its ends. */
  readonly inPlace: readonly Token[];
  /** Beyond them, where words of the claim may have been taken from. */
  readonly further: readonly Token[];
}

function wordsNearby(
  steps: readonly Step[],
  said: readonly Token[],
  breaks: ReadonlySet<number>,
  most: number,
): Nearby {
  const first = steps.findIndex((step) => step.said !== null);
  const last = steps.findLastIndex((step) => step.said !== null);
  const from = steps[first]?.said ?? 0;
  const to = steps[last]?.said ?? 0;
  const before: Token[] = [];
  for (let at = from - 1; at >= 0 && before.length < most && !breaks.has(at + 1); at--) {
    before.push(...said.slice(at, at + 1));
  }
  const after: Token[] = [];
  for (let at = to + 1; at < said.length && after.length < most && !breaks.has(at); at++) {
    after.push(...said.slice(at, at + 1));
  }
  const extra = steps.length - 1 - last;
  return {
    inPlace: [...before.slice(0, first), ...after.slice(0, extra)],
    further: [...before.slice(first), ...after.slice(extra)],
  };
}

const nothingNearby: Nearby = { inPlace: [], further: [] };

/** The share of equal words, all words counting alike. */
function plainDice(steps: readonly Step[]): number {
  const words = steps.reduce(
    (sum, { claimed, said }) => sum + Number(claimed !== null) + Number(said !== null),
    0,
  );
  return (2 * steps.filter(({ same }) => same).length) / words;
}

function dice(
  steps: readonly Step[],
  { further, inPlace }: Nearby,
  claimed: readonly Token[],
  said: readonly Token[],
): number {
  let both = 0;
  let all = weightOfAll(inPlace);
  const lonely = { mine: [] as Token[], theirs: [...inPlace] };
  for (const block of blocksOf(steps)) {
    const mine = block.flatMap(({ claimed: at }) => (at === null ? [] : (claimed[at] ?? [])));
    const theirs = block.flatMap(({ said: at }) => (at === null ? [] : (said[at] ?? [])));
    const weight = weightOfAll(mine) + weightOfAll(theirs);
    all += weight;
    if (block[0]?.same) {
      both += weight;
      continue;
    }
    const left = new Set(theirs);
    for (const token of mine) {
      const { other, worth } = bestPair(token, left, claimed.length <= longestInSense);
      if (other) {
        left.delete(other);
        both += worth * (weightOf(token) + weightOf(other));
      } else lonely.mine.push(token);
    }
    lonely.theirs.push(...left);
  }
  const elsewhere = new Set(lonely.theirs.map(({ loose }) => loose));
  const beyond = new Set(further.map(({ loose }) => loose));
  for (const token of lonely.mine.filter((one) => weightOf(one) === 1)) {
    const isNear = elsewhere.delete(token.loose);
    if (!isNear && !beyond.delete(token.loose)) continue;
    if (!isNear) all += weightOf(token);
    both += movedWorth * 2 * weightOf(token);
  }
  return all === 0 ? 0 : both / all;
}

/** Steps in runs of equal words and of words that differ. */
function blocksOf(steps: readonly Step[]): Step[][] {
  const blocks: Step[][] = [];
  for (const step of steps) {
    const last = blocks.at(-1);
    if (last?.[0]?.same === step.same) last.push(step);
    else blocks.push([step]);
  }
  return blocks;
}

/** The word of a block that comes nearest to one of a claim, in form or in sense too, and what that is worth. */
function bestPair(
  token: Token,
  others: ReadonlySet<Token>,
  inSense: boolean,
): { other: Token | null; worth: number } {
  let other: Token | null = null;
  let worth = 0;
  const senses =
    inSense && others.size <= longestBlock && weightOf(token) === 1
      ? related(token.loose).near
      : new Map<string, number>();
  for (const candidate of others) {
    const value = near(token, candidate) ? nearWorth : (senses.get(stemOf(candidate.loose)) ?? 0) * nearWorth;
    if (value > worth) {
      worth = value;
      other = candidate;
    }
  }
  return { other, worth };
}
