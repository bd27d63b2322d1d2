import { describe, expect, it } from 'vitest';
import { Article } from '../../src/article/article.js';
import { attribute } from '../../src/attribution/attribute.js';
import { quotationsOf } from '../../src/attribution/quotations.js';
import type { SpeakerReading } from '../../src/nlp/annotations.js';
import { readAnnotated } from '../../src/nlp/readAnnotated.js';
import { tagged } from '../annotator.js';

/** What points at words of a text, at the place of their last occurrence, with these shares; and how likely it is said. */
type Pointed = readonly [said: number, ...(readonly [words: string, share: number])[]];

/** The attributions of a text whose quotations were read so. */
function attributed(text: string, read: readonly Pointed[]) {
  const names = tagged(text, [
    ['Marta Kovacs', 'person'],
    ['Jonas Weil', 'person'],
    ['Kovacs', 'person'],
  ]);
  const article = new Article('text', text);
  const reading = readAnnotated(article, { names, speakers: [], roles: [] });
  const speakers = read.map(
    ([said, ...pointers]): SpeakerReading => ({
      said,
      pointers: pointers.map(([words, probability]) => {
        const start = text.lastIndexOf(words);
        return { start, end: start + words.length, probability };
      }),
    }),
  );
  const nameOf = ({ entity, words }: { entity: number | null; words: { start: number; end: number } }) =>
    (entity === null ? undefined : reading.entities[entity]?.name.text) ?? text.slice(words.start, words.end);
  return attribute(reading, quotationsOf(article), speakers).map(
    ({ candidates, cue, speakers, statement }) => ({
      statement,
      speakers: speakers.map(nameOf),
      shares: candidates.map((one) => [nameOf(one), Number(one.share.toFixed(3))]),
      cue: cue && text.slice(cue.start, cue.end),
    }),
  );
}

describe('what points at a speaker', () => {
  it('is added up by whom it means, by name or by pronoun', () => {
    const text = 'Marta Kovacs met Jonas Weil. “We will come,” she said. Then Kovacs left.';
    const [found] = attributed(text, [[0.99, ['she', 0.7], ['Kovacs', 0.28], ['Jonas Weil', 0.01]]]);
    expect(found).toEqual({
      statement: true,
      speakers: ['Marta Kovacs'],
      shares: [
        ['Marta Kovacs', 0.98],
        ['Jonas Weil', 0.01],
      ],
      cue: 'said',
    });
  });

  it('may be a description that nobody named is meant by, the same one without its article', () => {
    const text = 'A guard came. “We will come,” the guard said.';
    const [found] = attributed(text, [[0.99, ['the guard', 0.7], ['A guard', 0.29]]]);
    expect(found).toMatchObject({ shares: [['the guard', 0.99]], cue: 'said' });
  });

  it('is nobody where it is a pronoun that refers to nobody', () => {
    const [found] = attributed('“We will come,” I said.', [[0.9, ['I', 0.99]]]);
    expect(found).toMatchObject({ statement: true, speakers: [], shares: [], cue: null });
  });

  it('is a person with the title before the name', () => {
    const text = '“We will come,” Mayor Marta Kovacs said.';
    const [found] = attributed(text, [[0.99, ['Mayor Marta Kovacs', 0.99]]]);
    expect(found).toMatchObject({ speakers: ['Marta Kovacs'], shares: [['Marta Kovacs', 0.99]] });
  });

  it('is several who say it together, where only “and” stands between them', () => {
    const text = '“We regret this,” Marta Kovacs and Jonas Weil said.';
    const shares = (second: number): Pointed[] => [
      [0.99, ['Marta Kovacs', 0.99 - second], ['Jonas Weil', second]],
    ];
    expect(attributed(text, shares(0.4))[0]?.speakers).toEqual(['Marta Kovacs', 'Jonas Weil']);
    expect(attributed(text, shares(0.02))[0]?.speakers).toEqual(['Marta Kovacs']);
    const apart = text.replace(' and ', ' with ');
    expect(attributed(apart, shares(0.02))[0]?.speakers).toEqual(['Marta Kovacs']);
    expect(attributed(apart, shares(0.4))[0]?.speakers).not.toContain('Jonas Weil');
  });
});

describe('a quotation', () => {
  it('that nobody says is no statement, and has no speaker', () => {
    const text = 'Marta Kovacs read “The Old Mill” again.';
    expect(attributed(text, [[0.1, ['Marta Kovacs', 0.99]]])[0]).toMatchObject({
      statement: false,
      speakers: [],
    });
  });

  it('that goes on from the paragraph before is said by the same, whatever stands near it', () => {
    const text = '“We will come,” Marta Kovacs said. “It is late.\n\n“It is dark,” she said to Jonas Weil.';
    const found = attributed(text, [
      [0.99, ['Marta Kovacs', 0.99]],
      [0.99, ['Marta Kovacs', 0.99]],
      [0.2, ['Jonas Weil', 0.9]],
    ]);
    expect(found.map(({ statement }) => statement)).toEqual([true, true, true]);
    expect(found[2]?.shares).toEqual([
      ['Marta Kovacs', 0.792],
      ['Jonas Weil', 0.18],
    ]);
  });

  it('is left open where two are as likely', () => {
    const text = 'Marta Kovacs met Jonas Weil. “We will come.”';
    const [found] = attributed(text, [[0.9, ['Marta Kovacs', 0.35], ['Jonas Weil', 0.34]]]);
    expect(found).toMatchObject({ statement: true, speakers: [] });
    expect(found?.shares).toHaveLength(2);
  });

  it('of which nothing was read is no statement', () => {
    expect(attributed('“We will come.”', [])).toEqual([
      { statement: false, speakers: [], shares: [], cue: null },
    ]);
  });
});
