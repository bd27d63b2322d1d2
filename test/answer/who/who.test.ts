import { describe, expect, it } from 'vitest';
import { present } from '../../../src/present/present.js';
import { respond } from '../../../src/request/respond.js';
import { shippedDesk } from '../../discord/support.js';

/** The article's words that an answer shows, and those of them that answer. */
async function shown(line: string): Promise<(readonly [passage: string, answering: readonly string[]])[]> {
  return present(await respond(await shippedDesk(), line)).flatMap((block) =>
    'highlights' in block ? [[block.text, block.highlights.map(({ text }) => text)] as const] : [],
  );
}

const there = /^The meeting in Riyadh brought together/u;
const absent = /^Ukraine was not invited to the talks/u;

describe('who was there', () => {
  it.each(['/who riyadh', '/who was at riyadh', 'who attended the meeting in riyadh?'])(
    'does not say who was not, and has the names in bold: %s',
    async (line) => {
      expect(await shown(line)).toEqual([
        [expect.stringMatching(there), ['Marco Rubio', 'Mike Waltz', 'Yury Ushakov']],
      ]);
    },
  );

  it.each(['/who was not invited to riyadh', '/who was Ukraine in riyadh?', 'was Ukraine in riyadh?'])(
    'says who was not where that is asked: %s',
    async (line) => {
      expect(await shown(line)).toContainEqual([expect.stringMatching(absent), expect.anything()]);
    },
  );

  it('has the words in bold that tell of a group without names, or of those who were not there', async () => {
    expect(await shown('/who paris')).toEqual([
      [expect.any(String), ['European leaders, who gathered in Paris to discuss their response']],
    ]);
    expect(await shown('/who was not invited to riyadh')).toEqual([
      [expect.any(String), ['Ukraine was not invited to the talks']],
    ]);
  });
});

describe('who somebody is, or did something', () => {
  it('is the name, with the role beside it, in bold', async () => {
    expect((await shown('/who lavrov')).map(([, answering]) => answering)).toEqual([
      ['Russian Foreign Minister Sergei Lavrov'],
    ]);
    expect((await shown('/who dismissed sending troops')).map(([, answering]) => answering)).toEqual([
      ['Olaf Scholz', 'Donald Tusk'],
    ]);
  });
});
