import type { Knowledge } from '../knowledge/load.js';
import type { NotInArticle } from './answer.js';
import { closestPassages } from './closest.js';
import { notInArticle } from './refuse.js';
import { phrase } from './wording.js';

/** Longer questions and names are none (UTF-16 code units). */
const longest = 500;

/** Whether a text is too long to be one question or name. */
export function isTooLong(text: string): boolean {
  return text.length > longest;
}

/** The refusal of a text that is too long to be one question or name; null where it is not. */
export function tooLong(knowledge: Knowledge, text: string): NotInArticle | null {
  if (!isTooLong(text)) return null;
  const closest = closestPassages(knowledge, text.slice(0, longest));
  const lead = phrase('tooLong');
  return notInArticle(knowledge, lead, { closest, score: 0 });
}
