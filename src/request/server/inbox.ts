import type { OfArticle } from '../../answer/answer.js';
import type { Library } from '../../knowledge/library.js';
import { type Phrase, phrase } from '../../phrases/phrases.js';
import type { CountedQuestion } from '../../settings/storeInterface.js';

/** The title of an article, or a phrase where it is gone or there is none. @param slug empty for no particular article */
export function titleOf(slug: string, library: Library): string | Phrase {
  if (slug === '') return phrase('askedOfNone');
  const article = library.listed(slug)?.article;
  return article ? (article.title?.text ?? slug) : phrase('askedOfGone', { slug });
}

/**
 * Groups entries by article, in the order of the first entry of each; unknown articles come last.
 * @param list the most frequent first
 */
export function byArticle<T extends { readonly article: string }>(
  list: readonly T[],
  library: Library,
): OfArticle<T>[] {
  const slugs = [...new Set(list.map(({ article }) => article))];
  const groups = slugs.map((slug): OfArticle<T> => {
    return { title: titleOf(slug, library), entries: list.filter(({ article }) => article === slug) };
  });
  const isKnown = ({ title }: OfArticle<T>): number => Number(typeof title === 'string');
  return groups.sort((a, b) => isKnown(b) - isKnown(a));
}

/** The questions that no moderator has marked as done. */
export function openOf(questions: readonly CountedQuestion[]): CountedQuestion[] {
  return questions.filter(({ done }) => !done);
}
