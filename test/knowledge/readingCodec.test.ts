import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Article } from '../../src/article/article.js';
import { decodeReading, encodeReading } from '../../src/knowledge/readingCodec.js';
import { readText } from '../../src/knowledge/readText.js';
import type { Contents } from '../../src/knowledge/schema.js';
import type { Reading } from '../../src/nlp/reading.js';
import { runToEnd } from '../../src/support/steps.js';
import { draftOf } from '../annotator.js';
import { readLabelledFolder } from '../eval/labelled.js';

const folder = fileURLToPath(new URL('../answer/check/documents/tune', import.meta.url));
const labelled = (await readLabelledFolder(folder)).map(({ text }) => text);
const odd =
  'Mr\u00a0O’Neil — “Très bien!” — left at 5 p.m.; Shōsōin’s vice-president, Anne-Marie Łuczak, didn’t.\n\n😀 He 𝒳 ran.';

/** Texts with what an editor might say of them. */
const published: (readonly [text: string, contents: Contents])[] = [];
for (const text of [...labelled.slice(0, 6), odd])
  published.push([text, (await draftOf(text, 'one')).contents]);

/** The reading of a text as it is published, of an article of its own. */
const readingOf = (text: string, contents: Contents): Reading =>
  readText({ article: new Article('one', text), contents });

describe('a stored reading', () => {
  it('is what was read', () => {
    for (const [text, contents] of published) {
      const reading = readingOf(text, contents);
      expect(reading.entities.length).toBeGreaterThan(0);
      const article = new Article('one', text);
      const { mentionsIn, ...decoded } = runToEnd(decodeReading(article, encodeReading(reading)));
      const { mentionsIn: expected, ...rest } = reading;
      expect(decoded).toEqual(rest);
      expect(article.sentences.map((_, row) => mentionsIn(row))).toEqual(
        article.sentences.map((_, row) => expected(row)),
      );
    }
  });

  it('of nothing is nothing', () => {
    const [[, contents] = []] = published;
    if (!contents) throw new Error('there is no text');
    const empty = readingOf('', { ...contents, people: [], organisations: [], places: [] });
    const { entities, mentions, tokens } = runToEnd(
      decodeReading(new Article('one', ''), encodeReading(empty)),
    );
    expect([entities, mentions, tokens]).toEqual([[], [], []]);
  });

  it('is small beside its text', () => {
    for (const [text, contents] of published.slice(0, -1))
      expect(encodeReading(readingOf(text, contents)).length).toBeLessThan(2 * text.length);
  });

  it('is not read from other bytes', async () => {
    const text = 'Ann Lee left. She came back.';
    const bytes = encodeReading(readingOf(text, (await draftOf(text, 'one')).contents));
    expect(() =>
      runToEnd(decodeReading(new Article('one', text), bytes.subarray(0, bytes.length / 2))),
    ).toThrow(RangeError);
  });
});
