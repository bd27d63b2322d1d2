import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/ingest/attribute.js';
import { Article } from '../../src/knowledge/article.js';
import { readText } from '../../src/reading/read.js';
import { constructions } from './constructions.js';

describe('who says a quotation', () => {
  it.each(constructions)('%s', (text, speakers) => {
    const article = new Article('row', text);
    const reading = readText(article);
    const found = attribute(reading).quotations.map(({ statement, speaker }) => {
      if (!statement || !speaker) return null;
      const entity = speaker.entity === null ? undefined : reading.entities[speaker.entity];
      return entity?.name.text ?? text.slice(speaker.start, speaker.end);
    });
    expect(found).toEqual(speakers);
  });
});
