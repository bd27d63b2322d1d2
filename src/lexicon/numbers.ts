import { union, wordSet } from './words.js';

/** Numbers in letters, with their value. */
export const smallNumbers: ReadonlyMap<string, number> = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen`
    .split(/\s+/)
    .map((word, value) => [word, value]),
);
export const tens: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, 10 * (index + 2)]),
);
export const magnitudes: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
/** In order: "first" is the first. */
export const ordinals: readonly string[] = [
  ...wordSet('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'),
];
const multiples = wordSet('half double twice triple');

/** Every number in letters, ordinals and multiples among them. */
export const numberWords = union(smallNumbers.keys(), tens.keys(), magnitudes.keys(), ordinals, multiples);

/** Words for how many of several, without a count. */
export const quantifiers = wordSet(
  'many most some several few none both neither either another all each every any half',
);

/** Nouns for how many: "dozens of supporters". */
export const quantityNouns = wordSet(
  'tens dozens scores hundreds thousands millions billions majority minority number handful pair rest couple group',
);
