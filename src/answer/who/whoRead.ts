import type { Knowledge } from '../../knowledge/load.js';
import { basesOf, isCompound } from '../../nlp/wordnet/related.js';
import { wordsOf } from '../../nlp/words.js';
import type { Answer } from '../answer.js';
import { type Asking, ask } from '../ask/ask.js';
import { who } from './who.js';

/** Whether a text tells something done ("represents thomas") rather than a name. */
function isAction(query: string): boolean {
  const [first, second] = wordsOf(query.replace(/^who\s+/i, ''));
  return (
    first !== undefined && second !== undefined && !isCompound(query) && basesOf(first.norm, 'v').length > 0
  );
}

/**
 * Who: what is known of the article tells. Where a program drafted that, an action that it does not have is looked for in the
 * sentences, in which whoever did it may have no name ("a reporter").
 */
export async function whoOrRead(knowledge: Knowledge, query: string, asking: Asking): Promise<Answer> {
  const known = who(knowledge, query);
  if (!knowledge.drafted || known.status !== 'not-in-article' || !isAction(query)) return known;
  const read = await ask(knowledge, /^who\b/i.test(query) ? query : `who ${query}`, asking);
  return read.status === 'not-in-article' ? known : read;
}
