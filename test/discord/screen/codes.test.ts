import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, isAnswering } from '../../../src/answer/answer.js';
import { answerOf, codeOf } from '../../../src/discord/screen/customIds/answerCode.js';
import { decodeNumber, encodeNumber } from '../../../src/discord/screen/customIds/base64Number.js';
import {
  type ButtonAction,
  readCustomId,
  toCustomId,
} from '../../../src/discord/screen/customIds/buttonAction.js';
import { ArticleVersions } from '../../../src/discord/server/articleVersions.js';
import { Library } from '../../../src/knowledge/library.js';
import type { Knowledge } from '../../../src/knowledge/load.js';
import { plainText, present } from '../../../src/present/present.js';
import { respond } from '../../../src/request/respond.js';
import { attendance } from '../../answer/natoTalks/attendance.js';
import { facts } from '../../answer/natoTalks/everydayQuestions.js';
import { names } from '../../answer/natoTalks/people.js';
import { quotations } from '../../answer/natoTalks/quotations.js';
import { unknownPeople } from '../../answer/natoTalks/refusals.js';
import { longDesk, shippedDesk } from '../support.js';

describe('numbers', () => {
  it('are read as they were written, and nothing else is', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n }), (n) => {
        expect(decodeNumber(encodeNumber(n))).toBe(n);
      }),
    );
    for (const text of ['', '00', 'a b', '!', 'é', 'a'.repeat(13)]) expect(decodeNumber(text)).toBeNull();
  });
});

describe('answers as codes', () => {
  it('come back with the same words, for each kind of answer', async () => {
    const desk = await shippedDesk();
    const rows = [...attendance, ...names, ...quotations, ...facts, ...unknownPeople];
    // Of two speakers a code keeps no name: the heading is a general one.
    const lines = rows.map(({ line }) => line).filter((line) => !/^\/quote .* and /u.test(line));
    let same = 0;
    for (const line of [...lines, '/summary', '/article', '/help']) {
      const answer = await respond(desk, line);
      const code = codeOf(answer);
      if (answer.kind !== 'check') expect([line, code === null]).toEqual([line, !isAnswering(answer.status)]);
      if (code === null || !answer.knowledge) continue;
      expect(code.length).toBeLessThanOrEqual(70);
      const again = await answerOf(desk, answer.knowledge, code);
      if (!again) throw new Error(`the code of ${line} cannot be read`);
      expect(again).toMatchObject({ kind: answer.kind, status: answer.status });
      // A sentence of the bot's own that repeats words of the question is replaced by a general one.
      const shown = (one: Answer) => present(one).filter(({ type }) => type !== 'say');
      expect(shown(again)).toEqual(shown(answer));
      if (plainText(again) === plainText(answer)) same++;
    }
    expect(same).toBeGreaterThan(100);
  });

  it('stay short for a speaker with a hundred statements', async () => {
    const desk = longDesk(100);
    const answer = await respond(desk, '/quote ann lee');
    const code = codeOf(answer);
    expect(code?.length).toBeLessThan(30);
    const { defaultArticle } = desk.library;
    const again = defaultArticle && code !== null ? await answerOf(desk, defaultArticle, code) : null;
    expect(again && present(again)).toEqual(present(answer));
  });

  it('never throw, whatever they hold', async () => {
    const desk = await shippedDesk();
    const { defaultArticle } = desk.library;
    if (!defaultArticle) throw new Error('no article');
    const part = fc.string({ unit: fc.constantFrom(...'wqp,.!*+~-_019azAZ/') });
    const code = fc
      .tuple(fc.constantFrom('w,', 'q,saidBy.3,', 'p,passages,', '/', ''), part)
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(code, async (text) => {
        const answer = await answerOf(desk, defaultArticle, text);
        if (answer) expect(present(answer)).toBeTruthy();
      }),
      { numRuns: 2000 },
    );
  });
});

describe('custom ids', () => {
  const id = fc.bigInt({ min: 1n, max: 2n ** 63n }).map(String);
  // Older messages have the shorter ones.
  const version = fc.stringMatching(/^[\w-]{6}(?:[\w-]{7})?$/);
  const code = fc.stringMatching(/^[\w.,!*+~/-]{0,60}$/);
  const number = fc.nat();
  const press: fc.Arbitrary<ButtonAction> = fc.oneof(
    fc.record({ does: fc.constant('remove' as const), owner: id }),
    fc.record({
      does: fc.constant('again' as const),
      slugHash: fc.stringMatching(/^(?:[\w-]{5})?$/),
      of: fc.option(fc.record({ message: id, owner: id })),
    }),
    fc.record({ does: fc.constant('card' as const), version, statement: number }),
    fc.record({
      does: fc.constantFrom('page' as const, 'share' as const),
      version,
      owner: id,
      page: number,
      code,
    }),
    fc.record({ does: fc.constant('instead' as const), version, owner: id, number, code }),
    fc.record({
      does: fc.constantFrom('helpful' as const, 'wrong' as const),
      slugHash: version,
      version: fc.oneof(version, fc.constant('')),
      code: code.filter((text) => text !== ''),
    }),
    fc
      .record({ does: fc.constant('context' as const), version, start: number, end: number })
      .map((one) => ({ ...one, end: one.start + one.end })),
  );

  it('come back as they were, within a hundred characters', () => {
    fc.assert(
      fc.property(press, (one) => {
        const text = toCustomId(one);
        expect(text?.length).toBeLessThanOrEqual(100);
        expect(text && readCustomId(text)).toEqual(one);
      }),
    );
  });

  it('are not made where they would be longer', () => {
    expect(
      toCustomId({ does: 'page', version: 'abcdef', owner: '1', page: 0, code: 'a'.repeat(100) }),
    ).toBeNull();
  });

  it('never throw when they are read', () => {
    fc.assert(fc.property(fc.string(), (text) => void readCustomId(text)));
  });
});

describe('editions', () => {
  it('change with the article', () => {
    const [one, same, two] = [longDesk(3), longDesk(3), longDesk(4)];
    const markOfUsual = ({ library }: typeof one): string | null =>
      library.defaultArticle ? new ArticleVersions(library).fingerprintOf(library.defaultArticle) : null;
    const mark = markOfUsual(one);
    if (mark === null || !one.library.defaultArticle) throw new Error('the article has no mark');
    expect(new ArticleVersions(one.library).find(mark)).toBe(one.library.defaultArticle);
    expect(new ArticleVersions(same.library).find(mark)).toBe(same.library.defaultArticle);
    expect(new ArticleVersions(same.library).fingerprintOf(one.library.defaultArticle)).toBeNull();
    expect(new ArticleVersions(two.library).find(mark)).toBeUndefined();
    expect(markOfUsual(two)).not.toBe(mark);
  });

  it('tell what became of the article since', () => {
    const [before, after] = [longDesk(3).library.defaultArticle, longDesk(4).library.defaultArticle];
    if (!before || !after) throw new Error('the article has no mark');
    const now = (...all: ConstructorParameters<typeof Library>): ArticleVersions =>
      new ArticleVersions(new Library(...all));
    const corrected = (one: Knowledge, date: string): Knowledge => ({
      ...one,
      contents: { ...one.contents, corrected: date },
    });
    const mark = now([before]).fingerprintOf(before) ?? '';
    expect(mark).toHaveLength(13);
    // Messages of an older bot name the state alone.
    expect(now([before]).find(mark.slice(0, 6))).toBe(before);
    const slugHash = mark.slice(6, 11);
    expect(now([after]).since(mark)).toEqual({ slugHash, isWithdrawn: false, corrected: null });
    const later = corrected(after, '12 November 2025');
    expect(now([later]).since(mark)).toEqual({ slugHash, isWithdrawn: false, corrected: '12 November 2025' });
    expect(now([], [], ['harbour']).since(mark)).toEqual({ slugHash, isWithdrawn: true, corrected: null });
    expect(now([]).since(mark)).toBeNull();
    expect(now([later]).since(mark.slice(0, 6))).toBeNull();
    // A correction that was there already is none since.
    const known = corrected(before, '12 November 2025');
    const itsMark = now([known]).fingerprintOf(known) ?? '';
    expect(now([later]).since(itsMark)).toEqual({ slugHash, isWithdrawn: false, corrected: null });
    const second = corrected(after, '13 November 2025');
    expect(now([second]).since(itsMark)?.corrected).toBe('13 November 2025');
  });
});
