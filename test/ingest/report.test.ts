import { describe, expect, it } from 'vitest';
import { draftWithReasons } from '../../src/ingest/draft.js';
import { doubtsOf, tableOf } from '../../src/ingest/report.js';
import { Article } from '../../src/knowledge/article.js';

const text = `Mayor opens hall

Mayor Marta Kovacs opened the hall in Paris on Monday. “It is yours,” she said.

Kovacs and Jonas Weil attended the meeting in Vienna. He left early that day for the north.

“Nobody asked us,” somebody shouted from the back.

Tarsen was there as well, and Tarsen said that the old hall had been better.
`;
const draft = draftWithReasons(new Article('hall', text));

describe('the report of a draft', () => {
  it('has names, events and facts as well as speakers, the most doubtful first', () => {
    const doubts = doubtsOf(draft, 1);
    expect(doubts.map(({ passage }) => passage)).toEqual(
      expect.arrayContaining(['Marta Kovacs', 'Tarsen', 'Paris', 'the meeting in Vienna']),
    );
    const levels = doubts.map(({ confidence }) => confidence);
    expect(levels).toEqual([...levels].sort((a, b) => a - b));
    expect(doubts.every(({ why }) => why !== '')).toBe(true);
  });

  it('lists what is below the level that is asked for', () => {
    const below = (level: number) => doubtsOf(draft, level).map(({ passage }) => passage);
    expect(below(0.8)).toContain('Tarsen');
    expect(below(0.8)).not.toContain('Marta Kovacs');
    expect(below(0)).toEqual([]);
  });

  it('shows a long list as far as somebody reads it', () => {
    const [doubt] = doubtsOf(draft, 1);
    if (!doubt) throw new Error('nothing is doubtful');
    const lines = tableOf(Array.from({ length: 75 }, () => doubt));
    expect(lines).toHaveLength(61);
    expect(lines.at(-1)).toBe('  and 15 more');
  });
});
