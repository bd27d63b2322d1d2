import { describe, expect, it } from 'vitest';
import { decode, refuseSize } from '../../src/ingest/decode.js';
import { Unreadable } from '../../src/knowledge/unreadable.js';
import { mostBytes } from '../../src/web/limits.js';

const page = (meta: string, ...bytes: number[]): Uint8Array =>
  Buffer.concat([Buffer.from(`<html><head>${meta}</head><body>`), Uint8Array.from(bytes)]);

describe('decode', () => {
  it('reads UTF-8, UTF-16 and Windows-1252', () => {
    expect(decode(Buffer.from('“é”', 'utf8'))).toEqual({ text: '“é”', warnings: [] });
    expect(decode(Buffer.from('\ufeff“é”', 'utf16le')).text).toBe('“é”');
    expect(decode(Buffer.from('A café by the quay', 'utf16le')).text).toBe('A café by the quay');
    expect(decode(Uint8Array.from([0x93, 0xe9, 0x94])).text).toBe('“é”');
  });

  it.each(['little', 'big'])('reads UTF-32, the %s end first', (end) => {
    const codes = Array.from('\ufeff“Łódź” 🛶', (letter) => letter.codePointAt(0) ?? 0);
    const bytes = Buffer.alloc(4 * codes.length);
    for (const [at, code] of codes.entries())
      if (end === 'little') bytes.writeUInt32LE(code, 4 * at);
      else bytes.writeUInt32BE(code, 4 * at);
    expect(decode(bytes)).toEqual({ text: '“Łódź” 🛶', warnings: [] });
  });

  it.each([
    ['<meta charset="iso-8859-2">', [0xa3, 0xf3, 0x64, 0xbc], 'Łódź'],
    [
      '<meta http-equiv=Content-Type content="text/html; charset=windows-1250">',
      [0xa3, 0xf3, 0x64, 0x9f],
      'Łódź',
    ],
    ["<meta charset='windows-1251'>", [0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0], 'Москва'],
    ['<meta charset=koi8-r>', [0xed, 0xcf, 0xd3, 0xcb, 0xd7, 0xc1], 'Москва'],
    ['<meta charset="shift_jis">', [0x93, 0x63, 0x92, 0x86], '田中'],
    ['<meta charset="euc-jp">', [0xc5, 0xc4, 0xc3, 0xe6], '田中'],
    ['<meta charset="gb2312">', [0xc0, 0xee, 0xc3, 0xf7], '李明'],
    ['<meta charset="big5">', [0xa7, 0xf5, 0xa9, 0xfa], '李明'],
    ['<meta charset="euc-kr">', [0xb1, 0xe8], '김'],
    ['<meta charset="iso-8859-1">', [0x93, 0xe9, 0x94], '“é”'],
  ])('reads the set that a page names: %s', (meta, bytes, words) => {
    const { text, warnings } = decode(page(meta, ...bytes));
    expect(text.endsWith(words)).toBe(true);
    expect(warnings).toEqual([]);
  });

  it('reads the set of an XML declaration', () => {
    const bytes = Buffer.from('<?xml version="1.0" encoding="ISO-8859-2"?><html>');
    expect(decode(Buffer.concat([bytes, Uint8Array.from([0xa3])])).text.endsWith('Ł')).toBe(true);
  });

  it('takes UTF-8 for what it is, whatever the page says', () => {
    const html = '<html><meta charset="iso-8859-2"><p>“Łódź”</p>';
    expect(decode(Buffer.from(html)).text).toBe(html);
  });

  it.each([
    ['', 'names no character set'],
    ['<meta charset="no-such-set">', 'names no character set'],
    ['<p>“Łódź”</p>\n', 'mixes UTF-8'],
  ])('warns of a guess', (meta, reason) => {
    const { text, warnings } = decode(page(meta, 0x93, 0xe9, 0x94));
    expect(text.endsWith('“é”')).toBe(true);
    expect(warnings.join()).toContain(reason);
    expect(warnings.join()).toContain('Windows-1252');
  });

  it('reads each line of a file that mixes encodings as it was written', () => {
    const lines = [Buffer.from('“café”\n', 'utf8'), Buffer.from([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94])];
    expect(decode(Buffer.concat(lines)).text).toBe('“café”\n“café”');
  });

  const zipped = (...names: readonly string[]): Buffer =>
    Buffer.from(names.map((name) => `PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0${name}\0\0`).join(''), 'latin1');
  const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');

  it.each([
    ['empty', new Uint8Array(), 'the file is empty'],
    ['pdf', bytes('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj'), 'a PDF'],
    ['pdf', bytes('\xef\xbb\xbf\n%PDF-1.4\n'), 'a PDF'],
    ['document', bytes('{\\rtf1\\ansi The town opened a bridge.}'), 'rich text'],
    [
      'document',
      zipped('[Content_Types].xml', 'word/document.xml'),
      'a Word document, not a text: save it as plain text',
    ],
    ['document', zipped('mimetypeapplication/vnd.oasis.opendocument.text'), 'an OpenDocument text'],
    ['document', zipped('mimetypeapplication/epub+zip'), 'an e-book'],
    ['document', zipped('[Content_Types].xml', 'xl/workbook.xml'), 'a spreadsheet'],
    ['document', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'), 'an Office document'],
    ['archive', zipped('article.txt'), 'a zip archive'],
    ['archive', bytes('\x1f\x8b\x08\0\0\0\0\0'), 'a gzip archive'],
    ['image', bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'an image'],
    ['image', bytes('\xff\xd8\xff\xe0\0\x10JFIF'), 'an image'],
    ['image', bytes('GIF89a\x01\0\x01\0'), 'an image'],
    ['image', bytes('RIFF$\0\0\0WEBPVP8 '), 'an image'],
    ['binary', bytes('\0\0\0\x18ftypmp42'), 'a binary file'],
    ['binary', Uint8Array.from([0x7f, 0x45, 0, 0]), 'a binary file'],
    ['binary', bytes('\x01\x02\x03\x04 no zeros, but controls \x05\x06'), 'a binary file'],
    ['too-large', new Uint8Array(mostBytes + 1).fill(0x61), 'larger than 10 MB'],
  ])('refuses what is no text in one sentence: %s', (reason, file, message) => {
    expect(() => decode(file)).toThrow(Unreadable);
    expect(() => decode(file)).toThrow(
      expect.objectContaining({ reason, message: expect.stringContaining(message) }),
    );
    expect(() => decode(file)).toThrow(/^[^.!?\n]{10,160}$/u);
  });

  it.each([
    'The first line is %PDF-1.7, the clerk said.',
    'PK was what her friends called her.',
    'GIF89a is the name of the format, he said.',
    'RIFF, ID3 and BM: what files begin with.',
    'One column\tand another\fon a page\x1b',
  ])('reads a text that begins like a file of another format: %j', (text) => {
    expect(decode(bytes(text)).text).toBe(text);
  });

  it('refuses a size before anything is read', () => {
    expect(() => refuseSize(mostBytes)).not.toThrow();
    expect(() => refuseSize(mostBytes + 1)).toThrow('larger than 10 MB');
  });
});
