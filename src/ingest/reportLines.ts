import type { Conflict } from '../knowledge/conflict.js';
import { JsonPlaces } from '../knowledge/jsonPlaces.js';
import { Lines, placeText } from '../support/lineColumn.js';
import { lists, looseFile } from './merge.js';
import type { Doubt, DoubtKind } from './report.js';

/** What became of an article's draft. */
export interface Reported {
  readonly slug: string;
  /** The folder that it was written into, as the editor would open it. */
  readonly folder: string;
  /** `article.txt` and `article.json` as they were written. */
  readonly text: string;
  readonly json: string;
  /** The most doubtful first. */
  readonly doubts: readonly Doubt[];
  readonly conflicts: readonly Conflict[];
}

/** Doubts about the same thing, and what an editor does about them. */
interface Group {
  readonly kind: DoubtKind;
  readonly title: string;
  readonly remedy: string;
  /** What the last column tells. */
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

/** Doubts that are shown at most. */
const mostShown = 60;
/** Columns of a terminal that a row takes at most. */
const columns = 110;
const gap = '  ';
const indent = '    ';

function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/gu, ' ');
  // Half of a character that takes two code units shows as nothing.
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(/[\ud800-\udbff]$/u, '')}\u2026`;
}

/** Widths of a table's columns: as wide as what is in them, the widest narrowed until a row fits. */
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

/** Where each item of an `article.json` stands in it, by its id. */
function pathsOf(json: string): ReadonlyMap<string, readonly [list: string, index: number]> {
  const file = looseFile.parse(JSON.parse(json));
  return new Map(lists.flatMap((list) => file[list].map(({ id }, index) => [id, [list, index]] as const)));
}

/** What to look at, in groups, each with what to do about it. */
function doubtLines({ doubts, folder, json, text }: Reported): string[] {
  if (doubts.length === 0) return [];
  const lines = new Lines(text);
  const paths = pathsOf(json);
  const row = ({ confidence, id, passage, read, start, why }: Doubt): string[] => {
    const [list, index] = (id === null ? undefined : paths.get(id)) ?? [];
    const item = list === undefined ? 'none' : `${list}[${index}]`;
    return [placeText(lines.at(start)), item, confidence.toFixed(2), passage, read, why];
  };
  const shown = doubts.slice(0, mostShown);
  const grouped = groups.flatMap(({ kind, remedy, title, why }) => {
    const own = shown.filter((doubt) => doubt.kind === kind);
    if (own.length === 0) return [];
    const head = ['place', 'item', 'sure', 'passage', 'read as', why];
    return [`  ${title}: ${remedy}.`, ...table([head, ...own.map(row)])];
  });
  const more = doubts.length - shown.length;
  return [
    `  to look at (place: line and column in ${folder}/article.txt; item: in its article.json):`,
    ...grouped,
    ...(more > 0 ? [`  and ${more} more, of which the program is surer`] : []),
  ];
}

/** Conflicts between an editor's file and a new draft, for the editor to decide. */
function conflictLines({ conflicts, folder, json }: Reported): string[] {
  if (conflicts.length === 0) return [];
  const places = new JsonPlaces(json);
  const paths = pathsOf(json);
  const where = (at: string): string => {
    const [list = '', id = '', ...field] = at.split('.');
    const path = id === '' ? [list] : paths.get(id);
    const place = path && places.at([...path, ...field]);
    return `${folder}/article.json${place ? `:${placeText(place)}` : ''}`;
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

/** What an editor should look at in a draft that was written, what to do about it, and how to go on. */
export function reportLines(reported: Reported): string[] {
  return [
    ...conflictLines(reported),
    ...doubtLines(reported),
    `  to see it beside its text, correct and publish it: npm run review -- ${reported.slug}`,
    `  to publish it as it is: npm run article -- publish ${reported.slug}`,
  ];
}
