import { describe, expect, it } from 'vitest';
import { Article } from '../../src/article/article.js';
import { readSpeech } from '../../src/ingest/draft.js';
import { shippedAnnotator } from '../annotator.js';
import { tryRows } from '../rows.js';
import { constructions } from './constructions.js';

/** A description is the same with its article and without. */
const bare = (name: string | null): string | null => name?.replace(/^(?:an?|the) /iu, '') ?? null;

/** Of each quotation whose likeliest speaker is right, whether the speaker is given or left open. */
const given: boolean[] = [];

describe('who says a quotation, most likely', () => {
  tryRows(constructions, async (text, speakers) => {
    const { attributions, reading } = await readSpeech(new Article('row', text), shippedAnnotator);
    const found = attributions.map(({ candidates: [likeliest], statement }) => {
      if (!statement || !likeliest) return null;
      const entity = likeliest.entity === null ? undefined : reading.entities[likeliest.entity];
      return entity?.name.text ?? text.slice(likeliest.words.start, likeliest.words.end);
    });
    for (const [index, name] of found.entries())
      if (name !== null && bare(name) === bare(speakers[index] ?? null))
        given.push((attributions[index]?.speakers.length ?? 0) > 0);
    expect(found.map(bare)).toEqual(speakers.map(bare));
  });
});

it('who says a quotation is left open in a tenth of such texts at most', () => {
  expect(given.length).toBeGreaterThan(100);
  expect(given.filter((isGiven) => !isGiven).length / given.length).toBeLessThan(0.1);
});
