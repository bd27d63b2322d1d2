import { describe, expect, it } from 'vitest';
import { auc, meanReciprocalRank, outcomes, recallAt, rightAmongSurest } from './metrics.js';

const never = Number.POSITIVE_INFINITY;

describe('auc', () => {
  it.each([
    ['all positives above', [3, 4], [1, 2], 1],
    ['all positives below', [1], [2, 3], 0],
    ['a tie counts half', [1, 2], [1], 0.75],
    ['nothing told apart', [5, 5], [5, 5, 5], 0.5],
    // 0.9 beats three, 0.5 beats one, 0.2 beats one: five of nine.
    ['mixed', [0.9, 0.5, 0.2], [0.6, 0.8, 0.1], 5 / 9],
  ])('%s', (_, positive, negative, expected) => {
    expect(auc(positive, negative)).toBeCloseTo(expected, 12);
  });

  it('has nothing to say of one class', () => {
    expect(auc([], [1])).toBeNull();
    expect(auc([1], [])).toBeNull();
  });
});

describe('places of the supporting sentence', () => {
  const ranks = [1, 2, 4, never];

  it('recall counts those within the first k', () => {
    expect(recallAt(1, ranks)).toBe(0.25);
    expect(recallAt(3, ranks)).toBe(0.5);
    expect(recallAt(10, ranks)).toBe(0.75);
    expect(recallAt(1, [])).toBeNull();
  });

  it('reciprocal ranks are averaged, what was not found counting nothing', () => {
    expect(meanReciprocalRank(ranks)).toBeCloseTo((1 + 0.5 + 0.25) / 4, 12);
    expect(meanReciprocalRank([])).toBeNull();
  });
});

describe('rightAmongSurest', () => {
  it('looks at the fifth with the highest scores only', () => {
    const items = [0.9, 0.1, 0.8, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0].map((score) => ({
      score,
      right: score === 0.9 || score < 0.5,
    }));
    expect(rightAmongSurest(items)).toBe(0.5);
  });

  it('shares the places at a tie evenly, in whatever order the questions come', () => {
    // Two places: one for 0.9, which is right; one for the four at 0.5, of which one is right.
    const tied = [true, false, false, false].map((right) => ({ score: 0.5, right }));
    const rest = [0.1, 0.1, 0.1, 0.1, 0.1].map((score) => ({ score, right: true }));
    const items = [{ score: 0.9, right: true }, ...tied, ...rest];
    expect(rightAmongSurest(items)).toBeCloseTo((1 + 0.25) / 2, 12);
    expect(rightAmongSurest(items.toReversed())).toBeCloseTo((1 + 0.25) / 2, 12);
  });

  it('has nothing to say of fewer questions than make a fifth', () => {
    expect(rightAmongSurest([{ score: 1, right: true }])).toBeNull();
  });
});

it('outcomes tell answers from refusals, right from wrong', () => {
  const item = (answerable: boolean, answered: boolean, right: boolean) => ({ answerable, answered, right });
  expect(
    outcomes([
      item(true, true, true),
      item(true, true, true),
      item(true, true, false),
      item(false, true, false),
      item(true, false, true),
      item(false, false, false),
      item(false, false, false),
      item(false, false, false),
    ]),
  ).toEqual({ answeredRight: 2, answeredWrong: 2, refusedRight: 3, refusedWrong: 1 });
});
