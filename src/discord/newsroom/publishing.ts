import { readKnowledge } from '../../knowledge/load.js';
import { withState } from '../../knowledge/publishing.js';
import type { ServerArticle } from '../../settings/storeInterface.js';

/** The format of correction dates. */
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/**
 * The article with its draft published in place of the old version.
 * @param correctedAt when the text was corrected; null where it was not
 * @returns null where there is no draft, or it has errors
 */
export function asPublished(article: ServerArticle, correctedAt: Date | null): ServerArticle | null {
  const { draft, slug } = article;
  if (!draft) return null;
  const json = withState(draft.json, {
    draft: undefined,
    withdrawn: undefined,
    public: undefined,
    ...(correctedAt && { corrected: day.format(correctedAt) }),
  });
  if (!readKnowledge(slug, draft.text, json).knowledge) return null;
  return { ...article, published: { text: draft.text, json }, draft: null, changed: Date.now() };
}
