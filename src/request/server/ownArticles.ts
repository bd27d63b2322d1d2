import type { Answer } from '../../answer/answer.js';
import { refuse } from '../../answer/refuse.js';
import { Library } from '../../knowledge/library.js';
import { phrase } from '../../phrases/phrases.js';
import { completeArticles, findArticle } from '../chooseArticle.js';
import type { Call } from '../command.js';
import type { Choice } from '../options.js';
import { mayNotSet } from './mayNotSet.js';
import { upkeep } from './upkeep.js';

/** The articles that a server has added for itself; none where all are shared. */
function ownOf({ parts }: Library): Library {
  const [own, shared] = parts;
  return own && shared ? own : new Library([]);
}

/** A server's own articles to choose from while typing, by title. */
export function completeOwn(library: Library, typed: string): Choice[] {
  return completeArticles(ownOf(library), typed);
}

/** Removes an article that a server has added for itself. @param named its slug or words of its title */
export function removeOwn(call: Omit<Call, 'options'>, named: string): Answer {
  const refusal = mayNotSet(call, 'server');
  if (refusal) return refusal;
  const knowledge = findArticle(ownOf(call.library), named);
  if (!knowledge) return refuse(phrase('notOwnArticle'));
  const { slug, title } = knowledge.article;
  return upkeep('remove', phrase('articleRemoved', { title: title?.text ?? slug }), {
    change: { does: 'removeArticle', slug },
  });
}
