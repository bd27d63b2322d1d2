/** What lies beyond this many characters is in article.txt only: longer texts are no articles. */
export const mostDrafted = 100_000;

/** The paragraphs of a text that are drafted; of a paragraph that is very long itself, its sentences. */
export function beginningOf(text: string): string {
  if (text.length <= mostDrafted) return text;
  const ends = [text.lastIndexOf('\n\n', mostDrafted), text.lastIndexOf('. ', mostDrafted - 1) + 1];
  return text.slice(0, ends.find((end) => end > mostDrafted / 2) ?? mostDrafted);
}
