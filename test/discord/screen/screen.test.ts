import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answer/answer.js';
import { Article } from '../../../src/article/article.js';
import { partsOf, piecesOfAll } from '../../../src/discord/screen/markdown/pieces.js';
import { paginate } from '../../../src/discord/screen/pages.js';
import { questionLine } from '../../../src/discord/screen/questionLine.js';
import { Screens } from '../../../src/discord/screen/screen.js';
import { Library } from '../../../src/knowledge/library.js';
import { plainText } from '../../../src/present/present.js';
import { type Desk, respond } from '../../../src/request/respond.js';
import { deskWith } from '../../desk.js';
import { messageFaults } from '../double/limits.js';
import { messageBody, readableTextOf, textOf } from '../double/message.js';
import { bareWords, longDesk, shippedDesk } from '../support.js';

const audience = { owner: '123456789012345678', isPrivate: false, locale: 'en', isVoter: true };

/** Every page of an answer as a message's body, and what is wrong with any of them. */
async function pagesOf({ library, ...desk }: Desk, answer: Answer, asked: string | null = null) {
  const { screens } = await new Screens(desk).pages(answer, { ...audience, library, questionLine: asked });
  const bodies = screens.map((components) => messageBody.parse({ components }));
  return { bodies, faults: bodies.flatMap((body) => messageFaults(body, true)) };
}

describe('screens', () => {
  it('keep to the limits whatever is asked, and show every word of the answer once', async () => {
    const desk = await shippedDesk();
    const word = fc.constantFrom(
      ...'who what did say rubio zelensky zelinsky riyadh nato the troops /who /quote /ask /check " * @everyone [a](b) <@1> about:'.split(
        ' ',
      ),
    );
    const line = fc.oneof(
      fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
      fc.string({ maxLength: 300 }),
    );
    await fc.assert(
      fc.asyncProperty(line, async (typed) => {
        const answer = await respond(desk, typed);
        const { bodies, faults } = await pagesOf(desk, answer);
        expect(faults).toEqual([]);
        const words = bodies.flatMap((body) =>
          bareWords(readableTextOf({ body }).replace(/^-# Page \d+ of \d+.*$/m, '')),
        );
        expect(words).toEqual(bareWords(plainText(answer)));
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  it('keep to them for a hundred quotations', async () => {
    const desk = longDesk(100);
    const { bodies, faults } = await pagesOf(desk, await respond(desk, '/quote ann lee'));
    expect(faults).toEqual([]);
    expect(bodies.length).toBeGreaterThan(10);
  });

  it('keep to them for sentences without end and letters that all need escaping', async () => {
    const sentence = `${'*_~ '.repeat(3000)}end.`;
    const text = `A Title\n\n${sentence} ${'x'.repeat(6000)}. Another sentence.`;
    const article = new Article('odd', text);
    const contents = {
      title: article.passage({ start: 0, end: 7 }),
      date: null,
      author: null,
      source: null,
      people: [],
      organisations: [],
      places: [],
      events: [],
      statements: [],
      facts: [],
    };
    const whole = article.passage({ start: 9, end: text.length });
    const library = new Library([{ article, contents: { ...contents, summary: [whole] } }]);
    const desk = deskWith(library);
    const asked = questionLine(`/ask ${'*'.repeat(300)}`);
    const { bodies, faults } = await pagesOf(desk, await respond(desk, '/summary'), asked);
    expect(faults).toEqual([]);
    expect(bodies.length).toBeGreaterThan(5);
  });
});

describe('pages', () => {
  const piece = (markdown: string, heads = false) => ({ markdown, passage: null, heads });

  it('break between pieces and never after a heading', () => {
    const long = 'a'.repeat(1500);
    const pages = paginate([piece(long), piece('Closest:', true), piece(long), piece('end')]);
    expect(pages.map((page) => page.map(({ markdown }) => markdown.length))).toEqual([[1500], [8, 1500, 3]]);
  });

  it('are numbered, and later ones name the article', async () => {
    const desk = longDesk(30);
    const { bodies } = await pagesOf(desk, await respond(desk, '/quote ann lee'));
    const feet = bodies.map((body) => textOf({ body }).split('\n').at(-1));
    expect(feet.slice(0, 2)).toEqual(['-# Page 1 of 5', '-# Page 2 of 5 · Harbour To Open Its Quays']);
  });
});

describe('a quotation that is too long for one piece', () => {
  const sentences = Array.from(
    { length: 60 },
    (_, at) => `Sentence number ${at} has some words in it and then stops.`,
  );
  const words = sentences.join(' ');
  const article = new Article('long', `A title\n\n“${words}” said Ann Lee.`);
  const passage = article.passage({ start: 10, end: 10 + words.length });
  const block = {
    type: 'direct',
    speaker: 'Ann Lee',
    highlights: [],
    passage,
    text: passage.text,
    place: '¶1',
  } as const;

  it('goes on where it says so, with no marks but those that it begins and ends with', () => {
    const pieces = piecesOfAll([block], null, 'de').map(({ markdown }) => markdown);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.join('').match(/[“”]/gu)).toEqual(['“', '”']);
    expect(pieces[0]?.startsWith('> “Sentence number 0')).toBe(true);
    expect(pieces.at(-1)).toMatch(/ stops\.”\n— \*\*Ann Lee\*\* ¶1$/u);
    for (const piece of pieces.slice(1)) expect(piece.startsWith('-# Fortsetzung:\n> Sentence')).toBe(true);
    for (const piece of pieces) expect(piece).toContain('— **Ann Lee**');
  });
});

describe('parts of a passage', () => {
  it('are cut at sentences, lose no word, and are whole where they fit', () => {
    const sentences = Array.from(
      { length: 60 },
      (_, at) => `Sentence number ${at} has some words in it and then stops.`,
    );
    const article = new Article('long', sentences.join(' '));
    const whole = article.passage({ start: 0, end: article.text.length });
    const parts = partsOf(whole);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map(({ text }) => text).join(' ')).toBe(article.text);
    for (const part of parts) expect(part.text).toMatch(/^Sentence .* stops\.$/s);
    const [first] = article.sentences;
    expect(first && partsOf(first)).toEqual([first]);
  });
});
