import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openVocabulary } from '../../src/reader/model.js';
import { type Tokens, WordPiece } from '../../src/reader/wordpiece.js';
import { models } from './models.js';

let tokeniser: WordPiece;
beforeAll(async () => {
  tokeniser = await openVocabulary(models);
});

/** Start and end of each token in turn. */
function spansOf({ starts, ends }: Tokens): number[] {
  return starts.flatMap((start, at) => [start, ends[at] ?? -1]);
}

/** What the tokens are cut from. */
function wordsOf(text: string, known = tokeniser): string[] {
  const { starts, ends } = known.tokens(text);
  return starts.map((start, at) => text.slice(start, ends[at]));
}

describe('tokens of uncased BERT', () => {
  it('are those of the reference, and stand where it says', () => {
    const file = gunzipSync(readFileSync(new URL('reference.jsonl.gz', import.meta.url)));
    const lines = file.toString('utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(2_000);
    const wrong = lines.filter((line) => {
      const { text, ids, spans } = JSON.parse(line);
      const tokens = tokeniser.tokens(text);
      return JSON.stringify([tokens.ids, spansOf(tokens)]) !== JSON.stringify([ids, spans]);
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ['Café', ['Café']],
    ['cafe\u0301s', ['cafe\u0301s']],
    ['İstanbul', ['İstanbul']],
    ['Straße 9', ['St', 'raße', '9']],
    ['“Yes,” he said…', ['“', 'Yes', ',', '”', 'he', 'said', '…']],
    ['in 中国', ['in', '中', '国']],
    ['so\u00adft\u200b', ['so\u00adft']],
    ['a😀 b', ['a😀', 'b']],
    ['unaffable', ['una', 'ffa', 'ble']],
  ])('%j is cut where it should be', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('stand in order inside the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const spans = spansOf(tokeniser.tokens(text));
        expect(spans).toEqual([...spans].sort((a, b) => a - b));
        expect(Math.max(0, ...spans)).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('are not read beyond the limit, and a long text takes no time out of proportion', () => {
    const text = 'x'.repeat(200_000) + ' and so on'.repeat(20_000);
    expect(tokeniser.tokens(text, 5).ids).toEqual(
      tokeniser.tokens(`${'x'.repeat(200)} and so on and so`, 5).ids,
    );
    const start = performance.now();
    expect(tokeniser.tokens(text).ids).toHaveLength(60_001);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('need a vocabulary with a sign for the unknown', () => {
    expect(() => new WordPiece(['a', '##b'])).toThrow('[UNK]');
    expect(new WordPiece(['[UNK]', 'a', '##b']).tokens('ab abc AB').ids).toEqual([1, 2, 0, 1, 2]);
  });
});
