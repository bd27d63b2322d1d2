import { describe, expect, it } from 'vitest';
import { fitLogistic, fitRanking, standardise } from './regression.js';

/** Rows of two numbers, of which only the first tells which are right. */
const rows = Array.from({ length: 60 }, (_, at): [number, number] => [(at * 7) % 10, (at * at) % 7]);
const matrix = (): Parameters<typeof fitRanking>[0] => ({
  width: 2,
  rows: rows.length,
  values: Float64Array.from(rows.flat()),
});

describe('regression', () => {
  it('ranks by what sets the right rows apart', () => {
    const groups = Array.from({ length: 12 }, (_, at) => ({ from: at * 5, to: at * 5 + 5 }));
    const right = new Uint8Array(rows.length);
    for (const { from, to } of groups) {
      const firsts = rows.slice(from, to).map(([first]) => first);
      right[from + firsts.indexOf(Math.max(...firsts))] = 1;
    }
    const data = matrix();
    standardise(data);
    const [first = 0, second = 0] = fitRanking(data, groups, right, 1e-3);
    expect(first).toBeGreaterThan(1);
    expect(Math.abs(second)).toBeLessThan(first / 3);
  });

  it('comes to the slope of nothing: with the weights of a logistic regression every mean is met', () => {
    const data = matrix();
    standardise(data);
    const right = rows.map(([first], at) => Number(first + (at % 3) > 5));
    const [first = 0, second = 0, bias = 0] = fitLogistic(
      data,
      right,
      rows.map(() => 1),
      0,
    );
    const shares = rows.map((_, at) => {
      const score = bias + first * (data.values[2 * at] ?? 0) + second * (data.values[2 * at + 1] ?? 0);
      return 1 / (1 + Math.exp(-score));
    });
    const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
    expect(sum(shares)).toBeCloseTo(sum(right), 2);
    expect(first).toBeGreaterThan(Math.abs(second));
  });
});
