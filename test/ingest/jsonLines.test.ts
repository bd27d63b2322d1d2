import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Annotator } from '../../src/annotator/annotator.js';
import { readLine, readLines, readSchema } from '../../src/ingest/jsonLines.js';
import { shippedAnnotator, tagged } from '../annotator.js';

const read = async (id: string, text: string, annotator = shippedAnnotator) =>
  readSchema.parse(await readLine(JSON.stringify({ id, text }), annotator));

describe('JSON lines', () => {
  it('gives each quotation with its speaker, resolved, and the span that names the speaker', async () => {
    const text = 'Marta Kovacs opened the hall on Monday. “It is yours,” she said.';
    const { people, quotes } = await read('a', text);
    const [quote] = quotes;
    expect(quote).toMatchObject({ text: 'It is yours,', speaker: 'Marta Kovacs', cue: 'said', direct: true });
    expect(text.slice(quote?.speaker_start ?? 0, quote?.speaker_end ?? 0)).toBe('she');
    expect(people).toEqual([{ name: 'Marta Kovacs', mentions: [[0, 12]], confidence: expect.any(Number) }]);
    expect(people[0]?.confidence).toBeGreaterThan(0.8);
  });

  it('names all who say it together', async () => {
    const text = 'Marta Kovacs and Jonas Weil said in a joint statement: “We regret this.”';
    const names = tagged(text, [
      ['Marta Kovacs', 'person'],
      ['Jonas Weil', 'person'],
    ]);
    const pointers = names.map(({ end, start }) => ({ start, end, probability: 0.48 }));
    const annotator: Annotator = {
      annotate: async () => ({ names, roles: [], speakers: [{ said: 1, open: 0.04, pointers }] }),
    };
    const { quotes } = await read('a', text, annotator);
    expect(quotes.map(({ speaker, speakers }) => [speaker, speakers])).toEqual([
      ['Marta Kovacs', ['Marta Kovacs', 'Jonas Weil']],
    ]);
  });

  it('tells how sure each name is', async () => {
    const text = 'Marta Kovacs met Zorbix in Paris on Monday. Zorbix said no, and Zorbix left.';
    const names = tagged(text, [
      ['Marta Kovacs', 'person', 0.95],
      ['Zorbix', 'person', 0.6],
    ]);
    const annotator: Annotator = { annotate: async () => ({ names, roles: [], speakers: [] }) };
    const { people } = await read('a', text, annotator);
    const sureness = new Map(people.map(({ name, confidence }) => [name, confidence]));
    expect(sureness.get('Zorbix')).toBeLessThan(sureness.get('Marta Kovacs') ?? 0);
  });

  it('leaves a speaker open who is not named', async () => {
    const { quotes } = await read('a', '“It is yours and it will stay yours,” I said.');
    expect(quotes.map(({ speaker, speaker_start }) => [speaker, speaker_start])).toEqual([[null, null]]);
  });

  it.each(['', 'x', '[]', '{"id": 1}', '{"id": "a", "text": ""}', '{"id": "a", "text": 5}'])(
    'tells the fault of %j in its line',
    async (line) => {
      const { error, quotes } = readSchema.parse(await readLine(line, shippedAnnotator));
      expect(error).toBeTruthy();
      expect(quotes).toEqual([]);
    },
  );

  it('answers every line in order', async () => {
    const lines = ['a', 'b', 'c'].map((id) => JSON.stringify({ id, text: 'A short text.' }));
    const written: string[] = [];
    const output = new Writable({
      write(chunk: Buffer, _encoding, done) {
        written.push(chunk.toString());
        done();
      },
    });
    await readLines(Readable.from([Buffer.from(`${lines.join('\n')}\n`)]), output, shippedAnnotator);
    expect(written.map((line) => readSchema.parse(JSON.parse(line)).id)).toEqual(['a', 'b', 'c']);
  });
});
