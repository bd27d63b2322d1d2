import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/present/present.js';
import { noReader } from '../../src/reader/reader.js';
import { respond } from '../../src/request/respond.js';
import { lines as known } from './natoTalks/lines.js';
import { openRealDesk, passagesOf } from './support.js';

// By words alone, which is quick enough for many lines; what is read goes the same way.
const desk = { ...(await openRealDesk()), reader: noReader };
const { article } = desk.knowledge;
const words = [...new Set(known.flatMap((line) => line.split(' ')))];

/** What people type and what nobody should: noise, words out of order, known lines with slips. */
const lines = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((list) => list.join(' ')),
  fc.tuple(fc.constantFrom(...known), fc.nat(), fc.string({ maxLength: 2 })).map(([line, at, slip]) => {
    const place = at % line.length;
    return line.slice(0, place) + slip + line.slice(place + 1);
  }),
  fc
    .tuple(
      fc.constantFrom('/who ', '/quote ', '/ask ', '/check ', '/summary ', '/help ', '/'),
      fc.string({ maxLength: 80 }),
    )
    .map(([command, rest]) => command + rest),
);

describe('every answer', () => {
  it('holds only passages that are slices of the article, and reads as text', async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (line) => {
        const answer = await respond(desk, line, { article: article.slug });
        for (const passage of passagesOf(answer)) {
          expect(passage.text).toBe(article.text.slice(passage.start, passage.end));
          expect(passage.article).toBe(article);
        }
        expect(answer.score).toBeGreaterThanOrEqual(0);
        expect(answer.score).toBeLessThanOrEqual(1);
        expect(plainText(answer)).not.toBe('');
      }),
      { numRuns: 250 },
    );
  });

  it('is the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (line) => {
        const [one, other] = [await respond(desk, line), await respond(desk, line)];
        expect(plainText(one)).toBe(plainText(other));
        expect(one.score).toBe(other.score);
      }),
      { numRuns: 50 },
    );
  });

  it('asserts nobody whom the article does not name', async () => {
    const names = new Set(desk.knowledge.contents.people.map(({ name }) => name.text));
    await fc.assert(
      fc.asyncProperty(lines, async (line) => {
        const answer = await respond(desk, line, { article: article.slug });
        for (const { name } of 'people' in answer ? answer.people : []) expect(names).toContain(name.text);
      }),
      { numRuns: 100 },
    );
  });
});
