import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../../src/answer/check/check.js';
import { sourcesOf } from '../../../src/answer/check/sources.js';
import type { Passage } from '../../../src/article/article.js';
import type { Knowledge } from '../../../src/knowledge/load.js';
import { plainText } from '../../../src/present/present.js';
import { checkMessage, presentMessage } from '../../../src/request/checkMessage.js';
import { loadArticles } from './table.js';

const slug = 'harbour-bridge-closed';
let knowledge: Knowledge;
beforeAll(async () => {
  const found = (await loadArticles()).get(slug);
  if (!found) throw new Error(`no article "${slug}"`);
  knowledge = found;
});

/** Pieces that people put together: words of the article, marks, names, and anything at all. */
const piece = fc.oneof(
  fc.constantFrom(
    ...['“', '”', '"', '…', '[...]', ' — ', ': ', 'Halloran', 'mayor', 'not', 'said', '@everyone'],
  ),
  fc.constantFrom(
    ...'We are prepared to gamble with the lives of Marlow cannot pay for this alone'.split(' '),
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' '));

/** Runs of words of the article, wherever they begin and end. */
const run = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 30 })).map(([from, length]) => {
  const words = knowledge.article.text.split(/\s+/u);
  const start = from % words.length;
  return words.slice(start, start + length).join(' ');
});

/** Words in the form in which quotations must be equal, for a check of the check by other means. */
function plain(words: string): string {
  const folded = words.toLowerCase().replace(/[\s\u00a0]+/gu, ' ');
  return folded
    .replace(/["“”‘’']/gu, '')
    .replace(/[–—]/gu, '-')
    .trim();
}

describe('check, whatever is typed', () => {
  it('answers, and shows the article in its own characters only', () => {
    fc.assert(
      fc.property(fc.oneof(text, run), fc.option(text, { nil: undefined }), (quote, speaker) => {
        const answer = check(knowledge, quote, speaker);
        const source = knowledge.article.text;
        const isCut = (passage: Passage): boolean =>
          passage.article === knowledge.article &&
          passage.text === source.slice(passage.start, passage.end) &&
          passage.text.length > 0;
        expect(answer.closest.every(isCut)).toBe(true);
        expect(plainText(answer)).not.toMatch(/@everyone/u);
        if (answer.status === 'invalid') return;
        expect([...answer.evidence, ...answer.quotations].every(isCut)).toBe(true);
        for (const said of answer.diff) {
          if (said.op === 'added') expect(said.text).not.toBe('');
          else expect(isCut(said.passage)).toBe(true);
        }
        expect(answer.score).toBeGreaterThanOrEqual(0);
        expect(answer.score).toBeLessThanOrEqual(1);
        expect(answer.status === 'not-in-article').toBe(answer.verdict === 'not-found');
      }),
      { numRuns: 400 },
    );
  });

  it('calls words verbatim only where they stand inside quotation marks', () => {
    const quotations = sourcesOf(knowledge).quotations.map(({ passage }) => plain(passage.text));
    let verbatim = 0;
    fc.assert(
      fc.property(run, (quote) => {
        const answer = check(knowledge, quote);
        if (answer.status === 'invalid' || answer.verdict !== 'verbatim') return;
        verbatim++;
        const same = answer.diff.map((said) => (said.op === 'same' ? plain(said.passage.text) : '-'));
        expect(same.every((words) => quotations.some((quotation) => quotation.includes(words)))).toBe(true);
      }),
      { numRuns: 1500, seed: 4 },
    );
    expect(verbatim).toBeGreaterThan(10);
  });

  it('marks every word: the same and the added ones are what was typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sourcesOf(knowledge).quotations),
        fc.nat(),
        fc.nat(),
        (quotation, a, b) => {
          const words = quotation.passage.text.replace(/[.,]/gu, '').split(' ');
          const from = a % words.length;
          const changed = words.filter((_, at) => at !== from);
          changed.splice(b % words.length, 0, 'zebra');
          const answer = check(knowledge, changed.join(' '));
          if (answer.status === 'invalid' || answer.diff.length === 0) return;
          const shown = answer.diff.flatMap((said) =>
            said.op === 'added'
              ? said.text.split(' ')
              : said.op === 'same'
                ? said.passage.text.split(' ')
                : [],
          );
          const bare = (list: readonly string[]): string =>
            list.map((word) => word.toLowerCase().replace(/[.,”“]/gu, '')).join(' ');
          expect(bare(shown)).toBe(bare(changed));
          // Words that are named as the article's stand in it just so.
          for (const { values } of answer.notes)
            expect(knowledge.article.text).toContain(values.article ?? '');
        },
      ),
    );
  });
});

describe('checkMessage, whatever is written', () => {
  it('checks at most ten quotations and counts the rest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 25 }), (count) => {
        const message = Array.from({ length: count }, (_, at) => `“one two three ${at}”`).join(' and ');
        const { checks, more } = checkMessage(knowledge, message);
        expect(checks.length).toBe(Math.min(10, count));
        expect(checks.length + more).toBe(count);
      }),
    );
  });

  it('never throws, and repeats no mass mention', () => {
    fc.assert(
      fc.property(text, (message) => {
        const shown = presentMessage(checkMessage(knowledge, message));
        expect(shown.length).toBeGreaterThan(0);
        expect(JSON.stringify(shown.map((block) => ('text' in block ? block.text : '')))).not.toMatch(
          /@everyone/u,
        );
      }),
    );
  });
});
