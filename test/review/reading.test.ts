import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Article, Passage } from '../../src/article/article.js';
import { readKnowledge } from '../../src/knowledge/load.js';
import { readingSchema } from '../../src/review/api.js';
import { pinsOf } from '../../src/review/pins.js';
import { layOut, readFile as readArticleFile } from '../../src/review/reading.js';
import { refusalOf, slug, withReview } from './support.js';

const [text, json] = await Promise.all(
  ['article.txt', 'article.json'].map((name) => readFile(join('knowledge', slug, name), 'utf8')),
);
if (text === undefined || json === undefined) throw new Error('the first article has two files');
const file: Record<string, unknown> = JSON.parse(json);

/** Every passage in what the loader made of a file, with its place. */
function passagesIn(value: unknown, path = ''): [path: string, words: string, start: number][] {
  if (value instanceof Passage) return [[path, value.text, value.start]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) =>
    passagesIn(each, Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`),
  );
}

/** What the pins of a file point at. */
function pinned(of: string, file: Record<string, unknown>): [path: string, words: string, start: number][] {
  return pinsOf(layOut(slug, of, file), file).map(({ end, path, start }) => [
    path,
    of.slice(start, end),
    start,
  ]);
}

const candidates = [{ who: 'marco-rubio', share: 0.6, words: 'Rubio' }];

describe('where the words of a file stand', () => {
  it('is where the loader pins them, for every item of the first article', () => {
    const { knowledge } = readKnowledge(slug, text, json);
    const wanted = passagesIn(knowledge?.contents);
    expect(wanted.length).toBeGreaterThan(100);
    expect(pinned(text, file).sort()).toEqual(wanted.sort());
  });

  it('is so for each way in which words are written, and for every list in an item', () => {
    const story = [
      'A Day In Varn',
      '2 May 2026',
      'Mayor Ada Holm came to Varn. “We came late,” she said. “We came late,” said Ben Okoro, who stayed away.',
      'Holm told of late trains, though nobody came.',
    ].join('\n\n');
    const made = {
      title: 'A Day In Varn',
      date: '2 May 2026',
      author: null,
      source: null,
      summary: [{ text: 'Varn', nth: 2 }, 'nobody came'],
      people: [
        {
          id: 'holm',
          name: 'Holm',
          role: { text: 'Mayor', within: 'Mayor Ada Holm' },
          introduced: 'Ada Holm',
        },
        { id: 'okoro', name: 'Ben Okoro', role: null, introduced: 'said Ben Okoro' },
      ],
      organisations: [],
      places: [{ id: 'varn', name: 'Varn', kind: 'city', introduced: 'came to Varn' }],
      events: [
        {
          id: 'day',
          name: 'Day',
          when: '2 May 2026',
          passages: [{ text: 'Holm', nth: 2 }],
          attended: [{ who: ['holm'], words: 'Mayor Ada Holm came', complete: true }],
          absent: [{ who: ['okoro'], words: 'stayed away' }],
        },
      ],
      statements: [
        {
          id: 'first',
          direct: true,
          words: { text: 'We came late,', nth: 1 },
          cue: 'she said',
          speakers: ['holm'],
          candidates: [{ who: 'okoro', share: 0.2, words: 'Okoro' }],
          context: 'late trains',
        },
        {
          id: 'second',
          direct: true,
          words: { text: 'We came late,', within: '“We came late,” said Ben Okoro' },
          cue: 'said Ben Okoro',
          speakers: ['okoro'],
        },
        { id: 'third', direct: false, words: 'told of late trains', cue: 'told of', speakers: ['holm'] },
      ],
      facts: [{ id: 'f', words: 'Holm told of late trains', about: [] }],
    };
    const { faults, knowledge } = readKnowledge('day', story, JSON.stringify(made));
    expect(faults).toEqual([]);
    const found = pinned(story, made);
    expect(found.sort()).toEqual(passagesIn(knowledge?.contents).sort());
    expect(found.map(([path]) => path)).toEqual(
      expect.arrayContaining([
        'summary[0]',
        'people[0].role',
        'places[0].introduced',
        'events[0].when',
        'events[0].attended[0].words',
        'events[0].absent[0].words',
        'statements[0].candidates[0].words',
        'statements[0].context',
        'statements[2].cue',
        'facts[0].words',
      ]),
    );
  });

  it.each<[string, Record<string, unknown>]>([
    ['a title that is not there', { title: 'No such words' }],
    ['a list that is none', { people: 'nobody' }],
    ['an item that is none', { facts: [null, 7, 'words'] }],
    [
      'an id that is unknown',
      { people: [{ id: 'x', name: 'Rubio', role: 'UK Prime Minister', of: ['nowhere'] }] },
    ],
    ['a statement of no kind', { statements: [{ id: 's', words: 'expressed optimism', cue: 'confirming' }] }],
    ['a key that is unknown', { colour: 'red' }],
  ])('has the pins of all valid words, despite %s', (_, wrong) => {
    const changed = { ...file, ...wrong };
    const { knowledge, reading } = readArticleFile(slug, text, changed);
    expect(knowledge).toBeNull();
    const isOther = ([path]: [string, ...unknown[]]): boolean =>
      !Object.keys(wrong).some((key) => path.startsWith(key));
    expect(pinned(text, changed).filter(isOther).sort()).toEqual(pinned(text, file).filter(isOther).sort());
    expect(reading.faults.some(({ severity }) => severity === 'error')).toBe(true);
  });

  it('has the pins of an item’s valid fields', () => {
    const wrong = { id: 'X', name: 'Rubio', role: 'No such role', introduced: { text: 'Rubio', nth: 2 } };
    const words = pinned(text, { ...file, people: [wrong] }).filter(([path]) => path.startsWith('people'));
    expect(words.map(([path, words]) => [path, words])).toEqual([
      ['people[0].name', 'Rubio'],
      ['people[0].introduced', 'Rubio'],
    ]);
    expect(words[1]?.[2]).toBe(text.indexOf('Rubio stated'));
  });

  it.each<[string, unknown]>([
    ['repeated words that nothing tells apart', 'Ukraine'],
    ['words that are not there', 'No such words'],
    ['words of another frame', { text: 'Rubio', within: 'Meloni' }],
    ['a number that there is not', { text: 'Rubio', nth: 9 }],
    ['something else', { words: 'Rubio' }],
    ['a number', 7],
  ])('is nowhere for %s', (_, value) => {
    expect(pinsOf(layOut(slug, text, {}), { summary: [value] })).toEqual([]);
  });

  it('is inside of quotation marks for a quotation, and nowhere else', () => {
    const article = new Article('a', 'He was late. “I was late,” he said.');
    const statement = (words: string) => ({ statements: [{ direct: true, words }] });
    expect(pinsOf(article, statement('late'))).toEqual([{ path: 'statements[0].words', start: 20, end: 24 }]);
    expect(pinsOf(article, statement('He was late.'))).toEqual([]);
  });

  it('is the first place of a name', () => {
    const pins = pinsOf(layOut(slug, text, file), { statements: [{ direct: true, candidates }] });
    expect(pins).toEqual([
      {
        path: 'statements[0].candidates[0].words',
        start: text.indexOf('Rubio'),
        end: text.indexOf('Rubio') + 5,
      },
    ]);
  });
});

describe('a file that is read', () => {
  it('has its pins and its warnings', () =>
    withReview(async ({ send, view }) => {
      const { file } = await view();
      const less = { ...file, statements: [] };
      const response = await send(`/api/articles/${slug}/read`, { body: { file: less } });
      const { faults, pins } = readingSchema.parse(await response.json());
      expect(pins.map(({ path }) => path)).toContain('people[0].name');
      const words = 'willing to engage seriously';
      const start = (await view()).text.indexOf(words);
      const warning = {
        severity: 'warning',
        path: '',
        message: `these words are in quotation marks but not listed as a quotation: “${words}”`,
        quotation: { start, end: start + words.length },
      };
      expect(faults).toContainEqual(warning);
      const unsaid = { ...less, notSpeech: [words] };
      const again = await send(`/api/articles/${slug}/read`, { body: { file: unsaid } });
      const others = readingSchema.parse(await again.json()).faults;
      expect(others).toEqual(faults.filter(({ message }) => message !== warning.message));
    }));

  it('has each error with its path, and saves nothing', () =>
    withReview(async ({ file: saved, send, view }) => {
      const { file } = await view();
      const wrong = { ...file, summary: ['No such words'] };
      const response = await send(`/api/articles/${slug}/read`, { body: { file: wrong } });
      const { faults } = readingSchema.parse(await response.json());
      expect(faults).toMatchObject([{ severity: 'error', path: 'summary[0]' }]);
      expect(await saved('article.json')).toBe(json);
    }));

  it('may be read against another text', () =>
    withReview(async ({ send }) => {
      const body = {
        text: 'A Title\n\nAda Holm came.',
        file: { title: 'A Title', summary: ['Ada Holm came.'] },
      };
      const response = await send(`/api/articles/${slug}/read`, { body });
      expect(readingSchema.parse(await response.json()).pins).toEqual([
        { path: 'title', start: 0, end: 7 },
        { path: 'summary[0]', start: 9, end: 23 },
      ]);
    }));

  it('reports an empty text', () =>
    withReview(async ({ send }) => {
      const response = await send(`/api/articles/${slug}/read`, { body: { text: '', file: {} } });
      expect(readingSchema.parse(await response.json())).toMatchObject({
        pins: [],
        faults: [{ severity: 'error', path: '', message: 'the article is empty' }],
      });
    }));

  it('has an article', () =>
    withReview(async ({ send }) => {
      const response = await send('/api/articles/none/read', { body: { file: {} } });
      expect((await refusalOf(response)).status).toBe(404);
    }));
});
