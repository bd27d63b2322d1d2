import { describe, expect, it } from 'vitest';
import { Library } from '../../src/knowledge/library.js';
import { isPhraseKey } from '../../src/phrases/keys.js';
import { wordsOfPhrase } from '../../src/phrases/phrases.js';
import { plainText } from '../../src/present/present.js';
import { respond } from '../../src/request/respond.js';
import { deskWith, readingDesk } from '../desk.js';
import { answer, bridge, ferry, library, pier, read } from './stories.js';

describe('a refusal over several articles', () => {
  it.each([
    ['/who a zeppelin on Monday', 'I found nobody in the articles who matches that.'],
    ['/quote nobody', 'I found no statement by anybody of that name.'],
    ['/quote speaker:holm about:zeppelins', 'I found no statement by Ada Holm on that.'],
    ['/check "The zeppelin landed in Madrid"', 'I did not find these words in the articles.'],
    ['who flew the zeppelin to Madrid?', 'I found nothing in the articles on that.'],
  ])('is one for all: %s', async (line, lead) => {
    for (const article of [undefined, 'bridge']) {
      const refused = await answer(line, { article });
      expect(refused.status).toBe('not-in-article');
      expect(plainText(refused).split('\n')[0]).toBe(lead);
    }
  });

  it('shows what comes closest in those that match best, each with its article', async () => {
    const refused = await answer('/who reopened the bridge after a storm of frogs', { article: 'ferry' });
    expect(refused.status).toBe('not-in-article');
    const text = plainText(refused);
    expect(text).toContain(`${pier.event} (${pier.title}, ¶1)`);
    expect(text).not.toContain(ferry.title);
  });

  it('does not say that one of them was corrected', async () => {
    const corrected = new Library([
      read('ferry', ferry, { corrected: 'Dec 4th, 2025' }),
      read('bridge', bridge),
    ]);
    const refused = await respond(deskWith(corrected), '/who nobody');
    expect(plainText(refused)).not.toContain('Dec 4th, 2025');
  });

  it('is of one article where there is one, or one is named', async () => {
    const one = deskWith(new Library([read('ferry', ferry)]));
    for (const refused of [await respond(one, '/who zorbex'), await answer('/who zorbex article:ferry')])
      expect(plainText(refused)).toContain('I found nobody in the article who matches that.');
  });

  it('is said in every language with the same names', () => {
    const values = { name: 'Ada Holm' };
    for (const key of ['nothingSaidInAny', 'noPeopleInAny']) {
      if (!isPhraseKey(key)) throw new Error(key);
      for (const locale of ['de', 'es', 'fr', 'it', 'pl', 'pt-BR', 'ru', 'uk'])
        expect(wordsOfPhrase({ key, values }, locale)).toContain('Ada Holm');
    }
  });
});

describe('a free question in a place with an article of its own', () => {
  const desk = readingDesk(library);
  const ask = (line: string, article: string) => respond(desk, line, { article });

  it.each([
    ['why did the ferry stop sailing?', 'ferry', 'ferry'],
    ['why did the ferry stop sailing?', 'pier', 'ferry'],
    ['what did Ada Holm say?', 'ferry', 'bridge'],
    ['what did the mayor say?', 'pier', 'pier'],
    ['what did the mayor say?', 'bridge', 'bridge'],
  ])('is asked of that one first: %s, set: %s', async (line, article, slug) => {
    const found = await ask(line, article);
    expect([found.status, found.knowledge?.article.slug]).toEqual(['answered', slug]);
    expect(Boolean(found.isFromAnother)).toBe(article !== slug);
  });

  it('means that one where it is about an article itself', async () => {
    for (const line of ['tldr', 'what is the headline?'])
      expect((await ask(line, 'pier')).knowledge?.article.slug).toBe('pier');
  });

  it('is refused for all where none knows', async () => {
    const refused = await ask('who invented the telephone?', 'pier');
    expect(refused).toMatchObject({ status: 'not-in-article', isOfAll: true });
  });

  it('that follows up an answer of another article goes to that one', async () => {
    const conversation = {
      article: 'bridge',
      question: 'who is Ada Holm?',
      people: ['Ada Holm'],
      things: [],
    };
    const found = await respond(desk, 'what did she say?', { article: 'pier', conversation });
    expect(found.knowledge?.article.slug).toBe('bridge');
    expect(found.isFromAnother).toBe(true);
  });
});
