import { expect, it } from 'vitest';
import { readDocument } from '../../src/console/documents.js';
import { Coverage } from '../../src/index/coverage.js';
import { termsOf } from '../../src/index/terms.js';
import { viewsOf } from '../../src/index/views.js';
import { wordsOf } from '../../src/nlp/words.js';

it('a text may have more sentences than a call takes arguments', async () => {
  const one = viewsOf(await readDocument('oak', 'Trees\n\nOak.'));
  const views = one.views.flatMap((view) => Array.from({ length: 130_000 }, (_, row) => ({ ...view, row })));
  const article = { ...one, views };
  expect(new Coverage(termsOf(wordsOf('oak'), article), article).cover(129_999)).toBe(1);
});
