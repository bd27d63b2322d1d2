import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Article } from '../../src/article/article.js';
import { readConfig } from '../../src/config.js';
import { JsonLines } from '../../src/console/json.js';
import { outputSchema } from '../../src/console/output.js';
import { Library } from '../../src/knowledge/library.js';
import { command } from '../../src/request/command.js';
import type { Desk } from '../../src/request/respond.js';
import { openDesk } from '../../src/start.js';
import { shippedAnnotator } from '../annotator.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(readConfig({}).knowledge);
});

describe('the JSON-lines face', () => {
  it('names the article of each passage where there are several', async () => {
    const [first] = desk.library.articles;
    if (!first) throw new Error('there is no article');
    const { draft } = await import('../../src/ingest/draft.js');
    const article = new Article('second', 'The bridge at Varn opened on Monday. It cost nine million euros.');
    const { contents } = await draft(article, shippedAnnotator);
    const two = { ...desk, library: new Library([first, { article, contents }]) };
    const face = new JsonLines(two, undefined);
    const usual = await face.answer('/who riyadh');
    expect(usual.evidence.map((passage) => passage.article)).toEqual(
      usual.evidence.map(() => first.article.slug),
    );
    const second = await face.answer('{"text": "/summary", "article": "second"}');
    expect(second.evidence[0]).toMatchObject({ article: 'second', start: 0 });
    const document = await face.answer(
      '{"text": "/summary", "document": {"id": "d", "text": "Rain fell. Hail fell."}}',
    );
    expect(document.evidence[0]).not.toHaveProperty('article');
  });

  it('answers from the article of the command line, unless a line names another', async () => {
    const slug = desk.library.defaultArticle?.article.slug;
    const face = new JsonLines(desk, 'no-such-article');
    expect((await face.answer('/summary')).status).toBe('invalid');
    expect((await face.answer(JSON.stringify({ text: '/summary', article: slug }))).status).toBe('answered');
    const document = { text: '/summary', document: { id: 1, text: 'Rain fell.' } };
    expect((await face.answer(JSON.stringify(document))).article).toBe('1');
  });

  it('keeps documents by their ids, the last text of each', async () => {
    const face = new JsonLines(desk, undefined);
    const ask = (id: number, text?: string) =>
      face.answer(JSON.stringify({ text: '/summary', document: { id, ...(text ? { text } : {}) } }));
    for (let id = 0; id < 100; id++) await ask(id, `Hail number ${id} fell on Varn.`);
    await ask(99, 'Then the sun shone on Varn.');
    expect((await ask(0)).evidence[0]?.text).toBe('Hail number 0 fell on Varn.');
    expect((await ask(99)).evidence[0]?.text).toBe('Then the sun shone on Varn.');
  });

  it('gives an object for a line on which a command fails, and logs the cause under its id', async () => {
    const broken = command({
      data: { name: 'break', description: 'Fails', options: {} },
      run: () => {
        throw new Error('the cause');
      },
    });
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const face = new JsonLines({ ...desk, commands: [...desk.commands, broken] }, undefined);
    const output = outputSchema.parse(await face.answer('/break'));
    const [id, error] = log.mock.calls[0] ?? [];
    log.mockRestore();
    expect(output).toMatchObject({ status: 'invalid', kind: 'none', request: '/break' });
    expect(output.text).toContain(String(id));
    expect(String(error)).toContain('the cause');
    expect((await face.answer('/who riyadh')).status).toBe('answered');
  });
});
