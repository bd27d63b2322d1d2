import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Article } from '../../src/article/article.js';
import { editDistance } from '../../src/index/names/editDistance.js';
import { contentWords, wordsOf } from '../../src/nlp/words.js';
import { kindOf } from './kind.js';
import { withOtherName } from './swap.js';
import { withTypos } from './typos.js';

const question = 'Which minister rejected the transport plans of Bernard Kouchner in 1998?';

it('a typo is one edit in every content word of four or more letters, and nothing else', () => {
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const before = wordsOf(question);
      const after = wordsOf(withTypos(question, seed));
      const content = new Set(contentWords(question).map(({ start }) => start));
      expect(after).toHaveLength(before.length);
      before.forEach((word, at) => {
        const edits = editDistance(word.norm, after[at]?.norm ?? '', 3);
        const mistyped = content.has(word.start) && /^\p{L}{4,}$/u.test(word.text);
        expect(edits).toBe(mistyped ? 1 : 0);
      });
    }),
  );
});

it('the same seed and question give the same typos, another seed others', () => {
  expect(withTypos(question, 'a')).toBe(withTypos(question, 'a'));
  expect(withTypos(question, 'a')).not.toBe(withTypos(question, 'b'));
});

const article = new Article(
  'bridge',
  'The mayor, Anna Lind, met Carl Berg in Malmo on Tuesday. Later Carl Berg left for the House of Lords.',
);

it('a name is swapped for another of the article, which the question has not', () => {
  const names = ['Carl Berg', 'Malmo', 'House of Lords'];
  for (const seed of 'abcdefgh') {
    const swapped = withOtherName(article, 'Where did Anna Lind meet people on Tuesday?', seed);
    expect(names.map((name) => `Where did ${name} meet people on Tuesday?`)).toContain(swapped);
  }
  expect(withOtherName(article, "Was Lind's visit long?", 'a')).toMatch(
    /^Was (?:Malmo|Carl Berg|House of Lords)'s visit long\?$/,
  );
});

it('a question without a name of the article is not swapped', () => {
  expect(withOtherName(article, 'Where did Greta Olsen meet people?', 'a')).toBeNull();
  expect(withOtherName(article, 'When was the meeting?', 'a')).toBeNull();
});

it.each([
  ['In what year did the war end?', 'when'],
  ['To whom was the letter sent?', 'who'],
  ['Did the ministers agree?', 'yes-no'],
  ['how many people came', 'how'],
  ['What is the reason why it fell?', 'what'],
  ['water prices', 'topic'],
])('the kind of “%s” is %s', (text, kind) => {
  expect(kindOf(text)).toBe(kind);
});
