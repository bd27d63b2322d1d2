import * as z from 'zod';
import { reviewed } from '../knowledge/versions.js';
import type { Brought } from './bring.js';
import { lists } from './merge.js';
import { doubtsOf } from './report.js';
import { reportLines } from './reportLines.js';

/** What is told of a draft that was made, in lines, and whether nothing of it needs to be looked at. */
export interface Told {
  readonly lines: readonly string[];
  readonly isCertain: boolean;
}

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

const items = z.array(z.object({ id: z.string(), confidence: z.number().optional() }));
const withItems = z.object(Object.fromEntries(lists.map((list) => [list, items])));

/** The ids of the items of an `article.json` of which a person says that they are right. */
function confirmedIn(json: string): ReadonlySet<string> {
  return new Set(
    Object.values(withItems.parse(JSON.parse(json)))
      .flat()
      .flatMap(({ confidence, id }) => (confidence === undefined ? [id] : [])),
  );
}

/**
 * Tells an editor what became of an article: where it lies, what was read, what is unusual and what to look at.
 * @param level what is doubtful: confidence below this, from 0 to 1
 */
export function toldOf(brought: Brought, level?: number): Told {
  const { conflicts, contents, files, folder, kept, slug, leftOut, warnings } = brought;
  const { people, organisations, places, events, statements, facts } = contents;
  const direct = statements.filter((statement) => statement.direct).length;
  // What an editor has confirmed is not asked again.
  const confirmed = confirmedIn(files.json);
  const doubts = doubtsOf(brought, level).filter(({ id }) => id === null || !confirmed.has(id));
  const lines = [
    `${folder}: ${[
      counted(direct, 'quotation'),
      counted(statements.length - direct, 'paraphrase'),
      `${people.length} ${people.length === 1 ? 'person' : 'people'}`,
      counted(organisations.length, 'organisation'),
      counted(places.length, 'place'),
      counted(events.length, 'event'),
      counted(facts.length, 'fact'),
    ].join(', ')}`,
    ...warnings.map((warning) => `  warning: ${warning}`),
    ...(leftOut.length > 0 ? [`  left out: ${leftOut.map((line) => `“${line}”`).join(', ')}`] : []),
    ...(kept.length > 0 ? [`  kept as you had changed it: ${kept.join(', ')}`] : []),
    ...reportLines({
      slug,
      folder: reviewed(folder),
      text: files.text,
      json: files.json,
      doubts,
      conflicts,
    }),
  ];
  return { lines, isCertain: doubts.length + warnings.length + conflicts.length === 0 };
}
