import { crc32 } from 'node:zlib';
import * as z from 'zod';
import { Article } from '../article/article.js';
import type { Paragraph, Span } from '../article/spans.js';
import { sha256 } from '../support/sha256.js';
import type { Knowledge } from './load.js';
import type { Contents } from './schema.js';
import { stateSchema } from './state.js';
import { stampSchema } from './versions.js';

/** First bytes of a record. */
const magic = 0x56524231;
/** Magic number; lengths of head, digest and body; checksums (CRC-32) of head with digest, and of the body. */
const numbers = 6;
const headerLength = 4 * numbers;

const headSchema = z.object({
  /** What made the record: another version's is not used. */
  version: z.string(),
  slug: z.string(),
  /** Of `article.txt` and `article.json`; null where a file cannot be looked at. */
  stamps: z.array(stampSchema.nullable()),
  /** SHA-256 of what the two files hold. */
  hash: z.string(),
  title: z.string().nullable(),
  date: z.string().nullable(),
  /** The date line as a time (ms); null where it has no year, absent where nobody has looked. */
  time: z.number().nullable().optional(),
  /** As {@link editionOf}. */
  edition: z.string(),
  /** As its file tells it. */
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
/** What is known of a stored article before it is read. */
export type Head = z.output<typeof headSchema>;

/** The first part of a record, and where its body stands. */
export interface Opened {
  readonly head: Head;
  /** What the index over all articles keeps of this one. */
  readonly digest: Uint8Array;
  readonly body: { readonly start: number; readonly length: number; readonly sum: number };
}

/** A mark of an article's state: it changes with a letter of the text or of what is known about it. */
export function editionOf({ article, contents }: Knowledge): string {
  return sha256(JSON.stringify([article.slug, article.text, contents]));
}

const spanOf = (span: Span | null): Span | null => span && { start: span.start, end: span.end };

/** A paragraph as the places where it and its sentences begin and end. */
const placesOf = ({ start, end, sentences }: Paragraph): number[] => [
  start,
  end,
  ...sentences.flatMap((sentence) => [sentence.start, sentence.end]),
];

function paragraphAt([start = 0, end = 0, ...places]: readonly number[]): Paragraph {
  const sentences: Span[] = [];
  for (let at = 0; at < places.length; at += 2)
    sentences.push({ start: places[at] ?? 0, end: places[at + 1] ?? 0 });
  return { start, end, sentences };
}

/**
 * An article as one file: what must be known of it at once first, then what is read when it is asked about.
 * @param beside what whoever reads the article's language stores with it; {@link besideOf} gives it back. Where it is
 *   given, what was read of its paragraphs and sentences is stored too
 */
export function encodeRecord(
  head: Head,
  digest: Uint8Array,
  { article, contents }: Knowledge,
  beside?: Uint8Array,
): Uint8Array {
  const first = Buffer.from(JSON.stringify(head));
  const { date, text, title } = article;
  const paragraphs = beside ? article.body.map(placesOf) : null;
  const known = Buffer.from(JSON.stringify([text, spanOf(title), spanOf(date), paragraphs, contents]));
  const body = Buffer.concat([Buffer.alloc(4), known, beside ?? new Uint8Array()]);
  body.writeUInt32LE(known.length);
  const record = Buffer.alloc(headerLength + first.length + digest.length + body.length);
  record.set(first, headerLength);
  record.set(digest, headerLength + first.length);
  record.set(body, headerLength + first.length + digest.length);
  const start = record.length - body.length;
  const values = [magic, first.length, digest.length, body.length];
  for (const [at, value] of values.entries()) record.writeUInt32LE(value, 4 * at);
  record.writeUInt32LE(crc32(record.subarray(headerLength, start)), 16);
  record.writeUInt32LE(crc32(body), 20);
  return record;
}

/** How many bytes the first part of a record has, from its first 24; null where they begin no record. */
export function firstPart(bytes: Uint8Array): number | null {
  if (bytes.length < headerLength) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, headerLength);
  if (view.getUint32(0, true) !== magic) return null;
  return headerLength + view.getUint32(4, true) + view.getUint32(8, true);
}

/**
 * Reads the first part of a record.
 * @param version the only one that is taken
 * @returns null where it is damaged, cut off, or another version's
 */
export function openRecord(bytes: Uint8Array, version: string): Opened | null {
  const start = firstPart(bytes);
  if (start === null || bytes.length < start) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, headerLength);
  if (crc32(bytes.subarray(headerLength, start)) !== view.getUint32(16, true)) return null;
  const digestAt = headerLength + view.getUint32(4, true);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + headerLength, digestAt - headerLength);
  const head = headSchema.safeParse(JSON.parse(text.toString()));
  if (!head.success || head.data.version !== version) return null;
  return {
    head: head.data,
    // A copy: the buffer is read into again.
    digest: new Uint8Array(bytes.subarray(digestAt, start)),
    body: { start, length: view.getUint32(12, true), sum: view.getUint32(20, true) },
  };
}

const besides = new WeakMap<Article, Uint8Array>();

/** What was stored beside an article that was read from its record; its checksum was right. */
export function besideOf(article: Article): Uint8Array | undefined {
  return besides.get(article);
}

const stored = z.tuple([
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
 * Reads the body of a record.
 * @param bytes the body
 * @returns null where it is damaged
 */
export function readBody(slug: string, bytes: Uint8Array, { length, sum }: Opened['body']): Knowledge | null {
  if (bytes.length !== length || crc32(bytes) !== sum) return null;
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = 4 + body.readUInt32LE();
  const [text, title, date, paragraphs, written] = stored.parse(JSON.parse(body.toString('utf8', 4, end)));
  const article = new Article(slug, text, { title, date }, paragraphs?.map(paragraphAt));
  if (end < body.length) besides.set(article, bytes.subarray(end));
  return { article, contents: revive(article, written) };
}

/** Makes passages of the spans that a stored article's contents hold. */
function revive(article: Article, written: unknown): Contents {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    if ('article' in value && 'start' in value && 'end' in value)
      return article.passage({ start: Number(value.start), end: Number(value.end) });
    const made: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) made[key] = walk(item);
    return made;
  };
  // The checksum and the version say that these are the contents that were checked when they were written.
  return walk(written) as Contents;
}
