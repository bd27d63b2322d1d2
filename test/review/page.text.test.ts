import { describe, expect, it } from 'vitest';
import { placeIn } from '../../src/review/page/adding.js';
import { remove } from '../../src/review/page/edits/remove.js';
import type { Key, Span } from '../../src/review/page/file.js';
import { idsIn, NameFinder, standing } from '../../src/review/page/names.js';
import { faultsAt, placed, placeOf } from '../../src/review/page/pins.js';
import { annotationsOf, type Block, blocksOf, pick, type Run } from '../../src/review/page/segments.js';
import { stepped, widened, wordsIn } from '../../src/review/page/wordSelection.js';
import { file, text, viewOf } from './page/bridge.js';

const view = viewOf();
const { pins } = placed(file, view.reading);
const names = new NameFinder(text).namesOf(file);
const blocks = blocksOf(view, annotationsOf(file, pins, names));
const cut = ({ end, start }: Span): string => text.slice(start, end);
const units = blocks.flatMap((block) => block.units);
const runs = units.flatMap((unit) => unit.runs);

function unitWith(words: string) {
  const unit = units.find((each) => cut(each).includes(words));
  if (!unit) throw new RangeError(`no sentence has ${words}`);
  return unit;
}
function runWith(words: string, from: readonly Block[] = blocks): Run {
  const all = from.flatMap((block) => block.units).flatMap((unit) => unit.runs);
  const run = all.find((each) => cut(each).includes(words));
  if (!run) throw new RangeError(`no run has ${words}`);
  return run;
}

describe('the text in segments', () => {
  it('is complete: every paragraph, character by character', () => {
    for (const block of blocks) {
      const inside = block.units.flatMap((unit) => unit.runs);
      expect(inside.map(cut).join('')).toBe(cut(block));
    }
    expect(blocks.map(cut).join('\n\n')).toBe(text.trim());
  });

  it('header lines are separate from the body', () => {
    expect(blocks.map(({ isBody }) => isBody)).toEqual([false, false, false, true, true, true, true]);
  });

  it.each([
    ['We cannot wait', 'speech'],
    ['ferries would run', 'paraphrase'],
    ['opened in 1991', 'fact'],
    ['harbour bridge will', 'nothing'],
  ] as const)('the sentence of “%s” is %s', (words, kind) => {
    expect(unitWith(words).kind).toBe(kind);
  });

  it('names are highlighted by kind, wherever they occur', () => {
    const looks = (words: string) =>
      runs
        .filter((run) => cut(run) === words)
        .map((run) => run.annotations.find(({ look }) => /person|organ|place/u.test(look))?.look);
    expect(looks('Marta Kovacs')).toEqual(['person']);
    expect(looks('Kovacs')).toEqual(['person']);
    expect(looks('Port Arlen')).toEqual(['place', 'place']);
    expect(looks('Ferry Union')).toEqual(['organisation']);
  });

  it('the longest of overlapping names counts', () => {
    expect(runs.filter((run) => cut(run) === 'Lena Ode')).toHaveLength(1);
    expect(runs.filter((run) => cut(run) === 'Ode')).toHaveLength(1);
  });

  it('a click picks the shortest annotation, and each further click the next one', () => {
    const run = runWith('Lena Ode');
    const keys: (Key | undefined)[] = [];
    let selected: Key | null = null;
    for (let click = 0; click < 3; click++) {
      selected = pick(run, selected)?.key ?? null;
      keys.push(selected ?? undefined);
    }
    expect(keys).toEqual(['people:lena-ode', 'events:meeting', 'people:lena-ode']);
    expect(pick(runWith(' later'), null)?.key).toBe('facts:seen');
    expect(pick({ start: 0, end: 1, annotations: [] }, null)).toBeNull();
  });

  it('items removed since the file was read have no annotation', () => {
    const less = remove(file, 'facts:seen');
    const now = blocksOf(view, annotationsOf(less, pins, new NameFinder(text).namesOf(less)));
    expect(runWith(' later', now).annotations).toEqual([]);
  });

  it('only the name of a place or organisation is highlighted, not its introduction', () => {
    const marked = (key: Key) =>
      runs.filter(({ annotations }) => annotations.some((annotation) => annotation.key === key)).map(cut);
    expect(marked('places:port-arlen')).toEqual(['Port Arlen', 'Port Arlen']);
    expect(marked('organisations:ferry-union')).toEqual(['Ferry Union']);
    expect(marked('people:marta-kovacs')).toContain('mayor of ');
  });

  it('candidate speakers have no annotation', () => {
    expect(pins.some(({ field }) => field.startsWith('candidates'))).toBe(true);
    expect(runWith('Ferry Union').annotations.map(({ key }) => key)).not.toContain('statements:scandal');
  });
});

describe('names', () => {
  it.each([
    ['an ode to Ode, not to Odessa', 'Ode', [10]],
    ['Ode-Ode', 'Ode', [0, 4]],
    ['Ode', '', []],
  ] as const)('in “%s” %s stands at %j', (words, name, starts) => {
    expect(standing(words, name).map(({ start }) => start)).toEqual(starts);
  });

  it('lists the entities named in a span', () => {
    expect(idsIn(names, unitWith('Engineers met'))).toEqual([
      'port-arlen',
      'lena-ode',
      'tomas-brandt',
      'ferry-union',
    ]);
  });
});

describe('what the program says of a file', () => {
  it.each([
    ['statements[3].words', 'statements:scandal', 'words'],
    ['events[0].attended[0].words', 'events:meeting', 'attended[0].words'],
    ['summary[1]', 'summary:The bridge opened in 1991.', ''],
    ['people[0]', 'people:marta-kovacs', ''],
    ['title', 'header:title', ''],
    ['source.url', 'header:source', 'url'],
    ['people[9].name', null, 'people[9].name'],
    ['statements', null, 'statements'],
    ['line 3, column 9', null, 'line 3, column 9'],
    ['', null, ''],
  ])('%s is %s, %s', (path, key, field) => {
    expect(placeOf(file, path)).toEqual({ key, field });
  });

  it('stays with its item when the list changes', () => {
    const scandal = pins.find(({ field, key }) => key === 'statements:scandal' && field === 'words');
    expect(scandal && cut(scandal)).toBe('It is a scandal,');
  });

  it('faults are found by field; uncovered quotations by their span', () => {
    const wrong = { ...file, date: 'yesterday', statements: file.statements.slice(1) };
    const { faults } = placed(wrong, viewOf(wrong).reading);
    expect(faultsAt(faults, 'header:date', '')).toHaveLength(1);
    const bare = { ...file, statements: file.statements.slice(1) };
    const [warning] = placed(bare, viewOf(bare).reading).faults;
    expect(warning?.quotation && cut(warning.quotation)).toBe('We cannot wait any longer,');
    expect(faults.map(({ quotation }) => quotation)).toEqual([null]);
  });

  it('has the index for a new item', () => {
    expect(placeIn(file, pins, 'statements', text.indexOf('The cables') + 4)).toBe(2);
    expect(placeIn(file, pins, 'facts', 0)).toBe(0);
  });
});

describe('selecting words with the keyboard', () => {
  const sentence = unitWith('Governor');
  const walk = (moves: readonly [typeof stepped, 1 | -1][]): string => {
    const span = moves.reduce<Span | null>((from, [move, by]) => move(text, sentence, from, by), null);
    return span ? cut(span) : '';
  };

  it.each([
    ['the first word', [[stepped, 1]], 'Governor'],
    ['the last word', [[stepped, -1]], 'meeting'],
    [
      'the next one',
      [
        [stepped, 1],
        [stepped, 1],
      ],
      'Iva',
    ],
    [
      'back again',
      [
        [stepped, 1],
        [stepped, 1],
        [stepped, -1],
      ],
      'Governor',
    ],
    [
      'not beyond the first',
      [
        [stepped, 1],
        [stepped, -1],
      ],
      'Governor',
    ],
    [
      'not beyond the last',
      [
        [stepped, -1],
        [stepped, 1],
      ],
      'meeting',
    ],
    [
      'more words',
      [
        [stepped, 1],
        [stepped, 1],
        [widened, 1],
      ],
      'Iva Holt',
    ],
    [
      'fewer words',
      [
        [stepped, 1],
        [widened, 1],
        [widened, 1],
        [widened, -1],
      ],
      'Governor Iva',
    ],
    [
      'one word stays',
      [
        [stepped, 1],
        [widened, -1],
      ],
      'Governor',
    ],
    [
      'widened from nothing',
      [
        [widened, 1],
        [widened, 1],
      ],
      'Governor Iva',
    ],
    [
      'after more words, the next one',
      [
        [stepped, 1],
        [widened, 1],
        [stepped, 1],
      ],
      'Holt',
    ],
  ] as const)('%s', (_, moves, words) => {
    expect(walk(moves.map(([move, by]) => [move, by]))).toBe(words);
  });

  it('keeps apostrophes and hyphens inside words', () => {
    const words = 'The U.S. doesn’t re-open, she said.';
    expect(
      wordsIn(words, { start: 0, end: words.length }).map(({ end, start }) => words.slice(start, end)),
    ).toEqual(['The', 'U.S', 'doesn’t', 're-open', 'she', 'said']);
  });

  it('stays if there is nothing to choose', () => {
    expect(stepped('…', { start: 0, end: 1 }, null, 1)).toBeNull();
    expect(widened('…', { start: 0, end: 1 }, null, 1)).toBeNull();
  });
});
