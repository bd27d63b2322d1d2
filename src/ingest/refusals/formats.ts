import { type Reason, Unreadable } from '../../knowledge/unreadable.js';

/** A format of files that are no texts. */
interface Format {
  /** How its files begin, each character one byte. */
  readonly begins: string;
  /** What follows the beginning at once, or after some bytes that differ from file to file. */
  readonly has?: string;
  readonly what: string;
  readonly reason: Reason;
}

const zip = 'PK\x03\x04';
/** Of two that fit the first counts. */
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
  { begins: 'PK\x05\x06', what: 'an empty zip archive', reason: 'archive' },
  { begins: '\x1f\x8b\x08', what: 'a gzip archive', reason: 'archive' },
  { begins: '7z\xbc\xaf\x27\x1c', what: 'a 7-Zip archive', reason: 'archive' },
  { begins: 'Rar!\x1a\x07', what: 'a RAR archive', reason: 'archive' },
  { begins: '\x89PNG\r\n\x1a\n', what: 'an image', reason: 'image' },
  { begins: '\xff\xd8\xff', what: 'an image', reason: 'image' },
  { begins: 'GIF87a', has: '\0', what: 'an image', reason: 'image' },
  { begins: 'GIF89a', has: '\0', what: 'an image', reason: 'image' },
  { begins: 'RIFF', has: 'WEBPVP8', what: 'an image', reason: 'image' },
  { begins: 'II*\0', what: 'an image', reason: 'image' },
  { begins: 'MM\0*', what: 'an image', reason: 'image' },
  { begins: '\0\0\0', has: 'ftypavif', what: 'an image', reason: 'image' },
  { begins: '\0\0\0', has: 'ftyphei', what: 'an image', reason: 'image' },
  { begins: '\0\0\0', has: 'ftyp', what: 'a video', reason: 'binary' },
  { begins: 'ID3', has: '\0', what: 'a sound file', reason: 'binary' },
];

const remedies: Partial<Readonly<Record<Reason, string>>> = {
  pdf: 'copy its text, and paste it or save it as plain text',
  document: 'save it as plain text',
  archive: 'take the text out of it first',
};
const remedy = 'give the article as plain text, Markdown or HTML';

/** How many bytes at either end of a file are searched for what tells the kinds of an archive apart. */
const searched = 65_536;
/** How many bytes tell whether a file is a text. */
const sampled = 8_000;
/** From this share of control characters on a file is no text. */
const mostControls = 0.01;

/** Bytes as characters of the same numbers; to a TextDecoder Latin-1 is Windows-1252. */
const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/**
 * Refuses a file of a format that is no text, by how it begins.
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
 * Refuses other binary files: texts of one byte a character have no zeros, and hardly any control characters.
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
