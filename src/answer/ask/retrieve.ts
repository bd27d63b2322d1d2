import type { Knowledge } from '../../knowledge/load.js';
import { type Examined, examine } from './features.js';
import { confidenceIn, rankingScores } from './model.js';

/** Sentences of an article, best first, and the confidence from 0 to 1 that the first one answers. */
export interface Ranking {
  readonly ranked: readonly { readonly sentence: number; readonly score: number }[];
  readonly confidence: number;
}

/** Ranks sentences that were examined for a question. */
export function rankExamined(examined: Examined): Ranking {
  const { pairs, terms } = examined;
  const scores = rankingScores(pairs);
  const ranked = scores
    .map((score, sentence) => ({ sentence, score }))
    .sort((a, b) => b.score - a.score || a.sentence - b.sentence);
  const best = ranked[0]?.sentence;
  const confidence = best !== undefined && terms.length > 0 ? confidenceIn(examined, best, scores) : 0;
  return { ranked, confidence };
}

/** Ranks the sentences of an article by how well they answer a question. */
export function rankSentences(knowledge: Knowledge, question: string): Ranking {
  return rankExamined(examine(knowledge, question));
}
