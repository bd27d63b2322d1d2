import { describe, expect, it } from 'vitest';
import { Library } from '../../src/knowledge/library.js';
import { readKnowledge } from '../../src/knowledge/load.js';
import { plainText } from '../../src/present/present.js';
import { respond } from '../../src/request/respond.js';
import { deskWith } from '../desk.js';

const text = `Harbour Of Varn Gets A Crane

3 May 2025

Harbour master Ida Moss met the crew on Monday.

The Port Authority said: “The crane will lift forty tonnes.”

“It is late, but it is here,” said Ida Moss.

The Night Council keeps silent, and Ben Roe was away.`;

const { faults, knowledge } = readKnowledge(
  'harbour',
  text,
  JSON.stringify({
    title: 'Harbour Of Varn Gets A Crane',
    date: '3 May 2025',
    source: null,
    summary: ['Harbour master Ida Moss met the crew on Monday.'],
    people: [
      { id: 'moss', name: 'Ida Moss', role: null, introduced: 'Harbour master Ida Moss' },
      { id: 'roe', name: 'Ben Roe', role: null, introduced: 'Ben Roe' },
    ],
    organisations: [
      { id: 'port', name: 'Port Authority', kind: 'organisation', introduced: 'The Port Authority' },
      { id: 'council', name: 'Night Council', kind: 'organisation', introduced: 'The Night Council' },
    ],
    places: [],
    events: [],
    statements: [
      {
        id: 'lift',
        speakers: ['port'],
        direct: true,
        words: 'The crane will lift forty tonnes.',
        cue: { text: 'said', nth: 1 },
      },
      {
        id: 'late',
        speakers: ['moss'],
        direct: true,
        words: 'It is late, but it is here,',
        cue: { text: 'said', nth: 2 },
      },
    ],
    facts: [],
  }),
);

async function say(line: string): Promise<string> {
  if (!knowledge) throw new Error(faults.map(({ message }) => message).join('\n'));
  return plainText(await respond(deskWith(new Library([knowledge])), line));
}

describe('what the bot says of an article', () => {
  it('denies nobody an office above the sentence that gives it', async () => {
    const told = await say('/who moss');
    expect(told).toContain('Harbour master Ida Moss');
    expect(told).not.toMatch(/no office/iu);
  });

  it.each([
    ['/quote roe', 'I found no statement by Ben Roe in the article.'],
    ['/quote council', 'I found no statement by “Night Council” in the article.'],
    ['/quote speaker:port about:zeppelins', 'I found no statement by “Port Authority” on that.'],
    ['/quote speaker:moss about:zeppelins', 'I found no statement by Ida Moss on that.'],
  ])(
    'says only that nothing was found, and puts a name in marks that would need an article: %s',
    async (line, lead) => {
      expect((await say(line)).split('\n')[0]).toBe(lead);
    },
  );

  it.each([
    [
      '/check quote:"The crane will lift forty tonnes" speaker:moss',
      'Not Ida Moss. The article attributes it to “Port Authority”.',
    ],
    [
      '/check quote:"It is late, but it is here" speaker:"port authority"',
      'Not “Port Authority”. The article attributes it to Ida Moss.',
    ],
    [
      '/check quote:"It is late, but it is here" speaker:zorbex',
      'Not “zorbex”. The article attributes it to Ida Moss.',
    ],
    [
      '/check "The crane will lift fifty tonnes"',
      'Not word for word. The article attributes it to “Port Authority”.',
    ],
  ])('names those whom a check is about as the article does: %s', async (line, lead) => {
    expect((await say(line)).split('\n')[0]).toBe(lead);
  });

  it('puts names in the marks of the reader’s language', async () => {
    const line = '/check quote:"The crane will lift fifty tonnes" speaker:zorbex';
    if (!knowledge) throw new Error('the article has faults');
    const answer = await respond(deskWith(new Library([knowledge])), line);
    for (const [locale, ...names] of [
      ['de', '„zorbex“', '„Port Authority“'],
      ['fr', '« zorbex »', '« Port Authority »'],
      ['ru', '«zorbex»', '«Port Authority»'],
    ])
      for (const name of names) expect(plainText(answer, locale).split('\n')[0]).toContain(name);
  });
});
