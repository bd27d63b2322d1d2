import type { Passage } from '../article/article.js';

/** The article's own words in a block. */
export interface Cut {
  readonly passage: Passage;
  readonly text: string;
  /** Where in the article, for people to find it: `¶4`; empty in the header. */
  readonly place: string;
}

function place(passage: Passage): string {
  const number = passage.article.paragraphOf(passage);
  return number === null ? '' : `¶${number}`;
}

/** A passage as it is shown where the article is named apart. */
export function cutOf(passage: Passage): Cut {
  return { passage, text: passage.text, place: place(passage) };
}

/** A passage as it is shown beside those of other articles: its place says which one it is of. */
export function cutOfOne(passage: Passage): Cut {
  const { slug, title } = passage.article;
  const parts = [title?.text ?? slug, place(passage)].filter((part) => part !== '');
  return { passage, text: passage.text, place: parts.join(', ') };
}
