import { describe, expect, it } from 'vitest';
import { hasAllWords } from '../../../src/answer/check/nameWords.js';

describe('hasAllWords', () => {
  it.each([
    ['the United Nations in Geneva', 'UN', true],
    ['the United Nations in Geneva', 'U.N.', true],
    ['the UN', 'United Nations', true],
    ['the Bank of the North', 'BN', true],
    ['the United Nations', 'UNO', false],
    ['One Two Three Four Five Six Seven', 'OTTFFS', true],
    ['One Two Three Four Five Six Seven', 'TTFFSS', true],
  ])('"%s" has all of "%s": %s', (text, wanted, has) => {
    expect(hasAllWords(text, wanted)).toBe(has);
  });

  it.each(['É ', 'Aa Bb ', 'Aa of ', 'of the '])('is not held up by "%s" 50,000 times', (piece) => {
    expect(hasAllWords(piece.repeat(50_000), 'United Nations')).toBe(false);
  });
});
