import { Unreadable } from '../knowledge/unreadable.js';
import { mostBytes } from '../web/limits.js';
import { refuseBinary, refuseFormat } from './refusal/formats.js';

/** A file's text. */
export interface Decoded {
  readonly text: string;
  /** What was guessed to read it, in sentences for the editor. */
  readonly warnings: readonly string[];
}

/**
 * Refuses what is too large to be an article, where its size is known before it is read.
 * @param size in bytes
 * @throws Unreadable with what to do
 */
export function refuseSize(size: number): void {
  if (size > mostBytes)
    throw new Unreadable(
      `this is larger than ${mostBytes / 1e6} MB: copy the article's text alone, and paste it or save it as plain text`,
      'too-large',
    );
}

/** Windows-1252's characters from 0x80 to 0x9f. */
const windows1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Bytes at the beginning of a file in which it may name its character set. */
const declaredWithin = 4_096;
/** The set in an XML declaration, a <meta charset> or the <meta> of a Content-Type. */
const declarations = [
  /^\s*<\?xml[^>]{0,200}\sencoding\s*=\s*["']([\w.:-]{2,40})["']/i,
  /<meta\s[^<>]*?charset\s*=\s*(?:["']\s*)?([\w.:-]{2,40})/i,
];

/** The set that a name stands for; null where it stands for none. */
function setCalled(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** Reads the name of the set that the file itself gives; null where it names none that can be read. */
function declaredSet(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, declaredWithin));
  for (const pattern of declarations) {
    const label = pattern.exec(head)?.[1];
    const named = label === undefined ? null : setCalled(label);
    if (named !== null) return named;
  }
  return null;
}

const isUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};

function decodeWestern(bytes: Uint8Array): string {
  // Some versions of Node decode Windows-1252 as Latin-1, which has controls where quotation marks are.
  return new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/gu, (control) => windows1252[control.charCodeAt(0) - 0x80] ?? control);
}

/** Decodes UTF-8 line by line, and lines that are none as Windows-1252: some files mix the two. */
function decodeMixed(bytes: Uint8Array): { text: string; isMixed: boolean } {
  const lines: string[] = [];
  let isMixed = false;
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(0x0a, from);
    const to = end === -1 ? bytes.length : end + 1;
    const line = bytes.subarray(from, to);
    const read = isUtf8(line);
    isMixed ||= read !== null && read.length < line.length;
    lines.push(read ?? decodeWestern(line));
    from = to;
  }
  return { text: lines.join(''), isMixed };
}

/** The byte order of UTF-16, by its mark or by the zeros beside Latin letters; null where the bytes are no UTF-16. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const sample = bytes.subarray(0, 512);
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = sample.length * 0.3;
  if (sample.length < 8 || bytes.length % 2 === 1) return null;
  return odd > many && even === 0 ? 'utf-16le' : even > many && odd === 0 ? 'utf-16be' : null;
}

/** UTF-32 by its mark, which no other encoding begins with; browsers and Node read none. @returns null where the bytes are no UTF-32 */
function utf32(bytes: Uint8Array): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || bytes.length % 4 > 0) return null;
  const isLittle = view.getUint32(0, true) === 0xfeff;
  if (!isLittle && view.getUint32(0) !== 0xfeff) return null;
  const read = (at: number): string => {
    const code = view.getUint32(at, isLittle);
    return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
  };
  return Array.from({ length: bytes.length / 4 - 1 }, (_, at) => read(4 * at + 4)).join('');
}

/**
 * Decodes a file: UTF-8, UTF-16, UTF-32, else the character set that it names (a page's <meta>, an XML declaration). One that
 * names none is taken for Windows-1252, line by line where it mixes that with UTF-8, and a warning says so: an English
 * text has too few other letters for statistics to tell more.
 * @param charset what whoever sent the file says of it; it goes before what the file says itself
 * @throws Unreadable for an empty file, one larger than {@link mostBytes}, and one that is no text
 */
export function decode(bytes: Uint8Array, charset: string | null = null): Decoded {
  if (bytes.length === 0) throw new Unreadable('the file is empty', 'empty');
  refuseSize(bytes.length);
  refuseFormat(bytes);
  const widest = utf32(bytes);
  if (widest !== null) return { text: widest, warnings: [] };
  const wide = utf16(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), warnings: [] };
  refuseBinary(bytes);
  const whole = isUtf8(bytes);
  const sent = charset === null ? null : setCalled(charset);
  const declared = whole === null || bytes.includes(0x1b) ? (sent ?? declaredSet(bytes)) : null;
  // ISO-2022-JP is written in ASCII with escapes.
  if (whole !== null && declared !== 'iso-2022-jp')
    return { text: whole.replace(/^\ufeff/u, ''), warnings: [] };
  if (declared !== null && !/^(?:utf-|windows-1252$|iso-8859-1$)/u.test(declared))
    return { text: new TextDecoder(declared).decode(bytes), warnings: [] };
  const { text, isMixed } = decodeMixed(bytes);
  const isNamed = declared !== null && !declared.startsWith('utf-');
  const warnings = isNamed
    ? []
    : [
        isMixed
          ? 'The file mixes UTF-8 with another character set: its other lines were read as Windows-1252, a guess.'
          : 'The file is not UTF-8 and names no character set: it was read as Windows-1252, a guess.',
      ];
  return { text: text.replace(/^\ufeff/u, ''), warnings };
}
