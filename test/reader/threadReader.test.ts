import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { Article } from '../../src/article/article.js';
import { noReader, type Reading } from '../../src/reader/reader.js';
import { openReader } from '../../src/reader/threadReader.js';
import { runProgram } from '../console/npm.js';
import { bakery, longArticle, models, patience, patiently } from './models.js';

const lines: string[] = [];
const reader = openReader({ folder: models, log: (line) => lines.push(line) });
afterAll(() => reader.close());

/** The row with the highest score. */
function best(reading: Reading | null): number | undefined {
  return [...(reading ?? [])].sort(([, a], [, b]) => b.score - a.score)[0]?.[0];
}

describe('a reader', () => {
  it.each([
    ['When will the bakery close?', 'Friday'],
    ['who bought the bakery?', 'Ruth Adler'],
    ['what will the building become?', 'a library'],
  ])(
    'finds the sentence that answers %j, and a span in every one',
    async (question, answer) => {
      const reading = await reader.read(question, bakery, { signal: patiently() });
      expect([...(reading?.keys() ?? [])]).toEqual([...bakery.sentences.keys()]);
      for (const [row, { score, mass, answer: span }] of reading ?? []) {
        expect(Number.isFinite(score) && Number.isFinite(mass)).toBe(true);
        expect(bakery.sentences[row]?.contains(span)).toBe(true);
        expect(span.start).toBeLessThan(span.end);
      }
      expect(bakery.sentences[best(reading) ?? -1]?.text).toContain(answer);
      expect(lines).toEqual([]);
    },
    patience,
  );

  it('reads the sentences asked for, with what stands around them, as it reads all', async () => {
    const article = longArticle(40);
    const question = 'when was number 7 built?';
    const some = await reader.read(question, article, { sentences: [2, 30], signal: patiently() });
    expect([...(some?.keys() ?? [])]).toEqual(expect.arrayContaining([2, 30]));
    expect(some?.size).toBeLessThan(20);
    // Another reader, which has kept nothing.
    const other = openReader({ folder: models, log: (line) => lines.push(line) });
    const all = await other.read(question, article, { signal: patiently() });
    await other.close();
    expect(all?.size).toBe(40);
    for (const [row, { score }] of some ?? []) expect(all?.get(row)?.score).toBeGreaterThanOrEqual(score);
    expect(await reader.read(question, article, { sentences: [], signal: patiently() })).toEqual(new Map());
  });

  it('has an answer at once where it was asked before, in whatever case', async () => {
    const article = longArticle(100);
    const first = await reader.read('which was the first house?', article, { signal: patiently() });
    const start = performance.now();
    const again = await reader.read('Which was the FIRST house?', article, { signal: patiently() });
    expect(performance.now() - start).toBeLessThan(50);
    expect(again).toEqual(first);
    expect(first?.size).toBe(100);
  });

  it.each([
    ['nothing', ''],
    ['odd characters', '\u0000\uD800 \u{1F600} [SEP] [CLS]'],
    ['a question without end', 'and who said what '.repeat(3_000)],
  ])('can be asked %s', async (_, question) => {
    expect((await reader.read(question, bakery, { signal: patiently() }))?.size).toBe(
      bakery.sentences.length,
    );
  });

  it('reads an article with no sentence, and one with a sentence of any length', async () => {
    const none = new Article('none', '   \n');
    expect(await reader.read('who?', none, { signal: patiently() })).toEqual(new Map());
    const one = new Article('one', `It went on ${'and on '.repeat(20_000)}and on`);
    const reading = await reader.read('where did it go?', one, { signal: patiently() });
    for (const { answer } of reading?.values() ?? []) expect(answer.end).toBeLessThan(2_000);
  });

  it('is asked thirty things at once: none fails, and what is out of time is not read', async () => {
    const article = longArticle(100, 'thirty');
    const start = performance.now();
    const signal = AbortSignal.timeout(1_000);
    const asked = Array.from({ length: 30 }, (_, at) =>
      reader.read(`when was number ${at} built?`, article, { signal }),
    );
    const read = await Promise.all(asked);
    expect(performance.now() - start).toBeLessThan(5_000);
    for (const reading of read) if (reading) expect(reading.size).toBe(100);
    // What is read is what was asked first.
    const count = read.filter((reading) => reading !== null).length;
    expect(read.slice(0, count)).not.toContain(null);
    expect(await reader.read('who?', bakery, { signal: patiently() })).not.toBeNull();
    expect(lines).toEqual([]);
  });

  it('stops with what is waited for no more', async () => {
    // Whole, it takes a quarter of a minute.
    const article = longArticle(3_000, 'endless');
    const start = performance.now();
    expect(await reader.read('when?', article, { signal: AbortSignal.timeout(200) })).toBeNull();
    expect(await reader.read('what is sold?', bakery, { signal: patiently() })).not.toBeNull();
    expect(performance.now() - start).toBeLessThan(8_000);
  });

  it('reads nothing where it is switched off', () => {
    expect(openReader({ folder: null, log: (line) => lines.push(line) })).toBe(noReader);
    expect(lines).toEqual([]);
  });
});

describe('where the models', () => {
  /** Asks twice with a folder of models that is not as it should be. */
  async function withModels(spoil: (folder: string) => void): Promise<{ read: unknown[]; said: string[] }> {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-models-'));
    const said: string[] = [];
    const spoilt = openReader({ folder, log: (line) => said.push(line) });
    try {
      cpSync(join(models, 'reader.json'), join(folder, 'reader.json'));
      cpSync(join(models, 'vocab.txt'), join(folder, 'vocab.txt'));
      symlinkSync(join(models, 'reader.int8.onnx'), join(folder, 'reader.int8.onnx'));
      spoil(folder);
      const ask = () => spoilt.read('who?', bakery, { signal: patiently() });
      return { read: [...(await Promise.all([ask(), ask()])), await ask()], said };
    } finally {
      await spoilt.close();
      rmSync(folder, { recursive: true });
    }
  }

  it.each([
    ['have no weights', 'reader.int8.onnx cannot be read (ENOENT)', null],
    ['are damaged', 'reader.int8.onnx is not the file that reader.json names', 'version https://git-lfs'],
    ['have no settings', 'reader.json cannot be used', null],
    ['have settings of another form', 'reader.json cannot be used', '{"weights": "x"}'],
    ['have no vocabulary', 'vocab.txt cannot be used', null],
    ['have a vocabulary of something else', 'vocab.txt cannot be used', 'a\nb\n'],
  ])('%s, nothing is read, and that is said once', async (_, line, content) => {
    const [file = ''] = line.split(' ');
    const { read, said } = await withModels((folder) => {
      rmSync(join(folder, file));
      if (content !== null) writeFileSync(join(folder, file), content);
    });
    expect(read).toEqual([null, null, null]);
    expect(said).toEqual([expect.stringContaining(line)]);
    expect(said[0]).toContain('READER=off');
    expect(said[0]).not.toContain('\n');
  });
});

describe('a process with a reader', () => {
  const program = fileURLToPath(new URL('program.ts', import.meta.url));

  it.each([
    ['never', 'null'],
    ['once', String(bakery.sentences.length)],
    ['impatiently', 'null'],
    ['closed', `[${bakery.sentences.length},null]`],
    ['left', 'null'],
  ])('ends by itself where that was used %s', async (way, out) => {
    const ran = await runProgram(process.execPath, ['--import', 'tsx', program, way]);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out.split('\n')[0]).toBe(out);
    expect(ran.out).not.toContain('\nloaded here');
  });
});
