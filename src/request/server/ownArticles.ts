import type { Answer } from '../../answer/answer.js';
import { refuse } from '../../answer/refuse.js';
import { Library } from '../../knowledge/library.js';
import { phrase } from '../../phrases/phrases.js';
import { completeArticles, findArticle } from '../chooseArticle.js';
import type { CallWithoutOptions } from '../command.js';
import type { Choice } from '../options.js';
import { mayNotSet } from './mayNotSet.js';
import { upkeep } from './upkeep.js';

/** The articles that this server has added; none where all are shared. */
function ownOf({ parts }: Library): Library {
  const [own, shared] = parts;
  return own && shared ? own : new Library([]);
}

/** Offers the server's own articles while typing, by title. */
export function completeOwn(library: Library, typed: string): Choice[] {
  return completeArticles(ownOf(library), typed);
}

/** Removes an article that this server has added. @param named its slug or words of its title */
export function removeOwn(call: CallWithoutOptions, named: string): Answer {
  const refusal = mayNotSet(call, 'server');
  if (refusal) return refusal;
  const knowledge = findArticle(ownOf(call.library), named);
  if (!knowledge) return refuse(phrase('notOwnArticle'));
  const { slug, title } = knowledge.article;
  return upkeep('remove', phrase('articleRemoved', { title: title?.text ?? slug }), {
    change: { does: 'removeArticle', slug },
  });
}
