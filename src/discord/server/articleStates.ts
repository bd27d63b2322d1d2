import { correctedOf, type Library } from '../../knowledge/library.js';
import type { News } from '../../settings/news.js';
import { fingerprint } from '../../support/sha256.js';

/** The stored state of a withdrawn article, and the prefix of a corrected one's. */
const withdrawnMark = 'withdrawn';
const correctedMark = 'corrected ';

/** The state of an article. `mark` is its stored form: equal marks mean that nothing happened. */
export interface State {
  readonly slug: string;
  readonly title: string;
  readonly mark: string;
}

/** The states of the articles that differ between two libraries. */
export function changes(before: Library | null, after: Library): State[] {
  const gone = new Set(before?.withdrawn);
  const listed = after.articles.filter((one) => before?.listed(one.article.slug) !== one);
  return [
    ...listed.map((one): State => {
      const { slug, title } = one.article;
      const corrected = correctedOf(one);
      const mark = corrected === undefined ? '' : `${correctedMark}${fingerprint(corrected, 12)}`;
      return { slug, title: title?.text ?? slug, mark };
    }),
    ...after.withdrawn
      .filter((slug) => !gone.has(slug))
      .map(
        (slug): State => ({
          slug,
          title: before?.listed(slug)?.article.title?.text ?? '',
          mark: withdrawnMark,
        }),
      ),
  ];
}

/**
 * What happened to an article.
 * @param before its stored state; undefined where it is unknown
 * @returns null where nothing happened
 */
export function kindOf({ mark }: State, before: string | undefined): News['kind'] | null {
  if (mark === before) return null;
  // Nobody has heard of an article that was withdrawn before it was known.
  if (mark === withdrawnMark) return before === undefined ? 'known' : 'withdrawn';
  if (before === withdrawnMark) return 'new';
  // An archive shows an old article only once something happens to it.
  if (before === undefined) return mark === '' ? 'new' : 'corrected';
  // A file that no longer mentions its correction was not corrected again.
  return mark === '' ? null : 'corrected';
}
