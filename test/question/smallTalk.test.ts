import { describe, expect, it } from 'vitest';
import { meaningsOf, smallTalk, smallTalkIn } from '../../src/question/smallTalk.js';
import { askRows, quoteRows, whoRows } from '../answer/firstArticle.js';

describe('small talk', () => {
  it.each(smallTalk.flatMap(({ meaning, yes }) => yes.map((line) => [line, meaning])))(
    '“%s” is %s and nothing else',
    (line, meaning) => {
      expect(meaningsOf(line)).toEqual([meaning]);
    },
  );

  it.each(smallTalk.flatMap(({ no }) => no))('“%s” is none', (line) => {
    expect(smallTalkIn(line)).toBeNull();
  });

  it('is no question about an article', () => {
    const lines = [...whoRows, ...quoteRows, ...askRows].map(({ line }) => line);
    expect(lines.filter((line) => smallTalkIn(line))).toEqual([]);
  });

  it('is found in no time, and in nothing long', () => {
    const start = performance.now();
    for (const line of [
      'ha'.repeat(40),
      `${'a'.repeat(79)}!`,
      `${'hi '.repeat(26)}?`,
      'thanks '.repeat(5000),
    ])
      for (let turn = 0; turn < 200; turn++) smallTalkIn(line);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(smallTalkIn(`hi${' '.repeat(100)}`)).toBeNull();
  });
});
