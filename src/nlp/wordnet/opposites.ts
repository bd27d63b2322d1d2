import { keep } from '../../support/remember.js';
import { type PartOfSpeech, senses, synset } from './wordnet.js';

/** Senses of a word that are looked at, the most frequent first. */
const lookedAt = { ofIt: 1, ofItsOpposite: 3 } as const;

/** The opposites that WordNet gives a base form in its first senses. */
function oppositesIn(lemma: string, pos: PartOfSpeech, most: number): string[] {
  return senses(lemma, pos)
    .slice(0, most)
    .flatMap((offset) => {
      const { pointers, words } = synset(pos, offset);
      return pointers
        .filter(({ source, symbol }) => symbol === '!' && words[source - 1] === lemma)
        .flatMap(({ offset: other, pos: part, target }) =>
          synset(part, other).words.slice(target - 1, target),
        );
    });
}

const opposites = new Map<PartOfSpeech, (lemma: string) => string | null>(
  (['n', 'v', 'a', 'r'] as const).map((pos) => [pos, keep(5_000, (lemma) => readOpposite(lemma, pos))]),
);

function readOpposite(lemma: string, pos: PartOfSpeech): string | null {
  const found = oppositesIn(lemma, pos, lookedAt.ofIt).filter(
    (word) => /^\p{L}+$/u.test(word) && oppositesIn(word, pos, lookedAt.ofItsOpposite).includes(lemma),
  );
  const [only, another] = found;
  return another === undefined ? (only ?? null) : null;
}

/**
 * The one word that WordNet has as the opposite of a word in its most frequent sense, where each is the other's: "guilty"
 * for "innocent".
 * @param lemma lower case, base form
 * @returns null where there is none, or there are several
 */
export function oppositeOf(lemma: string, pos: PartOfSpeech): string | null {
  return opposites.get(pos)?.(lemma) ?? null;
}
