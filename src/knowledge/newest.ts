import type { Article } from './article.js';
import type { Knowledge } from './load.js';

/**
 * Sorts articles by their date lines, the newest first. Those without a date that has a year come last; equals
 * are sorted by folder name, the last name first.
 */
export async function newestFirst(articles: readonly Knowledge[]): Promise<Knowledge[]> {
  if (articles.length < 2) return [...articles];
  // Loaded only here: a library of one article, as most are, starts without it.
  const { strict } = await import('chrono-node/en');
  const timeOf = ({ date }: Article): number => {
    const [read] = date ? strict.parse(date.text, new Date(0)) : [];
    return read?.start.isCertain('year') ? read.start.date().getTime() : Number.NEGATIVE_INFINITY;
  };
  return articles
    .map((knowledge) => ({ knowledge, time: timeOf(knowledge.article), slug: knowledge.article.slug }))
    .sort((a, b) => (a.time === b.time ? (a.slug < b.slug ? 1 : -1) : a.time < b.time ? 1 : -1))
    .map(({ knowledge }) => knowledge);
}
