import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/article/sentences.js';

const read = (text: string): string[] =>
  splitSentences(text, { start: 0, end: text.length }).map(({ end, start }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each<[string, string[]]>([
    ['He met the U.S. Secretary. The talks ended.', ['He met the U.S. Secretary.', 'The talks ended.']],
    ['He left the U.S. The talks ended.', ['He left the U.S.', 'The talks ended.']],
    ['Mr. Reed spoke to J. Hill. She left.', ['Mr. Reed spoke to J. Hill.', 'She left.']],
    ['“Go.” He went.\nhe ran.', ['“Go.”', 'He went.', 'he ran.']],
    ['It is No. 5 of ten. She said no. Five left.', ['It is No. 5 of ten.', 'She said no.', 'Five left.']],
    ['“We go,” he said! (So he did.) Then not.', ['“We go,” he said!', '(So he did.)', 'Then not.']],
  ])('%s', (text, sentences) => {
    expect(read(text)).toEqual(sentences);
  });

  it('parts a paragraph of any length as its beginning', () => {
    const sentences = Array.from(
      { length: 3000 },
      (_, at) => `Sentence ${at} of Mr. Reed was heard in the U.S. Senate on No. ${at} Lane.`,
    );
    expect(read(sentences.join(' '))).toEqual(sentences);
  });

  it('reads a sentence that is longer than it looks at in one go', () => {
    const long = `It went on${' and on'.repeat(4000)}.`;
    expect(read(`It began. ${long} It ended.`)).toEqual(['It began.', long, 'It ended.']);
  });

  it.each(['U.S. ', 'Mr. ', '“We go,” he said. ', '1. ', '" ', '! '])(
    'is not held up by "%s" 100,000 times',
    (piece) => {
      const text = piece.repeat(100_000);
      const spans = splitSentences(text, { start: 0, end: text.length });
      expect(spans.at(-1)?.end).toBe(text.trimEnd().length);
    },
  );
});
