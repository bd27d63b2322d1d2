import { type ArticleFile, textOf, type Written } from '../file.js';

/** What an editor can set of a file beside its lists. */
export type Header = Pick<ArticleFile, 'title' | 'date' | 'author' | 'source' | 'corrected' | 'public'>;

/** Sets parts of the header, in the order in which a person would write them. undefined takes a part out. */
export function setHeader(file: ArticleFile, parts: Partial<Header>): ArticleFile {
  const all = { ...file, ...parts };
  const { $schema, draft, public: from, corrected, withdrawn, title, date, author, source, ...lists } = all;
  // What is undefined is not written.
  return { $schema, draft, public: from, corrected, withdrawn, title, date, author, source, ...lists };
}

/** Says of words in quotation marks that nobody says them, or takes that back. */
export function setNotSpeech(file: ArticleFile, words: string, isNone: boolean): ArticleFile {
  const others = (file.notSpeech ?? []).filter((each) => each !== words);
  const all = isNone ? [...others, words] : others;
  return { ...file, notSpeech: all.length > 0 ? all : undefined };
}

/** Adds a key point, at the end. The same words stand once only. */
export function addPoint(file: ArticleFile, point: Written): ArticleFile {
  const isKnown = file.summary.some((each) => textOf(each) === textOf(point));
  return isKnown ? file : { ...file, summary: [...file.summary, point] };
}

/** Moves a key point. @param by places: -1 is one up; it stops at both ends */
export function movePoint(file: ArticleFile, at: number, by: number): ArticleFile {
  const point = file.summary[at];
  if (point === undefined) return file;
  const rest = file.summary.filter((_, index) => index !== at);
  const to = Math.min(rest.length, Math.max(0, at + by));
  return { ...file, summary: [...rest.slice(0, to), point, ...rest.slice(to)] };
}
