import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/answer/ask/ask.js';
import { askAll } from '../../../src/answer/ask/askAll.js';
import { readDocument } from '../../../src/console/documents.js';
import { Library } from '../../../src/knowledge/library.js';
import { noReader } from '../../../src/reader/reader.js';
import { PointingReader } from './support.js';

const mill = await readDocument(
  'mill',
  'Mill closes\n\nThe paper mill at Orrin shut its doors on Friday. Its owner blamed the price of power. Some forty workers lost their jobs.\n\nThe council met in the evening. Ada Holm, the mayor, promised help.',
);
const ferry = await readDocument(
  'ferry',
  'Ferry returns\n\nThe ferry to Skarn sails again after repairs. Its captain was glad of the calm sea.',
);
const question = 'how come they had to pack it in';

describe('a question in other words than the article’s', () => {
  it('is answered where the reader is sure, with the words that answer', async () => {
    const answer = await ask(mill, question, { reader: new PointingReader('the price of power') });
    expect(answer).toMatchObject({ status: 'answered', kind: 'passages' });
    expect('evidence' in answer && answer.evidence[0]?.text).toBe('Its owner blamed the price of power.');
    expect('highlights' in answer && answer.highlights?.[0]?.text).toBe('the price of power');
  });

  it('names those whom the answering words name, where it asks who', async () => {
    const answer = await ask(mill, 'who said there would be a hand for them', {
      reader: new PointingReader('Ada Holm'),
    });
    expect(answer).toMatchObject({ status: 'answered', kind: 'people' });
    expect('people' in answer && answer.people.map(({ name }) => name.text)).toEqual(['Ada Holm']);
  });

  it('is refused where the reader finds nothing, with a score that says so', async () => {
    const answer = await ask(mill, question, { reader: new PointingReader('no such words') });
    expect(answer.status).toBe('not-in-article');
    expect(answer.score).toBeLessThan(0.2);
  });

  it('is less sure the less the reader is', async () => {
    const scores = [];
    for (const score of [12, 4, 0, -4])
      scores.push(
        (await ask(mill, question, { reader: new PointingReader('the price of power', score) })).score,
      );
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(scores.length);
  });
});

describe('without a reader', () => {
  it('words alone never assert an answer', async () => {
    for (const line of [
      'when did the mill shut its doors?',
      'how many workers lost their jobs?',
      'mill orrin friday',
    ]) {
      const { status } = await ask(mill, line, { reader: noReader });
      expect(['unsure', 'not-in-article'], line).toContain(status);
    }
  });

  it('the sentence with the question’s words may answer', async () => {
    const answer = await ask(mill, 'how many workers lost their jobs?', { reader: noReader });
    expect(answer.status).toBe('unsure');
    expect('evidence' in answer && answer.evidence[0]?.text).toBe('Some forty workers lost their jobs.');
  });

  it.each(['', '?!', '😀😀😀', 'the of and'])('%j, which asks nothing, is refused', async (line) => {
    expect((await ask(mill, line, { reader: noReader })).status).toBe('not-in-article');
  });
});

describe('what is read', () => {
  it('is an article whole, and of a long one the sentences that have most of the question', async () => {
    const reader = new PointingReader('nothing');
    await ask(mill, question, { reader });
    expect(reader.asked[0]?.options.sentences).toBeUndefined();
    const lines = Array.from({ length: 160 }, (_, at) => `The clerk wrote page ${at} of the ledger.`);
    const long = await readDocument('ledger', ['Ledger', ...lines, 'A bear broke the lock.'].join('\n\n'));
    await ask(long, 'what did the bear break?', { reader });
    expect(reader.asked[1]?.options.sentences).toHaveLength(30);
    expect(reader.asked[1]?.options.sentences?.[0]).toBe(160);
  });

  it('is the question with its slips put right', async () => {
    const reader = new PointingReader('nothing');
    await ask(mill, 'did the wokrers blame the cuoncil', { reader });
    expect(reader.asked[0]?.question).toBe('did the workers blame the council');
  });

  it('is nothing where the structure answers for sure', async () => {
    const reader = new PointingReader('nothing');
    await ask(mill, 'tldr', { reader });
    expect(reader.asked).toEqual([]);
  });
});

describe('among several articles', () => {
  const library = new Library([ferry, mill]);

  it('the one answers in which the reader finds it', async () => {
    for (const [words, slug] of [
      ['the price of power', 'mill'],
      ['the calm sea', 'ferry'],
    ] as const) {
      const answer = await askAll(library, 'what did they say about it', {
        reader: new PointingReader(words),
      });
      expect(answer.knowledge?.article.slug).toBe(slug);
    }
  });

  it('they share what one question may take', async () => {
    const reader = new PointingReader('nothing');
    await askAll(library, question, { reader });
    expect(new Set(reader.asked.map(({ options }) => options.signal)).size).toBe(1);
  });
});
