import { describe, expect, it } from 'vitest';
import type { Annotator } from '../../src/annotator/annotator.js';
import { draft } from '../../src/ingest/draft.js';
import { doubtsOf, tableOf } from '../../src/ingest/report.js';
import { Article } from '../../src/knowledge/article.js';
import { tagged } from '../annotator.js';

const text = `Mayor opens hall

Mayor Marta Kovacs opened the hall in Paris on Monday. “It is yours,” she said.

Kovacs and Jonas Weil attended the meeting in Vienna. He left early that day for the north.

“Nobody asked us,” somebody shouted from the back.

Tarsen was there as well, and Tarsen said that the old hall had been better.
`;

/** Reads as it is told to: sure of most names and of the first quotation, in doubt about one of each. */
const annotator: Annotator = {
  annotate: async (text, quotations) => {
    const she = text.indexOf('she said');
    const nobody = { said: 0.9, open: 0.9, pointers: [] };
    return {
      names: tagged(text, [
        ['Marta Kovacs', 'person', 0.95],
        ['Kovacs', 'person', 0.95],
        ['Jonas Weil', 'person', 0.95],
        ['Paris', 'place', 0.95],
        ['Vienna', 'place', 0.95],
        ['Tarsen', 'person', 0.6],
      ]),
      speakers: quotations.map((_, index) =>
        index === 0
          ? { said: 0.99, open: 0.01, pointers: [{ start: she, end: she + 3, probability: 0.97 }] }
          : nobody,
      ),
      roles: [],
    };
  },
};
const made = await draft(new Article('hall', text), annotator);

describe('the report of a draft', () => {
  it('has events and facts as well as speakers, the most doubtful first', () => {
    const doubts = doubtsOf(made, 1);
    expect(doubts.map(({ passage }) => passage)).toEqual(
      expect.arrayContaining([
        'It is yours,',
        'the meeting in Vienna',
        'He left early that day for the north.',
      ]),
    );
    const levels = doubts.map(({ confidence }) => confidence);
    expect(levels).toEqual([...levels].sort((a, b) => a - b));
    expect(doubts.every(({ why }) => why !== '')).toBe(true);
  });

  it('has names', () => {
    const doubts = doubtsOf(made, 1).map(({ passage }) => passage);
    expect(doubts).toEqual(expect.arrayContaining(['Marta Kovacs', 'Tarsen', 'Paris']));
    expect(doubtsOf(made, 0.8).map(({ passage }) => passage)).toContain('Tarsen');
  });

  it('lists what is below the level that is asked for', () => {
    const all = doubtsOf(made, 1);
    for (const level of [0, 0.5, 0.8])
      expect(doubtsOf(made, level)).toEqual(all.filter(({ confidence }) => confidence < level));
    expect(doubtsOf(made, 0.8).map(({ passage }) => passage)).toContain('Nobody asked us,');
    expect(doubtsOf(made, 0)).toEqual([]);
  });

  it('tells who says a quotation and who else may, or that it is left open', () => {
    const read = new Map(doubtsOf(made, 1).map(({ passage, read, why }) => [passage, [read, why]]));
    expect(read.get('It is yours,')).toEqual(['Marta Kovacs', 'Marta Kovacs 0.97 (“she”)']);
    expect(read.get('Nobody asked us,')).toEqual(['speaker left open', 'nothing near it names a speaker']);
  });

  it('shows a long list as far as somebody reads it', () => {
    const [doubt] = doubtsOf(made, 1);
    if (!doubt) throw new Error('nothing is doubtful');
    const lines = tableOf(Array.from({ length: 75 }, () => doubt));
    expect(lines).toHaveLength(61);
    expect(lines.at(-1)).toBe('  and 15 more');
  });
});
