import { expect, it } from 'vitest';
import { confusion } from './checks.js';
import type { verdicts } from './documents.js';
import { checksTable } from './table.js';

it('counts each right verdict by the one that was given', () => {
  const item = (right: (typeof verdicts)[number], given: (typeof verdicts)[number] | null) => ({
    check: { quote: 'so it is', verdict: right },
    given,
  });
  const counts = confusion([
    item('verbatim', 'verbatim'),
    item('verbatim', 'verbatim'),
    item('verbatim', 'altered'),
    item('not-found', 'narration'),
    item('not-found', null),
  ]);
  expect(counts).toEqual([
    [2, 1, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 1, 0, 1],
  ]);
  expect(checksTable(counts)).toContain('verdicts right 2/5');
});
