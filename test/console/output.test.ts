import { describe, expect, it } from 'vitest';
import type { PassagesAnswer } from '../../src/answer/answer.js';
import { outputSchema, toOutput } from '../../src/console/output.js';
import { phrase } from '../../src/phrases/phrases.js';
import { openRealDesk } from '../answer/support.js';

const { knowledge } = await openRealDesk();
const { article } = knowledge;
const [, second, third, fourth] = article.sentences;
if (!second || !third || !fourth) throw new Error('the first article has more sentences');
const words = article.passage({ start: third.start, end: third.start + 12 });
const unsure: PassagesAnswer = {
  status: 'unsure',
  kind: 'passages',
  knowledge,
  score: 0.4,
  lead: phrase('unsure'),
  evidence: [third, second, fourth],
  highlights: [words],
  suggestions: [],
};

describe('an answer as JSON', () => {
  it('has the stretch that answers with the passage that it is in', () => {
    const output = outputSchema.parse(toOutput({ ...unsure, status: 'answered' }, 'what?', false));
    const { end, start, text } = words;
    expect(output.evidence.map(({ answer }) => answer)).toEqual([{ text, start, end }, null, null]);
    expect(output.evidence[0]?.answer?.text).toBe(article.text.slice(start, end));
  });

  it('that is unsure has two passages at most, and asserts nobody', () => {
    const output = outputSchema.parse(toOutput(unsure, 'what?', true));
    expect(output).toMatchObject({ status: 'unsure', kind: 'passages', people: [], quotes: [], closest: [] });
    expect(output.evidence.map(({ article: slug, text }) => [slug, text])).toEqual([
      [article.slug, third.text],
      [article.slug, second.text],
    ]);
    expect(output.text).toMatch(/^This may answer it:\n/u);
  });

  it('has no such stretch with what comes closest', () => {
    const closest = [third];
    const refused = { ...unsure, status: 'not-in-article', kind: 'none', closest, areAlike: false } as const;
    expect(toOutput(refused, 'what?', false).closest).toEqual([
      { text: third.text, start: third.start, end: third.end },
    ]);
  });
});
