import { crc32 } from 'node:zlib';
import * as z from 'zod';
import { Article } from '../article/article.js';
import type { Paragraph, Span } from '../article/spans.js';
import { sha256 } from '../support/sha256.js';
import type { Knowledge } from './load.js';
import type { Contents } from './schema.js';
import { stateSchema } from './state.js';
import { stampSchema } from './versions.js';

/** Magic number: the first bytes of a record. */
const magic = 0x56524231;
/**
 * Integers of the preamble: magic number; lengths of head, digest and body; checksums (CRC-32) of head with
 * digest, and of the body.
 */
const preambleIntegers = 6;
const preambleLength = 4 * preambleIntegers;

const headSchema = z.object({
  /** Version of the program that built the record; others are ignored. */
  version: z.string(),
  slug: z.string(),
  /** Stamps of `article.txt` and `article.json`; null if a file cannot be inspected. */
  stamps: z.array(stampSchema.nullable()),
  /** SHA-256 of the two files. */
  hash: z.string(),
  title: z.string().nullable(),
  date: z.string().nullable(),
  /** The date line in milliseconds; null if it has no year, absent if it was not parsed. */
  time: z.number().nullable().optional(),
  /** See {@link versionHashOf}. */
  versionHash: z.string(),
  /** The state that its file declares. */
  state: stateSchema,
  faults: z.array(
    z.object({
      severity: z.enum(['error', 'warning']),
      file: z.string(),
      path: z.string(),
      line: z.number().optional(),
      column: z.number().optional(),
      message: z.string(),
    }),
  ),
});
/** What is known of a stored article before it is loaded. */
export type RecordHead = z.output<typeof headSchema>;

/** The first part of a record, and the position of its body. */
export interface OpenedRecord {
  readonly head: RecordHead;
  /** Summary for the index over all articles. */
  readonly digest: Uint8Array;
  readonly body: { readonly start: number; readonly length: number; readonly checksum: number };
}

/** Hashes the version of an article: its text and everything known about it. */
export function versionHashOf({ article, contents }: Knowledge): string {
  return sha256(JSON.stringify([article.slug, article.text, contents]));
}

const spanOf = (span: Span | null): Span | null => span && { start: span.start, end: span.end };

/** Flattens a paragraph into offsets: its own, then those of its sentences. */
const offsetsOf = ({ start, end, sentences }: Paragraph): number[] => [
  start,
  end,
  ...sentences.flatMap((sentence) => [sentence.start, sentence.end]),
];

function paragraphAt([start = 0, end = 0, ...offsets]: readonly number[]): Paragraph {
  const sentences: Span[] = [];
  for (let at = 0; at < offsets.length; at += 2)
    sentences.push({ start: offsets[at] ?? 0, end: offsets[at + 1] ?? 0 });
  return { start, end, sentences };
}

/**
 * Encodes an article as one file: first what is needed at once, then what is read on demand.
 * @param encodedReading its linguistic reading; {@link storedReadingOf} returns it. If given, the bounds of
 *   paragraphs and sentences are stored too
 */
export function encodeRecord(
  head: RecordHead,
  digest: Uint8Array,
  { article, contents }: Knowledge,
  encodedReading?: Uint8Array,
): Uint8Array {
  const first = Buffer.from(JSON.stringify(head));
  const { date, text, title } = article;
  const paragraphs = encodedReading ? article.body.map(offsetsOf) : null;
  const known = Buffer.from(JSON.stringify([text, spanOf(title), spanOf(date), paragraphs, contents]));
  const body = Buffer.concat([Buffer.alloc(4), known, encodedReading ?? new Uint8Array()]);
  body.writeUInt32LE(known.length);
  const record = Buffer.alloc(preambleLength + first.length + digest.length + body.length);
  record.set(first, preambleLength);
  record.set(digest, preambleLength + first.length);
  record.set(body, preambleLength + first.length + digest.length);
  const start = record.length - body.length;
  const values = [magic, first.length, digest.length, body.length];
  for (const [at, value] of values.entries()) record.writeUInt32LE(value, 4 * at);
  record.writeUInt32LE(crc32(record.subarray(preambleLength, start)), 16);
  record.writeUInt32LE(crc32(body), 20);
  return record;
}

/** Returns the length of a record’s first part from its first 24 bytes; null if they are not a record’s. */
export function firstPartLength(bytes: Uint8Array): number | null {
  if (bytes.length < preambleLength) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, preambleLength);
  if (view.getUint32(0, true) !== magic) return null;
  return preambleLength + view.getUint32(4, true) + view.getUint32(8, true);
}

/**
 * Reads the first part of a record.
 * @param version the only accepted one
 * @returns null if it is damaged, truncated, or of another version
 */
export function openRecord(bytes: Uint8Array, version: string): OpenedRecord | null {
  const start = firstPartLength(bytes);
  if (start === null || bytes.length < start) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, preambleLength);
  if (crc32(bytes.subarray(preambleLength, start)) !== view.getUint32(16, true)) return null;
  const digestStart = preambleLength + view.getUint32(4, true);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + preambleLength, digestStart - preambleLength);
  const head = headSchema.safeParse(JSON.parse(text.toString()));
  if (!head.success || head.data.version !== version) return null;
  return {
    head: head.data,
    // A copy, since the buffer is reused.
    digest: new Uint8Array(bytes.subarray(digestStart, start)),
    body: { start, length: view.getUint32(12, true), checksum: view.getUint32(20, true) },
  };
}

const storedReadings = new WeakMap<Article, Uint8Array>();

/** Returns the encoded reading that was stored with an article; its checksum was verified. */
export function storedReadingOf(article: Article): Uint8Array | undefined {
  return storedReadings.get(article);
}

const bodySchema = z.tuple([
  z.string(),
  spanSchema(),
  spanSchema(),
  z.array(z.array(z.number())).nullable(),
  z.unknown(),
]);

function spanSchema() {
  return z.object({ start: z.number(), end: z.number() }).nullable();
}

/**
 * Decodes the body of a record.
 * @param bytes the body
 * @returns null if it is damaged
 */
export function decodeBody(
  slug: string,
  bytes: Uint8Array,
  { length, checksum }: OpenedRecord['body'],
): Knowledge | null {
  if (bytes.length !== length || crc32(bytes) !== checksum) return null;
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = 4 + body.readUInt32LE();
  const [text, title, date, paragraphs, written] = bodySchema.parse(
    JSON.parse(body.toString('utf8', 4, end)),
  );
  const article = new Article(slug, text, { title, date }, paragraphs?.map(paragraphAt));
  if (end < body.length) storedReadings.set(article, bytes.subarray(end));
  return { article, contents: revive(article, written) };
}

/** Turns the spans of stored contents back into passages. */
function revive(article: Article, written: unknown): Contents {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    if ('article' in value && 'start' in value && 'end' in value)
      return article.passage({ start: Number(value.start), end: Number(value.end) });
    const revived: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) revived[key] = walk(item);
    return revived;
  };
  // Checksum and version prove that these contents were validated when they were written.
  return walk(written) as Contents;
}
