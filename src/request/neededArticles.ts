import type { ArticleQuery } from '../knowledge/archive.js';
import type { PlaceSettings } from '../settings/storeInterface.js';
import type { RequestContext } from './context.js';
import type { Desk } from './respond.js';

/** The desk for one request: where the library does not hold all articles, with those that the request may be about. */
export async function deskFor(desk: Desk, wanted: ArticleQuery): Promise<Desk> {
  return desk.near ? { ...desk, library: await desk.near(wanted) } : desk;
}

/** What the articles for a line are found by: its words, and the articles that it names, that are set or that were asked before. */
export function articlesNeededFor(
  line: string,
  {
    article,
    conversation,
    only,
  }: Pick<RequestContext, 'conversation' | 'only'> & Pick<PlaceSettings, 'article'> = {},
): ArticleQuery {
  const slugs = line.match(/(?<![a-z\d])[a-z\d]+(?:-[a-z\d]+)+/gu) ?? [];
  const named = /\barticle:\s*(.+)$/isu.exec(line)?.[1] ?? /^\/article\s+\w+\s+(.+)$/isu.exec(line)?.[1];
  return { text: line, title: named, slugs: [...slugs, article ?? undefined, only, conversation?.article] };
}
