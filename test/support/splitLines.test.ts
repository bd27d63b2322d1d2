import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLines } from '../../src/support/splitLines.js';

async function* chunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(text: string, size: number): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of splitLines(chunks(new TextEncoder().encode(text), size))) lines.push(line);
  return lines;
}

describe('lines of a stream', () => {
  it.each([
    ['', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\n\nb', ['a', '', 'b']],
    ['a\r\nb\r\n', ['a', 'b']],
    ['a\u2028b\rc\n', ['a\u2028b\rc']],
    ['\ufeffa\n', ['a']],
  ])('%j', async (text, lines) => {
    expect(await read(text, 1)).toEqual(lines);
    expect(await read(text, 100)).toEqual(lines);
  });

  it('come out as they went in, however the bytes are cut', async () => {
    const line = fc.string({ unit: 'grapheme' }).map((text) => `|${text.replace(/[\r\n]/gu, '')}`);
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 9 }), async (lines, size) => {
        expect(await read(lines.map((text) => `${text}\n`).join(''), size)).toEqual(lines);
      }),
    );
  });
});
