import { describe, expect, it } from 'vitest';
import { furniture, furnitureIn } from '../../src/ingest/furniture/furniture.js';

describe('furniture', () => {
  it('has examples and counter-examples of each sort', () => {
    const bare = furniture.filter(({ yes, no }) => yes.length < 2 || no.length < 2);
    expect(bare.map(({ what }) => what)).toEqual([]);
    expect(new Set(furniture.map(({ what }) => what)).size).toBe(furniture.length);
  });

  describe.each(furniture)('$what', ({ pattern, yes, no }) => {
    it.each(yes)('has %j', (line) => expect(pattern.test(line)).toBe(true));
    it.each(no)('leaves %j to the article', (line) => expect(furnitureIn(line)).toBeUndefined());
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
      for (let turn = 0; turn < 20; turn++) furnitureIn(piece.repeat(100).slice(0, 700 - turn));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
