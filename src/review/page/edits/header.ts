import { type ArticleFile, textOf, type Written } from '../file.js';

/** The header fields that an editor can set. */
export type Header = Pick<ArticleFile, 'title' | 'date' | 'author' | 'source' | 'corrected' | 'public'>;

/** Sets header fields, in their usual order. undefined removes a field. */
export function setHeader(file: ArticleFile, parts: Partial<Header>): ArticleFile {
  const all = { ...file, ...parts };
  const { $schema, draft, public: from, corrected, withdrawn, title, date, author, source, ...lists } = all;
  // JSON leaves undefined values out.
  return { $schema, draft, public: from, corrected, withdrawn, title, date, author, source, ...lists };
}

/** Lists quoted words as not a quotation, or removes them from that list. */
export function setNotSpeech(file: ArticleFile, words: string, isListed: boolean): ArticleFile {
  const others = (file.notSpeech ?? []).filter((each) => each !== words);
  const all = isListed ? [...others, words] : others;
  return { ...file, notSpeech: all.length > 0 ? all : undefined };
}

/** Adds a key point at the end, unless the same words are one already. */
export function addPoint(file: ArticleFile, point: Written): ArticleFile {
  const isKnown = file.summary.some((each) => textOf(each) === textOf(point));
  return isKnown ? file : { ...file, summary: [...file.summary, point] };
}

/** Moves a key point. @param by positions: -1 is one up; it stops at both ends */
export function movePoint(file: ArticleFile, at: number, by: number): ArticleFile {
  const point = file.summary[at];
  if (point === undefined) return file;
  const rest = file.summary.filter((_, index) => index !== at);
  const to = Math.min(rest.length, Math.max(0, at + by));
  return { ...file, summary: [...rest.slice(0, to), point, ...rest.slice(to)] };
}
