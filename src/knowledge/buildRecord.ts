import { join } from 'node:path';
import { sha256 } from '../support/sha256.js';
import { articleTime } from './articleOrder.js';
import { type Fault, type Knowledge, loadArticle } from './load.js';
import { encodeRecord, type OpenedRecord, openRecord, versionHashOf } from './recordFormat.js';
import type { RecordStore } from './recordStore.js';
import type { StateFields } from './state.js';
import { stampsOf } from './versions.js';

/** How records of articles are built. */
export interface RecordBuilder {
  /** Changes with everything that affects the contents of records. */
  readonly version: string;
  /** Summarises an article for the index over all. */
  readonly digest: (knowledge: Knowledge) => Uint8Array;
  /** Encodes the linguistic reading of an article, to be stored with it; not stored if left out. */
  readonly encodeReading?: (knowledge: Knowledge) => Uint8Array;
  /** Builds many records in other threads; if left out, they are built one by one in this thread. */
  readonly buildMany?: (folder: string, slugs: readonly string[]) => AsyncIterable<BuiltRecord>;
}

/** The result of reading the folder of an article. */
export interface BuiltRecord {
  readonly slug: string;
  /** SHA-256 of its two files, or of the reasons why they cannot be read. */
  readonly hash: string;
  /** Null if the files do not say. */
  readonly state: StateFields | null;
  readonly faults: readonly Fault[];
  /** The whole record if it could not be written, else its first part; null if the article has errors. */
  readonly record: Uint8Array | null;
  readonly isWritten: boolean;
}

/** SHA-256 of the files of an article. */
export function hashOfFiles(files: readonly (string | Fault)[]): string {
  return sha256(JSON.stringify(files));
}

/** Loads the folder of an article and writes its record. */
export async function buildRecord(
  records: RecordStore,
  slug: string,
  { encodeReading, digest, version }: RecordBuilder,
): Promise<BuiltRecord> {
  // Taken before reading: a write in between makes the stamps stale, not the record wrong.
  const stamps = stampsOf(join(records.knowledge, slug));
  const { faults, files, knowledge, state } = await loadArticle(records.knowledge, slug);
  const hash = hashOfFiles(files);
  const result = { slug, hash, state, faults };
  if (!knowledge || !state) return { ...result, record: null, isWritten: false };
  const { article } = knowledge;
  const [title, date] = [article.title?.text ?? null, article.date?.text ?? null];
  const time = articleTime(date);
  const versionHash = versionHashOf(knowledge);
  const head = { version, slug, stamps, hash, title, date, time, versionHash, state, faults: [...faults] };
  const record = encodeRecord(head, digest(knowledge), knowledge, encodeReading?.(knowledge));
  const isWritten = records.write(slug, record);
  const opened = isWritten ? openRecord(record, version) : null;
  return {
    ...result,
    isWritten,
    record: opened ? new Uint8Array(record.subarray(0, opened.body.start)) : record,
  };
}

/** Opens the stored record of an article, if it matches the current files. */
export function openCurrentRecord(records: RecordStore, slug: string): OpenedRecord | null {
  const opened = records.open(slug);
  if (!opened || opened.head.slug !== slug) return null;
  return JSON.stringify(opened.head.stamps) === JSON.stringify(stampsOf(join(records.knowledge, slug)))
    ? opened
    : null;
}

/** Builds records in this thread, one after the other. */
export async function* buildRecords(
  records: RecordStore,
  slugs: readonly string[],
  builder: RecordBuilder,
): AsyncGenerator<BuiltRecord> {
  for (const slug of slugs) yield await buildRecord(records, slug, builder);
}
