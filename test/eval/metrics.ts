/**
 * Area under the ROC curve: how often a positive scores higher than a negative, ties counting half
 * (Mann and Whitney 1947).
 * @returns from 0 to 1, or null where one of the lists is empty
 */
export function auc(positive: readonly number[], negative: readonly number[]): number | null {
  if (positive.length === 0 || negative.length === 0) return null;
  const below = negative.toSorted((a, b) => a - b);
  /** How many negatives lie below the value, or at it as well. */
  const count = (value: number, inclusive: boolean): number => {
    let low = 0;
    let high = below.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = below[middle] ?? 0;
      if (at < value || (inclusive && at === value)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const wins = positive.reduce((sum, value) => sum + (count(value, false) + count(value, true)) / 2, 0);
  return wins / (positive.length * negative.length);
}

/**
 * The share of questions whose supporting sentence is among the first k.
 * @param ranks the place of the first supporting sentence, from 1; Infinity where it was not found
 */
export function recallAt(k: number, ranks: readonly number[]): number | null {
  return ranks.length === 0 ? null : ranks.filter((rank) => rank <= k).length / ranks.length;
}

/** Mean reciprocal rank (Voorhees 1999) of places counted from 1; Infinity counts 0. */
export function meanReciprocalRank(ranks: readonly number[]): number | null {
  return ranks.length === 0 ? null : ranks.reduce((sum, rank) => sum + 1 / rank, 0) / ranks.length;
}

/**
 * The share that is right among the fifth with the highest scores. Where equal scores lie across its border,
 * the places left are shared among them evenly, so that the order of the questions does not matter.
 */
export function rightAmongSurest(items: readonly { score: number; right: boolean }[]): number | null {
  const places = Math.round(items.length / 5);
  if (places === 0) return null;
  const sorted = items.toSorted((a, b) => b.score - a.score);
  const border = sorted[places - 1]?.score ?? 0;
  const above = sorted.filter((item) => item.score > border);
  const tied = sorted.filter((item) => item.score === border);
  const rights = (list: typeof sorted): number => list.filter((item) => item.right).length;
  return (rights(above) + (rights(tied) * (places - above.length)) / tied.length) / places;
}

/** What became of questions that were answered or refused. */
export interface InteractionLog {
  answeredRight: number;
  /** Answered with the wrong passage, or although there is no answer. */
  answeredWrong: number;
  refusedRight: number;
  /** Refused although the text answers. */
  refusedWrong: number;
}

/** Counts outcomes. `right`: the passage shown first supports the answer. */
export function outcomes(
  items: readonly { answerable: boolean; answered: boolean; right: boolean }[],
): InteractionLog {
  const count: InteractionLog = { answeredRight: 0, answeredWrong: 0, refusedRight: 0, refusedWrong: 0 };
  for (const { answerable, answered, right } of items) {
    if (answered) count[answerable && right ? 'answeredRight' : 'answeredWrong']++;
    else count[answerable ? 'refusedWrong' : 'refusedRight']++;
  }
  return count;
}
