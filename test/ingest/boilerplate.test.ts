import { describe, expect, it } from 'vitest';
import { boilerplate, boilerplateIn } from '../../src/ingest/boilerplate/boilerplate.js';

describe('boilerplate', () => {
  it('has examples and counter-examples of each kind', () => {
    const bare = boilerplate.filter(({ yes, no }) => yes.length < 2 || no.length < 2);
    expect(bare.map(({ kind }) => kind)).toEqual([]);
    expect(new Set(boilerplate.map(({ kind }) => kind)).size).toBe(boilerplate.length);
  });

  describe.each(boilerplate)('$kind', ({ pattern, yes, no }) => {
    it.each(yes)('has %j', (line) => expect(pattern.test(line)).toBe(true));
    it.each(no)('leaves %j to the article', (line) => expect(boilerplateIn(line)).toBeUndefined());
  });

  it('is told in time proportional to the length', () => {
    const pieces = [
      'Photo by Aa ',
      'Reporting by Aa; Editing by ',
      'share ',
      '12 comments ',
      '((photo ',
      'Aa / ',
    ];
    const started = performance.now();
    for (const piece of pieces)
      for (let turn = 0; turn < 20; turn++) boilerplateIn(piece.repeat(100).slice(0, 700 - turn));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
