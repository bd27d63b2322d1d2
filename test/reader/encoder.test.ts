import { beforeAll, describe, expect, it } from 'vitest';
import { Encoder, readSentences } from '../../src/reader/encoder.js';
import { openVocabulary } from '../../src/reader/model.js';
import { WordPiece } from '../../src/reader/wordpiece.js';
import { models } from './models.js';

const words = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'who', 'title', 'a', 'b', '.'];
const most = 288;
let encoder: Encoder;
beforeAll(async () => {
  encoder = new Encoder(await openVocabulary(models), most);
});

describe('a question and a window together', () => {
  it('stand as the network was trained on them', () => {
    const small = new Encoder(new WordPiece(words), most);
    expect(small.encode('Who', 'Title', 'a b.')).toMatchObject({
      input: { ids: [2, 4, 3, 5, 6, 7, 8, 3], types: [0, 0, 0, 1, 1, 1, 1, 1] },
      from: 4,
    });
    expect(small.encode('who', '', 'a').input.ids).toEqual([2, 4, 3, 6, 3]);
  });

  it('are not longer than the network reads, however long either is', () => {
    const long = 'and so on '.repeat(2_000);
    for (const [question, title, text] of [
      [long, long, long],
      ['who', '', long],
      [long, '', 'a.'],
    ] as const) {
      const { input, from } = encoder.encode(question, title, text);
      expect(input.ids.length).toBeLessThanOrEqual(most);
      expect(input.types).toHaveLength(input.ids.length);
      expect(input.ids.length - 1).toBeGreaterThan(from);
    }
  });

  it('give each sentence a span of its own; none to what the network did not read or cannot', () => {
    const text = `Ada went home. \u200b ${'and so on '.repeat(200)}`;
    const encoded = encoder.encode('who?', 'A title', text);
    const count = encoded.input.ids.length;
    // "home" is the likeliest start and end of all; in the last sentence nothing is above the rest.
    const home = encoded.from + 2;
    const scores = Float32Array.from({ length: count }, (_, token) => (token === home ? 5 : 0));
    const read = readSentences(encoded, { start: scores, end: scores }, [
      { start: 0, end: 14 },
      { start: 15, end: 16 },
      { start: 17, end: 26 },
      { start: 1_500, end: 1_510 },
    ]);
    expect(read[0]).toMatchObject({ score: 10, answer: { start: 9, end: 13 } });
    expect(read[1]).toBeNull();
    expect(read[2]).toMatchObject({ score: 0 });
    expect(read[3]).toBeNull();
  });
});
