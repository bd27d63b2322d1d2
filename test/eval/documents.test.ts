import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Article } from '../../src/article/article.js';
import { parseDocuments } from './documents.js';
import { labelledNames, labelsSchema, readLabelled } from './labelled.js';

it('reads SQuAD, five paragraphs a document, with offsets into the whole', () => {
  const paragraph = (context: string, answer: string) => ({
    context,
    qas: [
      { question: ' What is it? ', answers: [{ text: answer, answer_start: context.indexOf(answer) }] },
      { question: 'Who is it?', is_impossible: true, answers: [], plausible_answers: [] },
    ],
  });
  const paragraphs = ['one', 'two', 'three', 'four', 'five', 'six'].map((word) =>
    paragraph(`This is the ${word}.`, word),
  );
  const documents = parseDocuments(
    JSON.stringify({ version: 'v2.0', data: [{ title: 'Numbers', paragraphs }] }),
  );
  expect(documents.map(({ id, group, questions }) => [id, group, questions.length])).toEqual([
    ['Numbers/0', 'Numbers', 10],
    ['Numbers/1', 'Numbers', 2],
  ]);
  const answers = documents.flatMap(({ text, questions }) =>
    questions.flatMap(({ support }) => support.map(({ start, end }) => text.slice(start, end))),
  );
  expect(answers).toEqual(['one', 'two', 'three', 'four', 'five', 'six']);
  expect(documents[0]?.questions[1]).toMatchObject({
    answerable: false,
    near: true,
    support: [],
    kind: 'who',
  });
});

it('reads JSON lines, a single line too', () => {
  const line = JSON.stringify({
    id: 'Town/3',
    text: 'The town lies on a hill.',
    questions: [{ text: 'Where?', answerable: true, answers: [{ text: 'on a hill', start: 14 }] }],
  });
  for (const text of [line, `${line}\n${line}\n`]) {
    expect(parseDocuments(text)[0]).toMatchObject({
      id: 'Town/3',
      group: 'Town',
      questions: [{ support: [{ start: 14, end: 23 }] }],
    });
  }
});

describe.each(['tune', 'held-out'])('labelled articles: %s', async (half) => {
  const folder = fileURLToPath(new URL(`articles/${half}`, import.meta.url));

  it.each(await labelledNames(folder))('%s holds what its labels say', async (name) => {
    const { article, labels } = await readLabelled(folder, name);
    const words = article.text.split(/\s+/u).length;
    expect(words).toBeGreaterThanOrEqual(300);
    expect(words).toBeLessThanOrEqual(900);
    const { questions } = labels;
    const unanswerable = questions.filter(({ answerable }) => !answerable);
    expect(questions.length).toBeGreaterThanOrEqual(50);
    expect(new Set(questions.map(({ q }) => q)).size).toBe(questions.length);
    expect(unanswerable.length / questions.length).toBeGreaterThanOrEqual(0.33);
    expect(unanswerable.filter(({ near }) => near).length * 2).toBeGreaterThanOrEqual(unanswerable.length);
  });
});

describe('labels', () => {
  const schema = labelsSchema(new Article('hill', 'The town lies on a hill.'));
  const asked = (question: object) =>
    schema.safeParse({ questions: [{ q: 'where is it', kind: 'where', ...question }] }).success;

  it('must be in the text', () => {
    expect(asked({ answerable: true, support: ['on a hill'] })).toBe(true);
    expect(asked({ answerable: true, support: ['in a valley'] })).toBe(false);
    expect(asked({ answerable: true, support: ['on a hill'], people: ['Anna'] })).toBe(false);
  });

  it('must not contradict each other', () => {
    expect(asked({ answerable: true })).toBe(false);
    expect(asked({ answerable: false, support: ['on a hill'] })).toBe(false);
    expect(asked({ answerable: true, near: true, support: ['on a hill'] })).toBe(false);
    expect(asked({ answerable: false, near: true })).toBe(true);
  });
});
