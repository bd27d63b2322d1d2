import { describe, expect, it } from 'vitest';
import { charsetOf, contentTypeOf, kindByBytes, otherKinds } from '../../src/web/kinds.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('kinds of contents', () => {
  it.each([
    ['text/html', 'html', null],
    ['TEXT/HTML; Charset="ISO-8859-1"', 'html', 'ISO-8859-1'],
    ['application/xhtml+xml;charset=utf-8', 'html', 'utf-8'],
    ['text/plain', 'text', null],
    ['text/markdown; charset=UTF-8', 'markdown', 'UTF-8'],
    ['application/octet-stream', null, null],
    ['nonsense', null, null],
    [null, null, null],
  ])('%j is read', (header, kind, charset) => {
    expect(contentTypeOf(header, '/a')).toEqual({ kind, charset });
    expect(charsetOf(header)).toBe(charset);
  });

  it('takes plain text for Markdown by its name', () => {
    expect(contentTypeOf('text/plain', '/news/today.MD').kind).toBe('markdown');
    expect(contentTypeOf('text/html', '/news/today.md').kind).toBe('html');
  });

  it.each([
    ['application/pdf', 'this is a PDF: open it, copy its text and paste it'],
    ['image/jpeg', 'this is a picture'],
    ['application/rss+xml', 'this is a feed'],
    ['application/json', 'this is data for programs'],
    ['application/x-unheard-of', 'this is neither a web page nor a plain text'],
  ])('%s is refused in a sentence', (header, sentence) => {
    expect(() => contentTypeOf(header, '/a')).toThrow(sentence);
  });

  it.each(otherKinds.flatMap((row) => row.yes.map((type) => [type, row] as const)))(
    '%s is known',
    (type, row) => {
      expect(otherKinds.find(({ pattern }) => pattern.test(type))).toBe(row);
    },
  );

  it.each(otherKinds.flatMap((row) => row.no.map((type) => [type, row] as const)))(
    '%s is something else',
    (type, row) => {
      expect(row.pattern.test(type)).toBe(false);
    },
  );

  it.each([
    ['<!doctype html><p>News', 'html'],
    ['\ufeff \n<p>News', 'html'],
    ['The bridge is open < again', 'text'],
    ['', 'text'],
  ])('%j is told by its bytes', (text, kind) => {
    expect(kindByBytes(bytes(text))).toBe(kind);
  });

  it('knows a PDF by its bytes', () => {
    expect(() => kindByBytes(bytes('%PDF-1.7\n'))).toThrow('this is a PDF');
  });
});
