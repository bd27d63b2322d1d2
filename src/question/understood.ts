import type { Knowledge } from '../knowledge/load.js';
import { cleaned } from './cleaned.js';
import type { Conversation } from './conversation.js';
import { complete } from './followUp.js';
import { inEnglishForm } from './foreign.js';
import { tidy } from './intent.js';

/** A question as it is answered: completed from what was asked before, in English form, without polite words. */
export function understood(knowledge: Knowledge, question: string, conversation?: Conversation): string {
  return tidy(complete(knowledge, inEnglishForm(cleaned(question)), conversation));
}
