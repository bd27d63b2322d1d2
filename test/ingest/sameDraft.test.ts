import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lineOf } from '../../src/ingest/jsonLines.js';
import { serialise } from '../../src/ingest/serialise.js';
import { draftOf, patience } from '../annotator.js';

const docs = new URL('../eval/wikinews/docs/', import.meta.url);
/** Every third of them, short ones and long ones. */
const texts = readdirSync(docs)
  .sort()
  .filter((_, at) => at % 3 === 1)
  .slice(0, 6)
  .map((name) => readFileSync(new URL(name, docs), 'utf8'));

/** All that is written of a draft, as an editor and as a program get it. */
async function written(text: string): Promise<string> {
  const draft = await draftOf(text);
  return JSON.stringify([serialise(draft.reading.article, draft.contents), lineOf('draft', draft)], null, 1);
}

async function drafted(order: readonly string[]): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  for (const text of order) made.set(text, await written(text));
  return made;
}

describe('the same text', () => {
  it(
    'has the same draft, whatever was drafted before it',
    async () => {
      expect(texts).toHaveLength(6);
      const before = await drafted(texts);
      const after = await drafted([...texts].reverse());
      for (const text of texts) expect(after.get(text)).toBe(before.get(text));
    },
    patience,
  );

  it(
    'has the same draft where others are drafted at the same time',
    async () => {
      const [one = '', other = ''] = texts;
      const alone = [await written(one), await written(other)];
      expect(await Promise.all([written(one), written(other)])).toEqual(alone);
    },
    patience,
  );
});
