import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlightsIn, stretchesOf } from '../../src/answer/highlights.js';
import { Article } from '../../src/article/article.js';

const article = new Article(
  'bridge',
  'Bridge opens\n\nThe bridge opened on Monday. It cost nine million euros.',
);
const at = (text: string) => {
  const start = article.text.indexOf(text);
  return article.passage({ start, end: start + text.length });
};
const sentence = at('The bridge opened on Monday.');

describe('the words that answer', () => {
  it('cut a passage in pieces', () => {
    const pieces = stretchesOf(sentence, [at('on Monday'), at('The bridge')]);
    expect(pieces.map(({ isAnswer, passage }) => [isAnswer, passage.text])).toEqual([
      [true, 'The bridge'],
      [false, ' opened '],
      [true, 'on Monday'],
      [false, '.'],
    ]);
  });

  it('are those inside of the passage, each once, without white space around', () => {
    expect(highlightsIn(sentence, [at('nine million euros')])).toEqual([]);
    expect(highlightsIn(sentence, [at(' on Monday. It cost')]).map(({ text }) => text)).toEqual([
      'on Monday.',
    ]);
    expect(highlightsIn(sentence, [at('on Monday'), at('Monday.')])).toEqual([at('on Monday')]);
    expect(highlightsIn(sentence, [new Article('other', article.text).passage(sentence)])).toEqual([]);
  });

  it('leave the passage as it is, wherever they stand', () => {
    const span = fc
      .tuple(fc.nat(article.text.length - 1), fc.nat(article.text.length - 1))
      .map(([one, other]) => article.passage({ start: Math.min(one, other), end: Math.max(one, other) + 1 }));
    fc.assert(
      fc.property(span, fc.array(span, { maxLength: 4 }), (passage, highlights) => {
        const pieces = stretchesOf(passage, highlights);
        expect(pieces.map(({ passage: { text } }) => text).join('')).toBe(passage.text);
        for (const { passage: piece } of pieces.filter(({ isAnswer }) => isAnswer))
          expect(highlights.some((highlight) => highlight.contains(piece))).toBe(true);
      }),
    );
  });
});
