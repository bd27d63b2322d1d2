import { type Reason, Unreadable } from '../../knowledge/unreadable.js';

/** A format of files that are no texts. */
interface Format {
  /** How its files begin: a character for each byte. */
  readonly begins: string;
  /** What they contain near either end. */
  readonly has?: string;
  readonly what: string;
  readonly reason: Reason;
}

const zip = 'PK\x03\x04';
/** The first that fits counts. */
const formats: readonly Format[] = [
  { begins: '%PDF-', what: 'a PDF', reason: 'pdf' },
  { begins: '{\\rtf', what: 'a rich text document (RTF)', reason: 'document' },
  { begins: zip, has: 'word/', what: 'a Word document', reason: 'document' },
  { begins: zip, has: 'vnd.oasis.opendocument.text', what: 'an OpenDocument text', reason: 'document' },
  { begins: zip, has: 'epub+zip', what: 'an e-book', reason: 'document' },
  { begins: zip, has: 'Index/Document.iwa', what: 'a Pages document', reason: 'document' },
  { begins: zip, has: 'xl/', what: 'a spreadsheet', reason: 'document' },
  { begins: zip, has: 'ppt/', what: 'a presentation', reason: 'document' },
  { begins: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', what: 'an Office document', reason: 'document' },
  { begins: zip, what: 'a zip archive', reason: 'archive' },
  { begins: '\x1f\x8b\x08', what: 'a gzip archive', reason: 'archive' },
  { begins: '7z\xbc\xaf\x27\x1c', what: 'a 7-Zip archive', reason: 'archive' },
  { begins: 'Rar!\x1a\x07', what: 'a RAR archive', reason: 'archive' },
  { begins: '\x89PNG\r\n\x1a\n', what: 'an image', reason: 'image' },
  { begins: '\xff\xd8\xff', what: 'an image', reason: 'image' },
  { begins: 'GIF8', has: '\0', what: 'an image', reason: 'image' },
  { begins: 'RIFF', has: 'WEBPVP8', what: 'an image', reason: 'image' },
];

const remedies: Partial<Readonly<Record<Reason, string>>> = {
  pdf: 'copy its text, and paste it or save it as plain text',
  document: 'save it as plain text',
  archive: 'take the text out of it first',
};
const remedy = 'give the article as plain text, Markdown or HTML';

/** How many bytes at either end are searched for {@link Format.has}. */
const searched = 65_536;
/** How many bytes tell whether a file is a text. */
const sampled = 8_000;
/** A text has at most this share of control characters. */
const mostControls = 0.01;

/** Bytes as characters of the same numbers: a TextDecoder reads Latin-1 as Windows-1252. */
const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/**
 * Refuses a file whose format is no text, by how it begins.
 * @throws Unreadable with what it is and what to do
 */
export function refuseFormat(bytes: Uint8Array): void {
  const head = latin1(bytes.subarray(0, 16)).replace(/^(?:\u00ef\u00bb\u00bf)?\s*(?=%PDF-|\{\\rtf)/u, '');
  if (!formats.some(({ begins }) => head.startsWith(begins))) return;
  const ends = `${latin1(bytes.subarray(0, searched))}\n${latin1(bytes.subarray(-searched))}`;
  const format = formats.find(({ begins, has }) => head.startsWith(begins) && (!has || ends.includes(has)));
  if (!format) return;
  throw new Unreadable(
    `this is ${format.what}, not a text: ${remedies[format.reason] ?? remedy}`,
    format.reason,
  );
}

/**
 * Refuses other binary files: a text has no zero bytes, and hardly any control characters.
 * @throws Unreadable with what to do
 */
export function refuseBinary(bytes: Uint8Array): void {
  const sample = bytes.subarray(0, sampled);
  // Tabs, line ends, form feeds and escapes (of ISO-2022-JP) stand in texts.
  const controls = sample.reduce(
    (sum, byte) => sum + (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b ? 1 : 0),
    0,
  );
  if (sample.includes(0) || controls > sample.length * mostControls)
    throw new Unreadable(`this is a binary file, not a text: ${remedy}`, 'binary');
}
