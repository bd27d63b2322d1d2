import type { Passage } from '../../article/article.js';
import type { Knowledge } from '../../knowledge/load.js';
import type { Phrase } from '../../phrases/phrases.js';
import type { Answer } from '../answer.js';
import { notInArticle } from '../refuse.js';

/** How sure a refusal is that rests on the article's structure alone. */
const little = 0.1;

/** An answer of passages, three at most. */
export function passages(
  knowledge: Knowledge,
  lead: Phrase,
  evidence: readonly Passage[],
  score: number,
): Answer {
  return {
    status: 'answered',
    kind: 'passages',
    knowledge,
    score,
    lead,
    evidence: evidence.slice(0, 3),
    suggestions: [],
  };
}

/** A refusal that rests on the article's structure. */
export function refusal(knowledge: Knowledge, lead: Phrase, closest: readonly Passage[] = []): Answer {
  return notInArticle(knowledge, lead, { closest: closest.slice(0, 3), score: little });
}
