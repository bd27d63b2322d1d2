import { correctedOf, type Library } from '../../knowledge/library.js';
import type { News } from '../../settings/news.js';
import { fingerprint } from '../screen/customIds/base64Number.js';

/** What the marks of articles in these states begin with. */
const withdrawnMark = 'withdrawn';
const correctedMark = 'corrected ';

/** An article's state. */
export interface State {
  readonly slug: string;
  readonly title: string;
  readonly mark: string;
}

/** The states of a library's articles that are not as they were in another one. */
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
 * What is new about an article.
 * @param before its mark as it was known; undefined where it was not
 * @returns null where nothing is
 */
export function kindOf({ mark }: State, before: string | undefined): News['kind'] | null {
  if (mark === before) return null;
  // Of one that was never known nobody has heard.
  if (mark === withdrawnMark) return before === undefined ? 'known' : 'withdrawn';
  if (before === withdrawnMark) return 'new';
  // An archive shows an old article only once something becomes of it.
  if (before === undefined) return mark === '' ? 'new' : 'corrected';
  // One whose file no longer says that it was corrected has had no other correction.
  return mark === '' ? null : 'corrected';
}
