import { join } from 'node:path';
import { sha256 } from '../support/sha256.js';
import { type Fault, type Knowledge, loadArticle } from './load.js';
import { timeOf } from './newest.js';
import { editionOf, encodeRecord, type Opened, openRecord } from './record.js';
import type { Records } from './records.js';
import type { StateFields } from './state.js';
import { stampsOf } from './versions.js';

/** What is stored of each article, so that it need not be read at the next start. */
export interface Storing {
  /** Changes with whatever would make records come out otherwise. */
  readonly version: string;
  /** What an index over all articles wants of one. */
  readonly digest: (knowledge: Knowledge) => Uint8Array;
  /** What is stored beside the article, for whoever reads its language; nothing where it is left out. */
  readonly beside?: (knowledge: Knowledge) => Uint8Array;
  /** Makes the records of articles elsewhere, many at once; in this thread, one by one, where it is left out. */
  readonly makeMany?: (folder: string, slugs: readonly string[]) => AsyncIterable<Made>;
}

/** An article's folder as it was read. */
export interface Made {
  readonly slug: string;
  /** SHA-256 of what its two files hold, or of why they cannot be read. */
  readonly hash: string;
  /** Null where the files do not tell it. */
  readonly state: StateFields | null;
  readonly faults: readonly Fault[];
  /** The whole record where it could not be written, else its first part; null where there are errors. */
  readonly record: Uint8Array | null;
  readonly isWritten: boolean;
}

/** SHA-256 of what an article's files hold. */
export function hashOf(files: readonly (string | Fault)[]): string {
  return sha256(JSON.stringify(files));
}

/** Loads the folder of one article and writes its record. */
export async function make(
  records: Records,
  slug: string,
  { beside, digest, version }: Storing,
): Promise<Made> {
  // Looked at first: what is written while it is read makes the stamps old, not the record wrong.
  const stamps = stampsOf(join(records.knowledge, slug));
  const { faults, files, knowledge, state } = await loadArticle(records.knowledge, slug);
  const hash = hashOf(files);
  const made = { slug, hash, state, faults };
  if (!knowledge || !state) return { ...made, record: null, isWritten: false };
  const { article } = knowledge;
  const [title, date] = [article.title?.text ?? null, article.date?.text ?? null];
  const time = timeOf(date);
  const edition = editionOf(knowledge);
  const head = { version, slug, stamps, hash, title, date, time, edition, state, faults: [...faults] };
  const record = encodeRecord(head, digest(knowledge), knowledge, beside?.(knowledge));
  const isWritten = records.write(slug, record);
  const opened = isWritten ? openRecord(record, version) : null;
  return {
    ...made,
    isWritten,
    record: opened ? new Uint8Array(record.subarray(0, opened.body.start)) : record,
  };
}

/** The stored record of an article, where it is there and of what the files hold now. */
export function recall(records: Records, slug: string): Opened | null {
  const opened = records.open(slug);
  if (!opened || opened.head.slug !== slug) return null;
  return JSON.stringify(opened.head.stamps) === JSON.stringify(stampsOf(join(records.knowledge, slug)))
    ? opened
    : null;
}

/** Makes records in this thread, one after the other. */
export async function* makeEach(
  records: Records,
  slugs: readonly string[],
  storing: Storing,
): AsyncGenerator<Made> {
  for (const slug of slugs) yield await make(records, slug, storing);
}
