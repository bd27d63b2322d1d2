import type { Wanted } from '../knowledge/archive.js';
import type { PlaceSettings } from '../settings/store.js';
import type { Circumstances, Desk } from './respond.js';

/** The desk for one request: with the articles that it may be about, where they are not all at hand. */
export async function deskFor(desk: Desk, wanted: Wanted): Promise<Desk> {
  return desk.near ? { ...desk, library: await desk.near(wanted) } : desk;
}

/** What a line may be about: its words, the articles that it names, and those that are set or spoken of. */
export function wantedIn(
  line: string,
  {
    article,
    conversation,
    only,
  }: Pick<Circumstances, 'conversation' | 'only'> & Pick<PlaceSettings, 'article'> = {},
): Wanted {
  const slugs = line.match(/(?<![a-z\d])[a-z\d]+(?:-[a-z\d]+)+/gu) ?? [];
  const named = /\barticle:\s*(.+)$/isu.exec(line)?.[1] ?? /^\/article\s+\w+\s+(.+)$/isu.exec(line)?.[1];
  return { text: line, title: named, slugs: [...slugs, article ?? undefined, only, conversation?.article] };
}
