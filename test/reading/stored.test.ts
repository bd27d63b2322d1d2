import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Article } from '../../src/knowledge/article.js';
import { readText } from '../../src/reading/read.js';
import { decodeReading, encodeReading } from '../../src/reading/stored.js';
import { readLabelledFolder } from '../eval/labelled.js';

const folder = fileURLToPath(new URL('../answer/check/documents/tune', import.meta.url));
const texts = [
  ...(await readLabelledFolder(folder)).map(({ text }) => text),
  '',
  'Mr\u00a0O’Neil — “Très bien!” — left at 5 p.m.; Shōsōin’s vice-president, Anne-Marie Łuczak, didn’t.\n\n😀 He 𝒳 ran.',
];

describe('a stored reading', () => {
  it('is what was read', () => {
    for (const text of texts) {
      const reading = readText(new Article('one', text));
      const article = new Article('one', text);
      const { mentionsIn, ...decoded } = decodeReading(article, encodeReading(reading));
      const { mentionsIn: expected, ...rest } = reading;
      expect(decoded).toEqual(rest);
      expect(article.sentences.map((_, row) => mentionsIn(row))).toEqual(
        article.sentences.map((_, row) => expected(row)),
      );
    }
  });

  it('is small beside its text', () => {
    const text = texts.join('\n\n');
    expect(encodeReading(readText(new Article('one', text))).length).toBeLessThan(2 * text.length);
  });

  it('is not read from other bytes', () => {
    const article = new Article('one', 'Ann Lee left. She came back.');
    const bytes = encodeReading(readText(article));
    expect(() => decodeReading(article, bytes.subarray(0, bytes.length / 2))).toThrow(RangeError);
  });
});
