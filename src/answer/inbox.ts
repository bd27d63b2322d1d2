import type { Library } from '../knowledge/library.js';
import { languageOf } from '../lexicon/languages.js';
import { neutral } from './neutral.js';
import type { CountedQuestion } from './store.js';
import { type Phrase, phrase, wordsOfPhrase } from './wording.js';

/** Entries of what people of a server asked or thought that are of one article. */
export interface OfArticle<T> {
  /** The article's title; else what is said in its place. */
  readonly title: string | Phrase;
  readonly entries: readonly T[];
}

/** What stands for an article: its title; else that it is gone, or that it is no particular one. @param slug empty for none */
export function titleOf(slug: string, library: Library): string | Phrase {
  if (slug === '') return phrase('askedOfNone');
  const article = library.listed(slug)?.article;
  return article ? (article.title?.text ?? slug) : phrase('askedOfGone', { slug });
}

/** A title in a reader's language, where it is not the article's own. */
export function wordsOfTitle(title: string | Phrase, locale: string): string {
  return typeof title === 'string' ? title : neutral(wordsOfPhrase(title, locale));
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

/** What somebody typed, as it can be shown to others; never nothing. */
export function typedText(text: string): string {
  const shown = neutral(text).trim();
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(shown) ? shown : '…';
}

/** A day in a reader's language. @param day as `2025-11-25` */
export function dayIn(day: string, locale: string): string {
  const format = new Intl.DateTimeFormat(languageOf(locale), { dateStyle: 'medium', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** How often a question was asked, and when last. */
export function timesOf({ count, day }: CountedQuestion, locale: string): string {
  return `×${count} · ${dayIn(day, locale)}`;
}
