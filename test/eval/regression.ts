/** Rows of features as one block of numbers. */
export interface Matrix {
  readonly width: number;
  readonly rows: number;
  /** Row after row. */
  readonly values: Float64Array;
}

/** Means and spreads of columns, with which weights of standardised features are turned back into plain ones. */
export interface Scale {
  readonly mean: Float64Array;
  readonly spread: Float64Array;
}

/** Standardises a matrix in place: every column to mean 0 and spread 1. */
export function standardise({ width, rows, values }: Matrix): Scale {
  const mean = new Float64Array(width);
  const spread = new Float64Array(width);
  for (let at = 0; at < values.length; at++)
    mean[at % width] = (mean[at % width] ?? 0) + (values[at] ?? 0) / rows;
  for (let at = 0; at < values.length; at++) {
    const off = (values[at] ?? 0) - (mean[at % width] ?? 0);
    spread[at % width] = (spread[at % width] ?? 0) + off ** 2 / rows;
  }
  for (let j = 0; j < width; j++) spread[j] = Math.sqrt(spread[j] ?? 0) || 1;
  for (let at = 0; at < values.length; at++) {
    values[at] = ((values[at] ?? 0) - (mean[at % width] ?? 0)) / (spread[at % width] ?? 1);
  }
  return { mean, spread };
}

/** Minimises by Adam (Kingma and Ba 2015) with full gradients, so that the same data give the same weights. */
function minimise(
  width: number,
  steps: number,
  rate: number,
  gradient: (weights: Float64Array) => Float64Array,
): Float64Array {
  const weights = new Float64Array(width);
  const first = new Float64Array(width);
  const second = new Float64Array(width);
  for (let step = 1; step <= steps; step++) {
    const slope = gradient(weights);
    for (let j = 0; j < width; j++) {
      const g = slope[j] ?? 0;
      first[j] = 0.9 * (first[j] ?? 0) + 0.1 * g;
      second[j] = 0.999 * (second[j] ?? 0) + 0.001 * g * g;
      const m = (first[j] ?? 0) / (1 - 0.9 ** step);
      const v = (second[j] ?? 0) / (1 - 0.999 ** step);
      weights[j] = (weights[j] ?? 0) - (rate * m) / (Math.sqrt(v) + 1e-8);
    }
  }
  return weights;
}

function dot({ width, values }: Matrix, row: number, weights: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < width; j++) sum += (values[row * width + j] ?? 0) * (weights[j] ?? 0);
  return sum;
}

/** The rows of one question, from `from` up to, not including, `to`. */
export interface Group {
  readonly from: number;
  readonly to: number;
}

/**
 * Fits weights so that in every group the right rows get the most of a softmax over the group (listwise logistic
 * regression, ListNet with several right answers: Cao et al. 2007).
 * @param right 1 for a right row, 0 for another; every group has at least one
 * @param decay weight of the squared weights
 */
export function fitRanking(
  matrix: Matrix,
  groups: readonly Group[],
  right: Uint8Array,
  decay: number,
): Float64Array {
  return minimise(matrix.width, 300, 0.05, (weights) => {
    const slope = weights.map((weight) => decay * weight);
    for (const { from, to } of groups) {
      const scores: number[] = [];
      for (let row = from; row < to; row++) scores.push(dot(matrix, row, weights));
      const top = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - top));
      const all = shares.reduce((a, b) => a + b, 0);
      const good = shares.reduce((sum, share, i) => sum + share * (right[from + i] ?? 0), 0) || 1e-12;
      for (const [i, share] of shares.entries()) {
        const error = (share / all - (share * (right[from + i] ?? 0)) / good) / groups.length;
        for (let j = 0; j < matrix.width; j++) {
          slope[j] = (slope[j] ?? 0) + error * (matrix.values[(from + i) * matrix.width + j] ?? 0);
        }
      }
    }
    return slope;
  });
}

/**
 * Fits a logistic regression.
 * @param weight how much each row counts
 * @returns weights, the last one being the bias
 */
export function fitLogistic(
  matrix: Matrix,
  right: readonly number[],
  weight: readonly number[],
  decay: number,
): Float64Array {
  const { width, rows, values } = matrix;
  const all = weight.reduce((a, b) => a + b, 0);
  return minimise(width + 1, 600, 0.03, (weights) => {
    const slope = weights.map((value, j) => (j < width ? decay * value : 0));
    for (let row = 0; row < rows; row++) {
      const score = dot(matrix, row, weights) + (weights[width] ?? 0);
      const error = ((1 / (1 + Math.exp(-score)) - (right[row] ?? 0)) * (weight[row] ?? 0)) / all;
      for (let j = 0; j < width; j++) slope[j] = (slope[j] ?? 0) + error * (values[row * width + j] ?? 0);
      slope[width] = (slope[width] ?? 0) + error;
    }
    return slope;
  });
}
