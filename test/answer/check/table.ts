import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Verdict } from '../../../src/answer/answer.js';
import { check } from '../../../src/answer/check/check.js';
import type { Knowledge } from '../../../src/knowledge/load.js';
import { loadFolder } from '../../../src/knowledge/load.js';

/** The verdicts in the order in which tables show them. */
export const verdicts = [
  'verbatim',
  'altered',
  'misattributed',
  'paraphrase',
  'narration',
  'not-found',
] as const satisfies readonly Verdict[];

const rowsSchema = z.array(
  z.strictObject({
    /** Slug of the article. */
    article: z.string(),
    /** How the quotation was made. */
    kind: z.string(),
    verdict: z.enum(verdicts),
    quote: z.string(),
    speaker: z.string().optional(),
  }),
);

/** A quotation with the verdict that a careful reader gives it. */
export type Row = z.output<typeof rowsSchema>[number];

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The labelled table. */
export const rows: readonly Row[] = rowsSchema.parse(JSON.parse(readFileSync(here('rows.json'), 'utf8')));

/** The articles of the table by slug: the first one of the library, and those written for it. */
export async function loadArticles(): Promise<ReadonlyMap<string, Knowledge>> {
  const folders = await Promise.all([here('articles'), here('../../../knowledge')].map(loadFolder));
  const faults = folders.flatMap((folder) => folder.faults);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return new Map(
    folders.flatMap(({ knowledge }) => knowledge.map((one) => [one.article.slug, one] as const)),
  );
}

/** The verdict on a row; null where the check asks for something else to be typed. */
export function verdictOn(knowledge: Knowledge, { quote, speaker }: Row): Verdict | null {
  const answer = check(knowledge, quote, speaker);
  return 'verdict' in answer ? answer.verdict : null;
}

/** Counts of rows by expected verdict, then by the one given. */
export type Confusion = Record<Verdict, Record<Verdict | 'none', number>>;

/** A confusion matrix with nothing in it. */
export function noConfusion(): Confusion {
  const empty = () => ({
    verbatim: 0,
    altered: 0,
    misattributed: 0,
    paraphrase: 0,
    narration: 0,
    'not-found': 0,
    none: 0,
  });
  return {
    verbatim: empty(),
    altered: empty(),
    misattributed: empty(),
    paraphrase: empty(),
    narration: empty(),
    'not-found': empty(),
  };
}
