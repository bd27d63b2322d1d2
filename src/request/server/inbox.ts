import type { OfArticle } from '../../answer/answer.js';
import type { Library } from '../../knowledge/library.js';
import { type Phrase, phrase } from '../../phrases/phrases.js';
import type { CountedQuestion } from '../../settings/store.js';

/** What stands for an article: its title; else that it is gone, or that it is no particular one. @param slug empty for none */
export function titleOf(slug: string, library: Library): string | Phrase {
  if (slug === '') return phrase('askedOfNone');
  const article = library.listed(slug)?.article;
  return article ? (article.title?.text ?? slug) : phrase('askedOfGone', { slug });
}

/**
 * Entries by the article that they are of, that of the first entry first; those of no article that there is come last.
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

/** The questions that nobody has dealt with. */
export function openOf(questions: readonly CountedQuestion[]): CountedQuestion[] {
  return questions.filter(({ done }) => !done);
}
