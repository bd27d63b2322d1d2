import { basesOf, related } from '../../nlp/wordnet/related.js';
import { stemOf } from '../../nlp/words.js';
import { isAuxiliary } from './negation.js';
import type { Token } from './tokens.js';
import { near, weightOf } from './weights.js';

/** Verbs that say little, so that one stands for another. */
const lightVerbs = new Set(
  'go get have make take give do put come keep become remain begin start'.split(' ').map(stemOf),
);

/** The share of a claim's content words that a sentence has in no form and no near sense. */
export function foreignShare(claimed: readonly Token[], said: readonly Token[]): number {
  const content = claimed.filter(isContent);
  return foreignIn(content, said).length / Math.max(1, content.length);
}

/** Words that carry content, light verbs apart. */
function isContent(token: Token): boolean {
  return weightOf(token) === 1 && !lightVerbs.has(stemOf(token.loose));
}

function foreignIn(content: readonly Token[], said: readonly Token[]): Token[] {
  const stems = new Set(said.map(({ loose }) => stemOf(loose)));
  return content.filter(
    (token) =>
      !stems.has(stemOf(token.loose)) &&
      !said.some((other) => near(token, other)) &&
      ![...related(token.loose).near.keys()].some((stem) => stems.has(stem)),
  );
}

/**
 * Whether a claim says of the same things that something else becomes of them: a verb after an auxiliary that the
 * article has in no form and no near sense ("would be lifted" for "would be extended").
 */
export function changesPredicate(claimed: readonly Token[], said: readonly Token[]): boolean {
  const verbs = claimed.filter((token, at) => {
    const before = claimed.slice(Math.max(0, at - 2), at).filter(({ loose }) => !/ly$/u.test(loose));
    return isContent(token) && isAuxiliary(before.at(-1)) && basesOf(token.loose, 'v').length > 0;
  });
  return foreignIn(verbs, said).length > 0;
}
