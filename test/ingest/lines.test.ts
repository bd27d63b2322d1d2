import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readLine, readLines, readSchema } from '../../src/ingest/lines.js';

describe('JSON lines', () => {
  it('gives each quotation with its speaker, resolved, and the span that names the speaker', () => {
    const text = 'Marta Kovacs opened the hall on Monday. “It is yours,” she said.';
    const read = readSchema.parse(readLine(JSON.stringify({ id: 'a', text })));
    const [quote] = read.quotes;
    expect(quote).toMatchObject({ text: 'It is yours,', speaker: 'Marta Kovacs', cue: 'said', direct: true });
    expect(text.slice(quote?.speaker_start ?? 0, quote?.speaker_end ?? 0)).toBe('she');
    expect(read.people).toEqual([{ name: 'Marta Kovacs', mentions: [[0, 12]], confidence: 0.95 }]);
  });

  it('names all who say it together', () => {
    const text = 'Marta Kovacs and Jonas Weil said in a joint statement: “We regret this.”';
    const { quotes } = readSchema.parse(readLine(JSON.stringify({ id: 'a', text })));
    expect(quotes.map(({ speaker, speakers }) => [speaker, speakers])).toEqual([
      ['Marta Kovacs', ['Marta Kovacs', 'Jonas Weil']],
    ]);
  });

  it('tells how sure each name is', () => {
    const text = 'Marta Kovacs met Zorbix in Paris on Monday. Zorbix said no, and Zorbix left.';
    const { people } = readSchema.parse(readLine(JSON.stringify({ id: 'a', text })));
    const sureness = new Map(people.map(({ name, confidence }) => [name, confidence]));
    expect(sureness.get('Zorbix')).toBeLessThan(sureness.get('Marta Kovacs') ?? 0);
  });

  it('leaves a speaker open who is not named', () => {
    const read = readLine(JSON.stringify({ id: 'a', text: '“It is yours and it will stay yours,” I said.' }));
    expect(read.quotes.map(({ speaker, speaker_start }) => [speaker, speaker_start])).toEqual([[null, null]]);
  });

  it.each(['', 'x', '[]', '{"id": 1}', '{"id": "a", "text": ""}', '{"id": "a", "text": 5}'])(
    'tells the fault of %j in its line',
    (line) => {
      const read = readSchema.parse(readLine(line));
      expect(read.error).toBeTruthy();
      expect(read.quotes).toEqual([]);
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
    await readLines(Readable.from(`${lines.join('\n')}\n`), output);
    expect(written.map((line) => readSchema.parse(JSON.parse(line)).id)).toEqual(['a', 'b', 'c']);
  });
});
