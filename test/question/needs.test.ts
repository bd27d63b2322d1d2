import fc from 'fast-check';
import { expect, it } from 'vitest';
import { requests } from '../../src/question/requests.js';
import { speeches } from '../../src/question/saidBy.js';

/** An expression that most texts match which one matches: without looking ahead, with plain words for whatever may stand there. */
function plain(source: string): RegExp {
  const form = source
    .replace(/\(\?![^()]*(?:\([^()]*\)[^()]*)*\)|\\b/g, '')
    .replace(/\(\?<\w+>/g, '(?:')
    .replace(/\.\+\??/g, '[a-z ]{1,8}')
    .replace(/\.\*/g, '[a-z ]{0,8}')
    .replace(/\[\^ \]\+/g, '[a-z]{1,5}');
  return new RegExp(form);
}

it.each([
  ...requests.map(([, needs, pattern]) => [pattern, needs] as const),
  ...speeches.map(([needs, pattern]) => [new RegExp(pattern, 'i'), needs] as const),
])('no match of %s lacks what is tried first', (pattern, needs) => {
  let matches = 0;
  fc.assert(
    fc.property(fc.stringMatching(plain(pattern.source)), (text) => {
      if (!pattern.test(text)) return;
      matches++;
      expect(text).toMatch(needs);
    }),
    { numRuns: 1_000 },
  );
  expect(matches).toBeGreaterThan(20);
});
