import { describe, expect } from 'vitest';
import { Article } from '../../src/article/article.js';
import { readSpeech } from '../../src/ingest/draft.js';
import { shippedAnnotator } from '../annotator.js';
import { type Row, tryRows } from '../rows.js';

/** A text, and what it reports without quotation marks: who says it, and the words. */
const rows: readonly Row<readonly (readonly [string | undefined, string])[]>[] = [
  ['Marta Kovacs said she understood the anger.', [['Marta Kovacs', 'said she understood the anger.']]],
  ['The mayor’s lawyer, Jonas Weil, said he would appeal.', [['Jonas Weil', 'said he would appeal.']]],
  ['Bridges are hard to build, Marta Kovacs said.', [['Marta Kovacs', 'Bridges are hard to build']]],
  [
    'Bridges are hard to build, Marta Kovacs told the council on Friday.',
    [['Marta Kovacs', 'Bridges are hard to build']],
  ],
  [
    'Bridges are hard to build, said Marta Kovacs of the Leyland Institute, who was not there.',
    [['Marta Kovacs', 'Bridges are hard to build']],
  ],
  [
    'The money will come from a fund for two pools, the county treasurer, Marta Kovacs, told the council.',
    [['Marta Kovacs', 'The money will come from a fund for two pools']],
  ],
  [
    'That would take four more people, Marta Kovacs estimated.',
    [['Marta Kovacs', 'That would take four more people']],
  ],
  ['Marta Kovacs confirmed the new rule on Monday.', [['Marta Kovacs', 'confirmed the new rule on Monday.']]],
  // A body is nobody named before, though a guard might be.
  [
    'Marine biologist Marta Kovacs led the team. The rope came from crab pots, according to the coast guard.',
    [[undefined, 'The rope came from crab pots']],
  ],
  // That somebody spoke is not what was said.
  ['“We will rebuild the bridge,” Marta Kovacs told the town council on Monday evening.', []],
  ['“We will rebuild the bridge,” Marta Kovacs, a retired postal worker, told the council.', []],
  ['“We will rebuild the bridge,” Marta Kovacs said on the steps of the town hall.', []],
];

describe('what is reported without quotation marks', () => {
  tryRows(rows, async (text, reported) => {
    const { paraphrases, reading } = await readSpeech(new Article('row', text), shippedAnnotator);
    const found = paraphrases.map(({ speakers, words }) => {
      const [speaker] = speakers;
      const entity = speaker?.entity == null ? undefined : reading.entities[speaker.entity];
      return [entity?.name.text, text.slice(words.start, words.end)];
    });
    expect(found).toEqual(reported);
  });
});
