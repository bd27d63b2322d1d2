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

/** A function's value and slope at a point. */
interface Point {
  readonly value: number;
  readonly slope: Float64Array;
}

const product = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, value, j) => sum + value * (b[j] ?? 0), 0);
const along = (from: Float64Array, way: Float64Array, step: number): Float64Array =>
  from.map((value, j) => value + step * (way[j] ?? 0));

/** How many steps are remembered, and how small a slope counts as none. */
const memory = 10;
const flat = 1e-5;

/**
 * Minimises a convex function by L-BFGS (Nocedal 1980) with backtracking; the same data give the same weights.
 * @param steps at most so many
 */
function minimise(width: number, steps: number, at: (weights: Float64Array) => Point): Float64Array {
  let weights: Float64Array = new Float64Array(width);
  let here = at(weights);
  const known: { moved: Float64Array; turned: Float64Array; scale: number }[] = [];
  for (let step = 0; step < steps; step++) {
    let way: Float64Array = here.slope.map((value) => -value);
    const shares = known.map(() => 0);
    for (let i = known.length - 1; i >= 0; i--) {
      const { moved, turned, scale } = known[i] ?? { moved: way, turned: way, scale: 0 };
      shares[i] = scale * product(moved, way);
      way = along(way, turned, -(shares[i] ?? 0));
    }
    const last = known.at(-1);
    const size = last ? product(last.moved, last.turned) / product(last.turned, last.turned) : 1;
    way = way.map((value) => value * size);
    for (const [i, { moved, turned, scale }] of known.entries())
      way = along(way, moved, (shares[i] ?? 0) - scale * product(turned, way));
    const fall = product(here.slope, way);
    if (fall > -flat * flat) break;
    let length = 1;
    let next = along(weights, way, length);
    let there = at(next);
    while (there.value > here.value + 1e-4 * length * fall && length > 1e-6) {
      length /= 2;
      next = along(weights, way, length);
      there = at(next);
    }
    const moved = along(next, weights, -1);
    const turned = along(there.slope, here.slope, -1);
    const curve = product(moved, turned);
    if (curve > 1e-12) known.push({ moved, turned, scale: 1 / curve });
    if (known.length > memory) known.shift();
    weights = next;
    here = there;
    if (Math.sqrt(product(here.slope, here.slope)) < flat) break;
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
  return minimise(matrix.width, 150, (weights) => {
    const slope = weights.map((weight) => decay * weight);
    let value = (decay / 2) * product(weights, weights);
    for (const { from, to } of groups) {
      const scores: number[] = [];
      for (let row = from; row < to; row++) scores.push(dot(matrix, row, weights));
      const top = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - top));
      const all = shares.reduce((a, b) => a + b, 0);
      const good = shares.reduce((sum, share, i) => sum + share * (right[from + i] ?? 0), 0) || 1e-12;
      value += (Math.log(all) - Math.log(good)) / groups.length;
      for (const [i, share] of shares.entries()) {
        const error = (share / all - (share * (right[from + i] ?? 0)) / good) / groups.length;
        if (Math.abs(error) < 1e-12) continue;
        for (let j = 0; j < matrix.width; j++) {
          slope[j] = (slope[j] ?? 0) + error * (matrix.values[(from + i) * matrix.width + j] ?? 0);
        }
      }
    }
    return { value, slope };
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
  return minimise(width + 1, 200, (weights) => {
    const slope = weights.map((value, j) => (j < width ? decay * value : 0));
    const free = weights[width] ?? 0;
    let value = (decay / 2) * (product(weights, weights) - free * free);
    for (let row = 0; row < rows; row++) {
      const score = dot(matrix, row, weights) + free;
      const loss = Math.max(0, score) + Math.log1p(Math.exp(-Math.abs(score))) - (right[row] ?? 0) * score;
      value += (loss * (weight[row] ?? 0)) / all;
      const error = ((1 / (1 + Math.exp(-score)) - (right[row] ?? 0)) * (weight[row] ?? 0)) / all;
      for (let j = 0; j < width; j++) slope[j] = (slope[j] ?? 0) + error * (values[row * width + j] ?? 0);
      slope[width] = (slope[width] ?? 0) + error;
    }
    return { value, slope };
  });
}
