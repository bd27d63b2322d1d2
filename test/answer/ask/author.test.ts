import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/answer/ask/ask.js';
import { Article } from '../../../src/article/article.js';
import type { Knowledge } from '../../../src/knowledge/load.js';
import { noReader } from '../../../src/reader/reader.js';

function knowledgeOf(byLine: string): Knowledge {
  const text = `Mill closes\n\n${byLine}3 March 2026\n\nThe mill at Orrin shut its doors on Friday. Ada Holm promised help.`;
  const article = new Article('mill', text);
  const { author, date, title } = article;
  if (!title) throw new Error('the title is not read');
  const none = { people: [], organisations: [], places: [], events: [], statements: [], facts: [] };
  return { article, contents: { title, date, author, source: null, summary: [title], ...none } };
}

describe('who wrote an article', () => {
  const questions = [
    'who wrote this?',
    'Who is the author?',
    'whose article is this',
    'by whom is this article?',
    'who is this by',
    'what is the name of the author?',
    'which journalist wrote this',
    'byline?',
  ];

  it.each(questions)('is answered with the by-line’s names: %s', async (question) => {
    const answer = await ask(knowledgeOf('By Nell Orr and Ivo Lund\n\n'), question, { reader: noReader });
    expect(answer).toMatchObject({ status: 'answered', kind: 'passages' });
    expect('evidence' in answer && answer.evidence.map(({ text }) => text)).toEqual([
      'Nell Orr and Ivo Lund',
    ]);
  });

  it.each(questions)('is refused where the text names nobody: %s', async (question) => {
    expect((await ask(knowledgeOf(''), question, { reader: noReader })).status).toBe('not-in-article');
  });

  it.each(['who wrote the letter?', 'whose house is this?', 'who is behind the attack?'])(
    'is not what another question asks: %s',
    async (question) => {
      const answer = await ask(knowledgeOf('By Nell Orr\n\n'), question, { reader: noReader });
      expect('evidence' in answer ? answer.evidence.map(({ text }) => text) : []).not.toContain('Nell Orr');
    },
  );
});
