import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entitiesOf } from '../../src/index/entities.js';
import { Library } from '../../src/knowledge/library.js';
import { readKnowledge } from '../../src/knowledge/load.js';
import { plainText } from '../../src/present/present.js';
import { shownStatements } from '../../src/present/shownStatements.js';
import { respond } from '../../src/request/respond.js';
import { deskWith } from '../desk.js';

/** Who says what in the paragraphs below, and whether in quotation marks. */
const statements = [
  ['holm', true, 'shame', 'called'],
  ['holm', true, 'nobody asked the ferrymen.', 'adding'],
  ['holm', false, 'called the closure a “shame”', 'called'],
  ['roe', true, 'We will open the bridge on Monday,', 'said'],
  ['roe', true, 'We tested every bolt. We found nothing.', 'told'],
  ['roe', false, 'the tests cost nine million euros', 'adding'],
  ['holm', false, 'doubted the tests', 'doubted'],
  ['roe', false, 'doubted the tests', 'doubted'],
  ['lind', true, 'a fair price', 'spoke'],
  ['holm', false, 'the toll would ruin the ferrymen', 'warned'],
  ['lind', false, 'wanted nothing more than to see the old ferries sail for one more summer', 'wanted'],
] as const;
const text = [
  'Bridge Opens At Varn',
  'Ada Holm called the closure a “shame” on Friday, adding that “nobody asked the ferrymen.”',
  '“We will open the bridge on Monday,” said Ben Roe.',
  'Ben Roe told reporters: “We tested every bolt. We found nothing.” It rained. He left before noon with the others, adding that the tests cost nine million euros.',
  'Ada Holm and Ben Roe, who had come late, both doubted the tests that the council had paid for.',
  'While Eva Lind spoke of “a fair price”, Ada Holm warned that the toll would ruin the ferrymen.',
  'Eva Lind wanted nothing more than to see the old ferries sail for one more summer.',
].join('\n\n');

const { faults, knowledge } = readKnowledge(
  'varn',
  text,
  JSON.stringify({
    title: 'Bridge Opens At Varn',
    date: null,
    source: null,
    summary: ['“We will open the bridge on Monday,” said Ben Roe.'],
    people: [
      ['holm', 'Ada Holm'],
      ['roe', 'Ben Roe'],
      ['lind', 'Eva Lind'],
    ].map(([id, name]) => ({ id, name, role: null, introduced: { text: name, nth: 1 } })),
    organisations: [],
    places: [],
    events: [],
    statements: statements.map(([by, direct, words, cue], at) => ({
      id: `s${at}`,
      speakers: [by],
      direct,
      words,
      cue: { text: cue, nth: 1 },
    })),
    facts: [],
  }),
);
if (!knowledge) throw new Error(faults.map(({ message, path }) => `${path}: ${message}`).join('\n'));
const all = entitiesOf(knowledge).statementsBy();
const desk = deskWith(new Library([knowledge]));

/** The lines of an answer below its first. */
async function linesOf(line: string): Promise<string[]> {
  return plainText(await respond(desk, line))
    .split('\n')
    .slice(1);
}

describe('what was said', () => {
  it('stands once in its sentence, with the quoted words marked, where it is a part of one', async () => {
    expect(await linesOf('/quote speaker:holm about:shame')).toEqual([
      'Ada Holm, quoted and in the reporter’s words: Ada Holm called the closure a **“shame”** on Friday, adding that “nobody asked the ferrymen.” (¶1)',
    ]);
    const [first] = await linesOf('/quote holm');
    expect(first).toContain('a **“shame”** on Friday, adding that **“nobody asked the ferrymen.”** (¶1)');
  });

  it('stands alone where it is a whole sentence, or several, with its speaker', async () => {
    const [monday, bolts] = await linesOf('/quote roe');
    expect(monday).toBe('“We will open the bridge on Monday,” — Ben Roe (¶2)');
    expect(bolts).toBe('“We tested every bolt. We found nothing.” — Ben Roe (¶3)');
  });

  it('is named as the reporter’s words where it is those, and is marked where it is a small part', async () => {
    const lines = await linesOf('/quote speaker:roe about:"tests cost"');
    expect(lines).toEqual([
      'Ben Roe, in the reporter’s words: He left before noon with the others, adding that **the tests cost nine million euros**. (¶3)',
    ]);
    expect(await linesOf('/quote speaker:lind about:ferries')).toEqual([
      'Eva Lind, in the reporter’s words: Eva Lind wanted nothing more than to see the old ferries sail for one more summer. (¶6)',
    ]);
  });

  it('names each who says it where several do, and how, with the sentence once', () => {
    const of = (...words: string[]) =>
      shownStatements(all.filter(({ statement }) => words.includes(statement.words.text)));
    expect(of('doubted the tests').map(({ speakerGroups }) => speakerGroups)).toEqual([
      [
        {
          how: 'reported',
          speakers: [expect.objectContaining({ id: 'holm' }), expect.objectContaining({ id: 'roe' })],
        },
      ],
    ]);
    const [price, another] = of('a fair price', 'the toll would ruin the ferrymen');
    expect(another).toBeUndefined();
    expect(price?.speakerGroups.map(({ how, speakers }) => [how, speakers.map(({ id }) => id)])).toEqual([
      ['quoted', ['lind']],
      ['reported', ['holm']],
    ]);
    expect(price?.words.map((words) => words.text)).toEqual(['“a fair price”']);
  });

  it('of whatever statements is cut from the article, holds all of their words, and has no word twice', () => {
    fc.assert(
      fc.property(fc.subarray([...all], { minLength: 1 }), (chosen) => {
        const sayings = shownStatements(chosen);
        const shown = sayings.map(({ passage }) => passage);
        for (const { statement } of chosen)
          expect(shown.filter((passage) => passage.contains(statement.words))).toHaveLength(1);
        for (const { passage, words } of sayings) {
          expect(text.slice(passage.start, passage.end)).toBe(passage.text);
          for (const one of words) expect(passage.contains(one)).toBe(true);
        }
        const sorted = [...shown].sort((a, b) => a.start - b.start);
        for (const [at, passage] of sorted.entries())
          expect(passage.start).toBeGreaterThanOrEqual(sorted[at - 1]?.end ?? 0);
        const speakerGroups = new Set(
          sayings.flatMap(({ speakerGroups }) => speakerGroups.flatMap(({ speakers }) => speakers)),
        );
        expect(speakerGroups).toEqual(new Set(chosen.map(({ speaker }) => speaker)));
      }),
    );
  });
});
