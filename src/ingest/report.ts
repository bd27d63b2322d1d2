import * as z from 'zod';
import type { Conflict } from '../knowledge/conflict.js';
import { JsonPlaces } from '../knowledge/json/places.js';
import { reviewed } from '../knowledge/versions.js';
import { counted } from '../support/counted.js';
import { formatLineColumn, LineIndex } from '../support/lineColumn.js';
import { shorten } from '../support/shorten.js';
import type { Ingested } from './ingest.js';
import { lists, looseFile } from './merge.js';
import { type UncertainItem, type UncertainKind, uncertainItems } from './uncertainItems.js';

/** What a report is made of. */
export interface Reported {
  readonly slug: string;
  /** The folder of the draft, as the editor would open it. */
  readonly folder: string;
  /** `article.txt` and `article.json` as they were written. */
  readonly text: string;
  readonly json: string;
  /** What needs a review, the least certain first. */
  readonly items: readonly UncertainItem[];
  readonly conflicts: readonly Conflict[];
}

/** What an editor is told of a draft. */
export interface Report {
  readonly lines: readonly string[];
  /** Whether nothing needs a review. */
  readonly isCertain: boolean;
}

/** Items of one kind, and what an editor does about them. */
interface Group {
  readonly kind: UncertainKind;
  readonly title: string;
  readonly remedy: string;
  /** The heading of the last column. */
  readonly why: string;
}

const shares = 'who may say it, in shares';

const groups: readonly Group[] = [
  {
    kind: 'speaker',
    title: 'Quotations',
    remedy: 'put the id of who says it into "speakers"; right as it is: delete "confidence", "candidates"',
    why: shares,
  },
  {
    kind: 'unsaid',
    title: 'Words in marks that are no statement',
    remedy: 'where somebody says them, add them to "statements"',
    why: shares,
  },
  {
    kind: 'paraphrase',
    title: 'Paraphrases',
    remedy: 'correct "speakers", or delete what reports no words; right as it is: delete "confidence"',
    why: 'why',
  },
  {
    kind: 'event',
    title: 'Events',
    remedy: 'correct "attended", "absent" and "complete"; right as it is: delete "confidence"',
    why: 'why',
  },
  {
    kind: 'name',
    title: 'Names',
    remedy: 'move what is something else to its list, or delete it; right as it is: delete "confidence"',
    why: 'why',
  },
  {
    kind: 'fact',
    title: 'Facts',
    remedy: 'correct the ids in "about"; right as it is: delete "confidence"',
    why: 'why',
  },
];

/** How many items are shown at most. */
const mostShown = 60;
/** Width of a row, in columns of a terminal. */
const columns = 110;
const gap = '  ';
const indent = '    ';

/** Widths of a table's columns: as wide as their cells, the widest narrowed until a row fits. */
function widthsOf(rows: readonly (readonly string[])[]): number[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.min(columns, Math.max(...rows.map((row) => row[column]?.length ?? 0))),
  );
  const most = columns - indent.length - gap.length * (widths.length - 1);
  const total = (): number => widths.reduce((sum, width) => sum + width, 0);
  while (total() > most) {
    const widest = widths.indexOf(Math.max(...widths));
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = widthsOf(rows);
  return rows.map((row) => {
    const cells = row.map((cell, column) => shorten(cell, widths[column] ?? 0).padEnd(widths[column] ?? 0));
    return `${indent}${cells.join(gap)}`.trimEnd();
  });
}

/** Where each item stands in an `article.json`, by its id. */
function pathsOf(json: string): ReadonlyMap<string, readonly [list: string, index: number]> {
  const file = looseFile.parse(JSON.parse(json));
  return new Map(lists.flatMap((list) => file[list].map(({ id }, index) => [id, [list, index]] as const)));
}

/** The items to review, in groups, each with what to do about it. */
function uncertainLines({ folder, items, json, text }: Reported): string[] {
  if (items.length === 0) return [];
  const lines = new LineIndex(text);
  const paths = pathsOf(json);
  const row = ({ confidence, id, passage, read, start, why }: UncertainItem): string[] => {
    const [list, index] = (id === null ? undefined : paths.get(id)) ?? [];
    const item = list === undefined ? 'none' : `${list}[${index}]`;
    return [formatLineColumn(lines.at(start)), item, confidence.toFixed(2), passage, read, why];
  };
  const shown = items.slice(0, mostShown);
  const grouped = groups.flatMap(({ kind, remedy, title, why }) => {
    const own = shown.filter((item) => item.kind === kind);
    if (own.length === 0) return [];
    const head = ['place', 'item', 'sure', 'passage', 'read as', why];
    return [`  ${title}: ${remedy}.`, ...table([head, ...own.map(row)])];
  });
  const more = items.length - shown.length;
  return [
    `  to review (place: line and column in ${folder}/article.txt; item: in its article.json):`,
    ...grouped,
    ...(more > 0 ? [`  and ${more} more, which are more certain`] : []),
  ];
}

/** Conflicts between an editor's file and a new draft. */
function conflictLines({ conflicts, folder, json }: Reported): string[] {
  if (conflicts.length === 0) return [];
  const places = new JsonPlaces(json);
  const paths = pathsOf(json);
  const where = (at: string): string => {
    const [list = '', id = '', ...field] = at.split('.');
    const path = id === '' ? [list] : paths.get(id);
    const place = path && places.at([...path, ...field]);
    return `${folder}/article.json${place ? `:${formatLineColumn(place)}` : ''}`;
  };
  const words = (value: unknown): string => shorten(JSON.stringify(value) ?? 'nothing', 70);
  return [
    '  conflicts, for you to decide (all of them are in conflicts.json):',
    ...conflicts.map(
      ({ at, draft, why, yours }) =>
        `    ${where(at)}: ${at}: yours ${words(yours)}; the draft ${words(draft)} (${shorten(why, 120)})`,
    ),
  ];
}

/** What an editor should review in a draft, what to do about it, and how to go on. */
export function reviewLines(reported: Reported): string[] {
  return [
    ...conflictLines(reported),
    ...uncertainLines(reported),
    `  to see it beside its text, correct and publish it: npm run review -- ${reported.slug}`,
    `  to publish it as it is: npm run article -- publish ${reported.slug}`,
  ];
}

const items = z.array(z.object({ id: z.string(), confidence: z.number().optional() }));
const withItems = z.object(Object.fromEntries(lists.map((list) => [list, items])));

/** The ids of the items of an `article.json` that an editor has confirmed. */
function confirmedIn(json: string): ReadonlySet<string> {
  return new Set(
    Object.values(withItems.parse(JSON.parse(json)))
      .flat()
      .flatMap(({ confidence, id }) => (confidence === undefined ? [id] : [])),
  );
}

/**
 * Reports a draft to its editor: where it lies, what was read, what is unusual and what to review.
 * @param level the confidence, from 0 to 1, below which an item needs a review
 */
export function reportOf(ingested: Ingested, level?: number): Report {
  const { conflicts, contents, files, folder, kept, slug, leftOut, warnings } = ingested;
  const { people, organisations, places, events, statements, facts } = contents;
  const direct = statements.filter((statement) => statement.direct).length;
  const confirmed = confirmedIn(files.json);
  const uncertain = uncertainItems(ingested, level).filter(({ id }) => id === null || !confirmed.has(id));
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
    ...reviewLines({
      slug,
      folder: reviewed(folder),
      text: files.text,
      json: files.json,
      items: uncertain,
      conflicts,
    }),
  ];
  return { lines, isCertain: uncertain.length + warnings.length + conflicts.length === 0 };
}
