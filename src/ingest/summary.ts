import type { Article, Passage } from '../article/article.js';
import { contentWords } from '../nlp/words.js';

/** Damping factor of PageRank (Brin and Page 1998), as in TextRank. */
const damping = 0.85;
const rounds = 25;
/** How many sentences are compared, which bounds the time of long texts. */
const mostSentences = 300;
/** A summary has about a fifth of the sentences. */
const share = 0.2;
const [fewest, mostPoints] = [2, 6];

/** A sentence that begins so refers to the one before, and says nothing alone. */
const refersBack =
  /^(?:he|she|it|they|his|her|its|their|this|that|these|those|but|and|or|so|yet|then|there|here|still|however|meanwhile|instead|also|both|another|others|such|i|we|you|my|our|your)\b/iu;
/** Words of a point, fewest and most. */
const [shortest, longest] = [6, 55];
/** How much less each later sentence counts: news begins with what matters most. */
const fading = 0.06;

/** Whether a sentence can be understood alone. */
function standsAlone(sentence: Passage): boolean {
  const { text } = sentence;
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return (
    words >= shortest &&
    words <= longest &&
    !refersBack.test(text) &&
    !/[?:]["'\u201d\u2019]?$/u.test(text) &&
    // Speech needs its speaker, and an open quotation mark the next sentence.
    !/^["'\u201c\u2018\u201e\u00ab]/u.test(text) &&
    (text.match(/\u201c/gu)?.length ?? 0) === (text.match(/\u201d/gu)?.length ?? 0)
  );
}

/** Similarity of two sentences: shared words over the logarithms of their lengths (Mihalcea and Tarau 2004). */
function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size < 2 || b.size < 2) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / (Math.log(a.size) + Math.log(b.size));
}

/**
 * The sentences that carry an article, in order: TextRank, Mihalcea and Tarau (2004), "TextRank: Bringing Order into
 * Texts", over the first 300 sentences, the earlier ones first. Only what can be understood alone is taken.
 */
export function summarise(article: Article): Passage[] {
  const sentences = article.sentences.slice(0, mostSentences);
  const words = sentences.map((sentence) => new Set(contentWords(sentence.text).map((word) => word.stem)));
  const weights = words.map((a, i) => words.map((b, j) => (i === j ? 0 : similarity(a, b))));
  const totals = weights.map((row) => row.reduce((sum, value) => sum + value, 0));
  let scores = sentences.map(() => 1);
  for (let round = 0; round < rounds; round++) {
    const before = scores;
    scores = sentences.map((_, i) => {
      let sum = 0;
      for (const [j, row] of weights.entries()) {
        const total = totals[j] ?? 0;
        if (total > 0) sum += ((row[i] ?? 0) / total) * (before[j] ?? 0);
      }
      return 1 - damping + damping * sum;
    });
  }
  const count = Math.min(
    sentences.length,
    Math.max(fewest, Math.min(mostPoints, Math.round(sentences.length * share))),
  );
  const alone = sentences.flatMap((sentence, index) => (standsAlone(sentence) ? [index] : []));
  const possible = alone.length >= fewest ? alone : [...sentences.keys()];
  const worth = (index: number): number => (scores[index] ?? 0) / (1 + fading * index);
  const [lead] = possible;
  return [...possible]
    .sort((a, b) => Number(b === lead) - Number(a === lead) || worth(b) - worth(a) || a - b)
    .slice(0, count)
    .sort((a, b) => a - b)
    .flatMap((index) => sentences[index] ?? []);
}
