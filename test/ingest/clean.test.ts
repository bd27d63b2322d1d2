import { describe, expect, it } from 'vitest';
import { clean, decode, Unreadable } from '../../src/ingest/clean.js';

const body = 'The town opened a new bridge over the river on Monday, two years after the old one fell.';

describe('clean', () => {
  it('leaves out share lines and captions of a plain text, and lists them', () => {
    const { text, leftOut } = clean(
      `Bridge opens\n\n${body}\n\nPhoto: Getty Images\n\nRelated Post\n\nShare this`,
      'text',
    );
    expect(text).toBe(`Bridge opens\n\n${body}\n`);
    expect(leftOut).toEqual(['Photo: Getty Images', 'Related Post', 'Share this']);
  });

  it('keeps a sentence that begins like a share line', () => {
    const sentence = 'Comments from the mayor were cheered.';
    expect(clean(`${body}\n\n${sentence}`, 'text').text).toContain(sentence);
  });

  it('joins lines that were broken inside a paragraph', () => {
    expect(clean('One line\nand its end.\n\nAnother one.', 'text').text).toBe(
      'One line and its end.\n\nAnother one.\n',
    );
  });

  it('keeps lines apart that are paragraphs of their own', () => {
    const long = `${body} ${body}`;
    expect(clean(`Title\n\n${long}\n${long}\nA third.`, 'text').text).toBe(
      `Title\n\n${long}\n\n${long}\n\nA third.\n`,
    );
  });

  it('takes marks out of Markdown', () => {
    expect(clean(`# Bridge *opens*\n\n${body} See [more](http://x.test).`, 'markdown').text).toBe(
      `Bridge opens\n\n${body} See more.\n`,
    );
  });

  it('finds the article of a page', () => {
    const paragraphs = `<p>${body} ${body}</p>`.repeat(6);
    const html = `<html><head><title>Bridge opens</title></head><body><nav><a href="/">Home</a></nav><article><h1>Bridge opens</h1>${paragraphs}<figure><figcaption>A caption</figcaption></figure></article></body></html>`;
    const { text } = clean(html, 'html');
    expect(text.startsWith('Bridge opens\n\nThe town opened')).toBe(true);
    expect(text).not.toMatch(/Home|caption/);
  });

  it.each([
    ['', 'no words'],
    ['  \n\n 123 --', 'no words'],
    ['a'.repeat(5_000_001), 'longer than'],
  ])('refuses what is no article', (text, reason) => {
    expect(() => clean(text, 'text')).toThrow(Unreadable);
    expect(() => clean(text, 'text')).toThrow(reason);
  });

  it('warns of another language and of missing paragraphs', () => {
    const german =
      'Die Stadt hat am Montag eine neue Brücke über den Fluss eröffnet und viele Menschen waren gekommen. ';
    expect(clean(german.repeat(4), 'text').warnings.join()).toContain('English');
    expect(clean(`${body} `.repeat(400), 'text').warnings.join()).toContain('paragraphs');
  });
});

describe('decode', () => {
  it('reads UTF-8, UTF-16 and Windows-1252', () => {
    expect(decode(Buffer.from('“é”', 'utf8'))).toBe('“é”');
    expect(decode(Buffer.from('\ufeff“é”', 'utf16le'))).toBe('“é”');
    expect(decode(Uint8Array.from([0x93, 0xe9, 0x94]))).toBe('“é”');
  });

  it('reads each line of a file that mixes encodings as it was written', () => {
    const lines = [Buffer.from('“café”\n', 'utf8'), Buffer.from([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94])];
    expect(decode(Buffer.concat(lines))).toBe('“café”\n“café”');
  });

  it('refuses an empty and a binary file', () => {
    expect(() => decode(new Uint8Array())).toThrow('empty');
    expect(() => decode(Uint8Array.from([0x7f, 0x45, 0, 0]))).toThrow('binary');
  });
});
