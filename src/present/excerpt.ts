import type { Passage } from '../article/article.js';

/** Words of the article in a block. */
export interface Excerpt {
  readonly passage: Passage;
  readonly text: string;
  /** Where they are in the article, for people to find them: `¶4`; empty in the header. */
  readonly place: string;
}

function place(passage: Passage): string {
  const number = passage.article.paragraphOf(passage);
  return number === null ? '' : `¶${number}`;
}

/** A passage as it is shown when the article is named elsewhere. */
export function excerptOf(passage: Passage): Excerpt {
  return { passage, text: passage.text, place: place(passage) };
}

/** A passage as it is shown among passages of other articles: its place names the article. */
export function excerptWithArticle(passage: Passage): Excerpt {
  const { slug, title } = passage.article;
  const parts = [title?.text ?? slug, place(passage)].filter((part) => part !== '');
  return { passage, text: passage.text, place: parts.join(', ') };
}
