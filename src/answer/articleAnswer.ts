import type { Knowledge } from '../knowledge/load.js';
import type { Answer } from './answer.js';

/** The same of an article at hand. */
export function tellOf(knowledge: Knowledge, shows: 'source' | 'about'): Answer {
  return {
    status: 'answered',
    kind: 'article',
    shows,
    knowledge,
    score: 1,
    articles: [knowledge],
    chosen: true,
    suggestions: [],
  };
}
