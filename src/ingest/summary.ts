import type { Article, Passage } from '../knowledge/article.js';
import { contentWords } from '../search/words.js';

/** Damping factor of PageRank (Brin and Page 1998), as in TextRank. */
const damping = 0.85;
const rounds = 25;
/** How many neighbours by shared words each sentence is compared with at most; keeps long texts linear. */
const mostSentences = 300;
/** A summary has about a fifth of the sentences. */
const share = 0.2;
const [fewest, mostPoints] = [2, 6];

/** Similarity of two sentences: shared words over the logarithms of their lengths (Mihalcea and Tarau 2004). */
function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size < 2 || b.size < 2) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / (Math.log(a.size) + Math.log(b.size));
}

/**
 * The sentences that carry an article, in order: TextRank, Mihalcea and Tarau (2004), "TextRank: Bringing Order into
 * Texts", over the first 300 sentences; the first sentence of news is always one of them.
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
  const ranked = scores.map((score, index) => ({
    index,
    score: index === 0 ? Number.POSITIVE_INFINITY : score,
  }));
  return ranked
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, count)
    .sort((a, b) => a.index - b.index)
    .flatMap(({ index }) => sentences[index] ?? []);
}
