import type { Answer } from './answer.js';
import { unknownArticle } from './articles.js';
import { findArticle } from './chooseArticle.js';
import type { Call, Choice } from './command.js';
import type { SettingChange } from './store.js';
import { type Phrase, phrase } from './wording.js';

/** Stands for whichever article is the newest. */
const newest = 'newest';

/** Where a choice of article holds, as choices. */
export const scopes: readonly Choice[] = (['channel', 'server'] as const).map((scope) => ({
  name: scope,
  value: scope,
}));

function refuse(lead: Phrase, suggestions: readonly string[]): Answer {
  return { status: 'invalid', kind: 'none', knowledge: null, score: 0, lead, closest: [], suggestions };
}

/**
 * Chooses the article that answers in a place from now on.
 * @param named an article's slug or title, or `newest`
 * @param where `server` for the whole server; else the channel
 */
export function useArticle(
  call: Omit<Call, 'options'>,
  named: string | undefined,
  where: string | undefined,
): Answer {
  const { library, maySet } = call;
  if (!maySet) return refuse(phrase('mayNotSet'), []);
  if (named === undefined) {
    const slugs = [newest, ...library.articles.map(({ article }) => article.slug)];
    return refuse(
      phrase('missingOption', { option: 'article' }),
      slugs.map((slug) => `/article use ${slug}`),
    );
  }
  const isNewest = named.trim().toLowerCase() === newest;
  const knowledge = isNewest ? library.usual : findArticle(library, named);
  if (!knowledge) return unknownArticle(call);
  const change: SettingChange = {
    scope: where?.trim().toLowerCase() === 'server' ? 'server' : 'channel',
    article: isNewest ? null : knowledge.article.slug,
  };
  return {
    status: 'answered',
    kind: 'article',
    shows: 'use',
    knowledge,
    score: 1,
    articles: [knowledge],
    chosen: true,
    change,
    suggestions: [],
  };
}
