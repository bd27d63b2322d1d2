import { expect, it } from 'vitest';
import { readAsked } from '../../src/answer/ask/pair.js';
import { viewsOf } from '../../src/answer/ask/views.js';
import { readDocument } from '../../src/console/documents.js';

it('a text may have more sentences than a call takes arguments', async () => {
  const one = viewsOf(await readDocument('oak', 'Trees\n\nOak.'));
  const views = one.views.flatMap((view) => Array.from({ length: 130_000 }, (_, row) => ({ ...view, row })));
  expect(readAsked('oak', { ...one, views }).scores.cover.best).toBe(1);
});
