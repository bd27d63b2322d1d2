import type { Knowledge } from '../knowledge/load.js';
import type { Answer } from './answer.js';

/** The headline, the date line and the key points, each tied to its sentence. */
export function summary(knowledge: Knowledge): Answer {
  return {
    status: 'answered',
    kind: 'summary',
    knowledge,
    score: 1,
    points: knowledge.contents.summary,
    suggestions: [],
  };
}
