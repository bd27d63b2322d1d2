import { beforeAll, describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/console/documents.js';
import { Library } from '../../../src/knowledge/library.js';
import type { Conversation } from '../../../src/question/conversation.js';
import { remember } from '../../../src/request/conversation.js';
import { respond } from '../../../src/request/respond.js';
import { readingDesk } from '../../desk.js';

/** More articles than are asked at once, the newest first. */
const texts: Readonly<Record<string, string>> = {
  harbour: `Harbour Of Varn Gets A New Crane

3 May 2030

The harbour of Varn gets a new crane, its director Ida Moss said on Monday. It will cost four million euros. The old crane rusted for ten years.`,
  bakery: `Bakery Chain Pell Closes Forty Shops

2 May 2030

The bakery chain Pell will close forty shops, its head Gwen Acht said. The baker Ifan Pross learned of it from his sister. Wheat costs a third more than last year.`,
  school: `School In Lund Wins The Chess Prize

1 May 2030

A school in Lund won the chess prize in its first year. Its coach Kim Berg said that the children play every evening.`,
  ...Object.fromEntries(
    ['Arn', 'Brack', 'Corm', 'Dorth', 'Esk', 'Fenn'].map((place, at) => [
      place.toLowerCase(),
      `Council Of ${place} Meets Again\n\n${at + 1} April 2030\n\nThe council of ${place} met on Friday and spoke about roads. Its director wants new lamps, which will cost ${at + 2} million euros. A sister town pays for the old shops.`,
    ]),
  ),
};

let library: Library;
beforeAll(async () => {
  library = new Library(
    await Promise.all(Object.entries(texts).map(([slug, text]) => readDocument(slug, text))),
  );
});

/** The slugs of the articles that answer lines one after the other. */
async function slugsOf(...lines: string[]): Promise<(string | undefined)[]> {
  let conversation: Conversation | undefined;
  const slugs: (string | undefined)[] = [];
  for (const line of lines) {
    const answer = await respond(readingDesk(library), line, { conversation });
    conversation = remember(conversation, line, answer);
    slugs.push(answer.knowledge?.article.slug);
  }
  return slugs;
}

describe('a question to many articles', () => {
  it.each([
    ['how much will the crane cost?', 'harbour'],
    ['who learned of it from his sister?', 'bakery'],
    ['what did Kim Berg say?', 'school'],
    ['how mcuh will the carne cost?', 'harbour'],
    ['how much will it cost, the lamps in Dorth?', 'dorth'],
    ['who is the head? bakery chain pell', 'bakery'],
  ])('goes to the one that it is about: %s', async (line, slug) => {
    expect(await slugsOf(line)).toEqual([slug]);
  });

  it.each(['how much will it cost?', 'what is the title?', 'tldr', 'when was this published?'])(
    'that names none means the one spoken of: %s',
    async (line) => {
      expect(await slugsOf('Harbour Of Varn', line)).toEqual(['harbour', 'harbour']);
      expect(await slugsOf('the council of Esk', line)).toEqual(['esk', 'esk']);
    },
  );

  it.each(['what is the headline?', 'tldr', 'when was this published?', 'summarize this please'])(
    'about the article itself means the newest where none was spoken of: %s',
    async (line) => {
      expect(await slugsOf(line)).toEqual(['harbour']);
    },
  );

  it.each(['summarize the bakery story', 'when was the article about the bakery published?'])(
    'about an article that it names means that one: %s',
    async (line) => {
      expect(await slugsOf(line)).toEqual(['bakery']);
    },
  );

  it.each([
    ['what did Kim Berg say?', 'school'],
    ['who won the chess prize in Lund?', 'school'],
    ['why does the bakery chain Pell close shops?', 'bakery'],
  ])('that names another leaves the one spoken of: %s', async (line, slug) => {
    expect(await slugsOf('Harbour Of Varn', line)).toEqual(['harbour', slug]);
  });

  it.each([
    ['in the story about the bakery, how much will it cost?', 'bakery'],
    ['According to the bakery article who is its head?', 'bakery'],
    ['what did the director say in the article about the harbor crane?', 'harbour'],
    ['who is the head, in the bakery chain story?', 'bakery'],
    ['in “School In Lund Wins The Chess Prize”, what did the director say?', 'school'],
    ['what did the director say (chess prize)?', 'school'],
    ['council of Brack: what will the lamps cost?', 'brack'],
    ['hey, in the story about the Esk council: who wants lamps?', 'esk'],
  ])('goes to the one that it names apart: %s', async (line, slug) => {
    expect(await slugsOf(line)).toEqual([slug]);
    expect(await slugsOf('Harbour Of Varn', line)).toEqual(['harbour', slug]);
  });

  it('is answered by what it asks, not by the words that name the article', async () => {
    const desk = readingDesk(library);
    const plain = await respond(desk, 'who learned of it?', { article: 'bakery' });
    const named = await respond(desk, 'in the story about the bakery chain Pell, who learned of it?');
    expect(named).toMatchObject({ status: 'answered', kind: plain.kind, score: plain.score });
  });

  it('keeps words that are what is asked', async () => {
    const line = '“the chess prize”, did the school win it?';
    expect((await respond(readingDesk(library), line)).score).toBe(
      (await respond(readingDesk(library), line, { article: 'school' })).score,
    );
  });

  it('does not name apart what several titles have, or none', async () => {
    for (const line of [
      'in the council story, what will lamps cost in Dorth?',
      'Dorth: what will the lamps cost?',
    ])
      expect(await slugsOf(line)).toEqual(['dorth']);
    expect(await slugsOf('in the story about zeppelins, what did Kim Berg say?')).toEqual(['school']);
  });

  it('is refused where it is too long', async () => {
    expect((await respond(readingDesk(library), `why ${'so '.repeat(200)}late?`)).status).toBe('invalid');
  });
});
