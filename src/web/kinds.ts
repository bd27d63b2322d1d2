import { parseMIMEType } from 'undici';
import type { Reason } from '../knowledge/unreadable.js';
import { Unfetchable } from './unfetchable.js';

/** The format of a text. */
export type TextKind = 'html' | 'text' | 'markdown';

/** What a response says of its contents. */
export interface ContentType {
  /** Null where it does not say; then its first bytes tell. */
  readonly kind: TextKind | null;
  /** The character set's name as the site writes it. */
  readonly charset: string | null;
}

const texts: ReadonlyMap<string, TextKind> = new Map([
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['text/plain', 'text'],
  ['text/markdown', 'markdown'],
  ['text/x-markdown', 'markdown'],
]);

/** Contents that are no article. */
export interface OtherKind {
  /** As in "this is …". */
  readonly what: string;
  readonly reason: Reason;
  /** What the editor can do. */
  readonly advice: string;
  /** Matches a MIME type without its parameters. */
  readonly pattern: RegExp;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

const copied = 'open it, copy its text and paste it';
const itsPage = 'give the link of the page that it stands on';

/** Contents that are no article, the specific before the general. */
export const otherKinds: readonly OtherKind[] = [
  {
    what: 'a PDF',
    reason: 'pdf',
    advice: copied,
    pattern: /^application\/(?:x-)?pdf$/,
    yes: ['application/pdf', 'application/x-pdf'],
    no: ['application/json', 'text/html'],
  },
  {
    what: 'a document of a word processor',
    reason: 'document',
    advice: copied,
    pattern:
      /^(?:application|text)\/(?:msword|rtf|vnd\.(?:ms-word|oasis\.opendocument\.text|openxmlformats-officedocument\.wordprocessingml)\b.*)$/,
    yes: [
      'application/msword',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.oasis.opendocument.text',
      'text/rtf',
    ],
    no: ['application/vnd.ms-excel', 'text/plain'],
  },
  {
    what: 'a feed',
    reason: 'no-article',
    advice: 'give the link of one article in it',
    pattern: /^application\/(?:(?:rss|atom|rdf)\+xml|feed\+json)$/,
    yes: ['application/rss+xml', 'application/atom+xml', 'application/feed+json'],
    no: ['application/xml', 'application/xhtml+xml'],
  },
  {
    what: 'a picture',
    reason: 'image',
    advice: itsPage,
    pattern: /^image\//,
    yes: ['image/png', 'image/svg+xml'],
    no: ['text/html'],
  },
  {
    what: 'a video or a sound',
    reason: 'binary',
    advice: itsPage,
    pattern: /^(?:video|audio)\//,
    yes: ['video/mp4', 'audio/mpeg'],
    no: ['text/html'],
  },
  {
    what: 'data for programs',
    reason: 'no-article',
    advice: 'give the link of the page that people read',
    pattern: /^(?:application|text)\/(?:.*\+)?(?:json|xml|csv|javascript|css)$/,
    yes: ['application/json', 'text/xml', 'application/ld+json', 'text/csv'],
    no: ['text/plain', 'application/pdf'],
  },
];

function refusal(essence: string): Unfetchable {
  const known = otherKinds.find(({ pattern }) => pattern.test(essence));
  return new Unfetchable(
    'kind',
    known ? `this is ${known.what}: ${known.advice}` : 'this is neither a web page nor a plain text',
    null,
    known?.reason,
  );
}

/** Reads the character set out of a Content-Type; null where there is none. */
export function charsetOf(header: string | null): string | null {
  const type = header === null ? 'failure' : parseMIMEType(header);
  return type === 'failure' ? null : (type.parameters.get('charset') ?? null);
}

/**
 * Reads a Content-Type.
 * @param header null where the answer has none
 * @param path of the address; plain text at `…/news.md` is Markdown
 * @throws Unfetchable for contents that are no text
 */
export function contentTypeOf(header: string | null, path: string): ContentType {
  const type = header === null ? 'failure' : parseMIMEType(header);
  if (type === 'failure') return { kind: null, charset: null };
  const essence = type.essence.toLowerCase();
  const charset = charsetOf(header);
  if (essence === 'application/octet-stream') return { kind: null, charset };
  const kind = texts.get(essence);
  if (kind === undefined) throw refusal(essence);
  return { kind: kind === 'text' && /\.(?:md|markdown)$/i.test(path) ? 'markdown' : kind, charset };
}

/**
 * The format of a body without a content type, by its first bytes.
 * @throws Unfetchable for a PDF
 */
export function kindByBytes(bytes: Uint8Array): TextKind {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 256));
  if (start.startsWith('%PDF-')) throw refusal('application/pdf');
  return /^(?:\u00ef\u00bb\u00bf)?\s*</.test(start) ? 'html' : 'text';
}
