import { union, wordSet } from './words.js';

export const formsOfBe = wordSet('be am is are was were been being');
export const formsOfHave = wordSet('have has had having');
export const formsOfDo = wordSet('do does did');
export const modals = wordSet('will would shall should can could may might must');

/** Every auxiliary verb, not negated and not shortened. */
export const auxiliaries = union(formsOfBe, formsOfHave, formsOfDo, modals);

/** Those that can begin a clause or stand behind its subject: no "be", "been", "being", "having". */
export const finiteAuxiliaries = union(wordSet('am is are was were have has had'), formsOfDo, modals);

/** Shortened behind a subject: "'re" in "they're". */
export const shortAuxiliaries = wordSet("'m 's 're 've 'd 'll");

/** Negated with "n't": "isn't", "won't". */
export const negatedAuxiliaries: ReadonlySet<string> = new Set([
  ...'is are was were has have had does do did would should could might must need'
    .split(' ')
    .map((verb) => `${verb}n't`),
  ...wordSet("won't can't shan't ain't"),
]);
