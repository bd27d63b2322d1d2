import { expect, it } from 'vitest';
import { looseFile, merge } from '../../src/ingest/merge.js';
import type { ContentsFile } from '../../src/knowledge/schema.js';

const words = 'There will be no trams today,';

/** A file with one statement, as a program or an editor has it. */
function fileWith(statement: object): ContentsFile {
  const file = {
    title: 'Trams',
    date: null,
    source: null,
    summary: ['Trams'],
    people: [],
    organisations: [],
  };
  // What is not a statement is not looked at.
  return { ...file, places: [], events: [], facts: [], statements: [statement] } as unknown as ContentsFile;
}
const said = (id: string, speakers: string[], more: object = {}) => ({
  id,
  direct: true,
  words,
  cue: 'said',
  speakers,
  ...more,
});

it('a statement stays one where a new draft has another speaker, who is in its id', () => {
  const base = fileWith(said('ann-there-will-be', ['ann'], { confidence: 0.6 }));
  const theirs = looseFile.parse(fileWith(said('ann-there-will-be', ['ben'])));
  const draft = fileWith(said('cleo-there-will-be', ['cleo'], { confidence: 0.7 }));
  const { conflicts, file } = merge(base, theirs, draft);
  expect(file.statements).toEqual([said('ann-there-will-be', ['ben'])]);
  expect(conflicts.map(({ at }) => at)).toEqual(['statements.ann-there-will-be.speakers']);
});

it('of the same words said twice each stays with its own', () => {
  const twice = (one: string, two: string) => ({
    ...fileWith(said('x', [])),
    statements: [
      said(`${one}-there`, [one], { words: { text: words, nth: 1 } }),
      said(`${two}-there`, [two], { words: { text: words, nth: 2 } }),
    ],
  });
  const base = twice('ann', 'ben');
  const theirs = looseFile.parse(twice('ann', 'ben'));
  const { file } = merge(
    base as unknown as ContentsFile,
    theirs,
    twice('cleo', 'dora') as unknown as ContentsFile,
  );
  expect(file.statements.map(({ id, speakers }) => [id, speakers])).toEqual([
    ['ann-there', ['cleo']],
    ['ben-there', ['dora']],
  ]);
});

it('what the editor took out stays out, whoever says it in the new draft', () => {
  const base = fileWith(said('ann-there-will-be', ['ann']));
  const theirs = looseFile.parse({ ...fileWith(said('x', [])), statements: [] });
  const { file } = merge(base, theirs, fileWith(said('cleo-there-will-be', ['cleo'])));
  expect(file.statements).toEqual([]);
});
