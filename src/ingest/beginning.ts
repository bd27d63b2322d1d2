/** What lies beyond this many characters is in article.txt only: longer texts are no articles. */
export const mostDrafted = 100_000;

/** The paragraphs of a text that are drafted. */
export function beginningOf(text: string): string {
  if (text.length <= mostDrafted) return text;
  const end = text.lastIndexOf('\n\n', mostDrafted);
  return text.slice(0, end > 0 ? end : mostDrafted);
}
