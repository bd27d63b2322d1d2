import { expect, it } from 'vitest';
import { readDocument } from '../../src/console/documents.js';
import { Coverage } from '../../src/index/coverage.js';
import { indexedSentences } from '../../src/index/sentences.js';
import { TextIndex } from '../../src/index/textIndex.js';
import { wordsOf } from '../../src/nlp/words.js';

it('a text may have more sentences than a call takes arguments', async () => {
  const { sentences } = indexedSentences(await readDocument('oak', 'Trees\n\nOak.'));
  const many = Array.from({ length: 130_000 }, () => ({ text: 'Oak.', mentions: [] }));
  const article = { sentences, index: new TextIndex(many) };
  expect(new Coverage(article.index.terms(wordsOf('oak')), article).cover(129_999)).toBe(1);
});
