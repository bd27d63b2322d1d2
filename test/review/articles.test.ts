import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { saveDraft, withdraw, writtenOut } from '../../src/knowledge/publishing.js';
import { type List, listSchema, readingSchema } from '../../src/review/api.js';
import { completeFile } from '../../src/review/page/completeFile.js';
import { uncertainItems } from '../../src/review/page/uncertain.js';
import { bridge, fileOf, textOf, writeStory } from '../knowledge/folders.js';
import { answering, draftStory, type Review, refusalOf, slug, viewIn, withReview } from './support.js';

const article = `/api/articles/${slug}`;
const fact = (n: number, confidence: number) => ({ id: `f${n}`, words: bridge.event, about: [], confidence });

const role = { at: 'people.mayor.role', yours: 'Mayor', draft: null, why: 'the words are gone' };

const list = async ({ send }: Review): Promise<List> =>
  listSchema.parse(await (await send('/api/articles')).json());
const listed = async (review: Review): Promise<List['articles']> => (await list(review)).articles;

describe('the list', () => {
  it('lists articles to review first, with the count of uncertain items', () =>
    withReview(async (review) => {
      await writeStory(review.folder, 'a-published-one', bridge);
      await draftStory(review, 'z-draft', {
        people: [
          {
            id: 'mayor',
            name: bridge.speaker,
            role: null,
            introduced: `Mayor ${bridge.speaker}`,
            confidence: 0.3,
          },
        ],
        facts: [
          { id: 'f', words: bridge.event, about: [], confidence: 0.79 },
          { id: 'g', words: bridge.title, about: [], confidence: 0.8 },
        ],
      });
      const right = { publicFrom: null, isReadable: true, errors: 0 };
      const published = { ...right, state: 'published', isToReview: false, uncertain: 0 };
      expect(await listed(review)).toEqual([
        { ...right, slug: 'z-draft', title: bridge.title, state: 'draft', isToReview: true, uncertain: 2 },
        { ...published, slug: 'a-published-one', title: bridge.title },
        {
          ...published,
          slug,
          title: 'Russia Rejects NATO Troops in Ukraine as U.S.-Russia Talks Begin',
        },
      ]);
    }));

  it('has the number of errors, and the end of an embargo', () =>
    withReview(async (review) => {
      const later = '2999-03-05T06:00:00+01:00';
      await writeStory(review.folder, 'a-later-one', bridge, { public: later });
      await writeStory(review.folder, 'a-wrong-one', bridge, {
        date: 'never',
        summary: ['not there', 'nor this'],
      });
      expect(await listed(review)).toMatchObject([
        { slug: 'a-later-one', state: 'embargoed', publicFrom: later, errors: 0 },
        { slug: 'a-wrong-one', state: 'published', publicFrom: null, errors: 3, isReadable: true },
        { slug, errors: 0 },
      ]);
    }));

  it.each([
    ['a published one is no draft', '{ "title": ', { state: null, isToReview: false }],
    ['a next version of a published one', null, { state: 'published', isToReview: true }],
  ])('marks an unreadable file: %s', (_, json, told) =>
    withReview(async (review) => {
      const folder = join(review.folder, slug);
      if (json === null) {
        await review.save(await review.view(), {});
        await writeFile(join(folder, 'draft', 'article.json'), '[');
      } else await writeFile(join(folder, 'article.json'), json);
      expect(await listed(review)).toMatchObject([
        { slug, title: null, isReadable: false, errors: 0, ...told },
      ]);
    }),
  );

  it('has the next version to review, and the state of the published one', () =>
    withReview(async (review) => {
      await review.save(await review.view(), { title: { text: 'Russia Rejects NATO Troops', nth: 1 } });
      await withdraw(join(review.folder, slug));
      expect(await listed(review)).toMatchObject([
        { slug, title: 'Russia Rejects NATO Troops', state: 'withdrawn', isToReview: true },
      ]);
    }));

  it.each<[string, Readonly<Record<string, unknown>>]>([
    [
      'a quotation without a speaker',
      {
        statements: [
          { id: 's', speakers: [], direct: true, words: bridge.words, cue: 'said', confidence: 0.95 },
        ],
      },
    ],
    [
      'one whose missing speaker a person has confirmed',
      { statements: [{ id: 's', speakers: [], direct: true, words: bridge.words, cue: 'said' }] },
    ],
    [
      'confidences at the border',
      { facts: [0.79999, 0.8, 0, 1].map((confidence, n) => fact(n, confidence)) },
    ],
    ['what is no file of this form', { facts: 'none', people: [null, 3, { confidence: 0.1 }], events: [[]] }],
  ])('counts the same uncertain items as the page: %s', (_, changes) =>
    withReview(async (review) => {
      const json = JSON.stringify({ ...fileOf(bridge), ...changes });
      await saveDraft(join(review.folder, 'draft'), { text: textOf(bridge), json });
      const shown = uncertainItems(completeFile((await review.view('draft')).file));
      expect((await listed(review)).find((one) => one.slug === 'draft')?.uncertain).toBe(shown.length);
    }),
  );

  it('lists unreadable and misnamed folders, and skips folders without an article', () =>
    withReview(async (review) => {
      await mkdir(join(review.folder, 'broken'));
      await writeFile(join(review.folder, 'broken', 'article.json'), '{ "title": ');
      await mkdir(join(review.folder, 'empty'));
      await mkdir(join(review.folder, 'No_Part_Of_An_Address'));
      await writeFile(join(review.folder, 'No_Part_Of_An_Address', 'article.json'), '{}');
      await mkdir(join(review.folder, 'No Article'));
      const { articles, misnamed } = await list(review);
      expect(articles.map(({ slug, title }) => [slug, title])).toEqual([
        ['broken', null],
        [slug, expect.stringContaining('Russia')],
      ]);
      expect(misnamed).toEqual(['No_Part_Of_An_Address']);
    }));

  it('is empty where there is no folder yet', () =>
    withReview(async (review) => {
      await rm(review.folder, { recursive: true });
      expect(await list(review)).toEqual({ articles: [], misnamed: [] });
    }));
});

describe('an article', () => {
  it('comes with all of its words in parts, its sentences and its file', () =>
    withReview(async ({ file, view }) => {
      const { file: shown, isNext, paragraphs, reading, sentences, state, text } = await view();
      expect(state).toBe('published');
      expect(isNext).toBe(false);
      expect(text).toBe(await file('article.txt'));
      expect(shown).toEqual(JSON.parse(await file('article.json')));
      expect(reading.faults).toEqual([]);
      const parts = paragraphs.map(({ end, start }) => text.slice(start, end));
      expect(parts.slice(0, 2)).toEqual([
        'Tue. Nov 11th, 2025',
        'Russia Rejects NATO Troops in Ukraine as U.S.-Russia Talks Begin',
      ]);
      expect(parts.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      for (const sentence of sentences)
        expect(paragraphs.some(({ end, start }) => start <= sentence.start && sentence.end <= end)).toBe(
          true,
        );
    }));

  it('has a by-line, and what stands between it and the title, in the order of the text', () =>
    withReview(async (review) => {
      const text = [bridge.title, 'Nine years of work are over', 'By Tom Reed', bridge.event].join('\n\n');
      const made = fileOf(bridge, { date: null, people: [], statements: [] });
      await saveDraft(join(review.folder, 'with-dek'), { text, json: JSON.stringify(made) });
      const { paragraphs } = await review.view('with-dek');
      expect(paragraphs.map(({ end, start }) => text.slice(start, end))).toEqual(text.split('\n\n'));
    }));

  it('has its open conflicts', () =>
    withReview(async (review) => {
      await draftStory(review, 'drafted-again');
      await writeFile(join(review.folder, 'drafted-again', 'conflicts.json'), JSON.stringify([role]));
      expect((await review.view('drafted-again')).conflicts).toEqual([{ ...role, obstacle: null }]);
      expect((await review.view()).conflicts).toEqual([]);
    }));

  it('says why the editor’s side of a conflict no longer fits', () =>
    withReview(async (review) => {
      await draftStory(review, 'drafted-again');
      const gone = { at: 'people.mayor.role', yours: 'Harbour Master', draft: 'Mayor', why: '' };
      // Of a whole item that has gone there is no other side.
      const lost = { at: 'facts.gone', yours: { id: 'gone', words: 'It sank.', about: [] }, why: '' };
      const left = { at: 'facts.f', draft: null, why: '' };
      await writeFile(
        join(review.folder, 'drafted-again', 'conflicts.json'),
        JSON.stringify([gone, lost, left]),
      );
      expect((await review.view('drafted-again')).conflicts).toEqual([
        { ...gone, obstacle: expect.stringMatching(/^“Harbour Master” is not in the text/u) },
        { ...lost, obstacle: expect.stringMatching(/^“It sank\.” is not in the text/u) },
        { ...left, obstacle: null },
      ]);
    }));

  it('has them while its files are being exchanged', () =>
    withReview(async (review) => {
      await draftStory(review, 'drafted-again');
      // As `writeTogether` leaves it where it is ended in the middle.
      await mkdir(join(review.folder, 'drafted-again', '.next'));
      const path = join(review.folder, 'drafted-again', '.next', 'conflicts.json');
      await writeFile(path, JSON.stringify([role]));
      expect((await review.view('drafted-again')).conflicts).toEqual([{ ...role, obstacle: null }]);
    }));

  it.each(['{ "at', '{}', '[{ "at": 1 }]', '[null]'])(
    'is reviewed without them where they are damaged: %s',
    (json) =>
      withReview(async (review) => {
        await draftStory(review, 'damaged');
        const path = join(review.folder, 'damaged', 'conflicts.json');
        await writeFile(path, json);
        const view = await review.view('damaged');
        expect(view.conflicts).toEqual([]);
        expect(view.reading.faults).toMatchObject([{ severity: 'warning', path: '' }]);
        expect(view.reading.faults[0]?.message).toContain('conflicts.json');
        const body = { file: view.file };
        const read = readingSchema.parse(
          await (await review.send('/api/articles/damaged/read', { body })).json(),
        );
        expect(read.faults).toEqual(view.reading.faults);
        // Somebody may still mend it.
        await viewIn(await review.save(view, { date: null }));
        expect(await readFile(path, 'utf8')).toBe(json);
      }),
  );

  it('whose file is not JSON is refused with the syntax error', () =>
    withReview(async ({ folder, send }) => {
      await writeFile(join(folder, slug, 'article.json'), '{ "title": ');
      const refusal = await refusalOf(await send(article));
      expect(refusal.status).toBe(422);
      expect(refusal.faults.map(({ message }) => message)).toEqual([
        expect.stringMatching(/^russia-rejects-nato-troops\/article\.json:1:\d+: this is not JSON: /u),
      ]);
      await writeFile(join(folder, slug, 'article.json'), '[]');
      expect((await refusalOf(await send(article))).status).toBe(422);
    }));

  it('has another version whenever one of its files changes', () =>
    withReview(async ({ file, folder, view }) => {
      const { version } = await view();
      expect((await view()).version).toBe(version);
      await writeFile(join(folder, slug, 'article.txt'), `${await file('article.txt')}\n`);
      const second = (await view()).version;
      await writeFile(join(folder, slug, 'article.json'), `${await file('article.json')}\n`);
      expect(new Set([version, second, (await view()).version]).size).toBe(3);
    }));
});

describe('what is saved', () => {
  it('saves the next version of a published article; the published one stays', () =>
    withReview(async (review) => {
      const [text, json] = [await review.file('article.txt'), await review.file('article.json')];
      const before = await answering(review);
      const first = await review.view();
      const saved = await viewIn(await review.save(first, { summary: ['The meeting has caused divisions'] }));
      expect(saved).toMatchObject({ isNext: true, state: 'published' });
      expect(saved.file.summary).toEqual(['The meeting has caused divisions']);
      expect([await review.file('article.txt'), await review.file('article.json')]).toEqual([text, json]);
      expect(await answering(review)).toEqual(before);
      expect(await review.view()).toEqual(saved);
    }));

  it('is written as by hand, in the order in which it came', () =>
    withReview(async (review) => {
      await draftStory(review, 'draft');
      const view = await review.view('draft');
      const { draft, title, ...others } = view.file;
      const file = { ...others, title, people: [{ name: 'Ada Holm', id: 'x' }] };
      const body = { version: view.version, file };
      expect((await review.send('/api/articles/draft', { method: 'PUT', body })).status).toBe(200);
      const json = await readFile(join(review.folder, 'draft', 'article.json'), 'utf8');
      expect(json).toBe(writtenOut({ draft: true, ...file }));
      expect(json).toBe(`${JSON.stringify(JSON.parse(json), null, 2)}\n`);
      expect(draft).toBe(true);
    }));

  it('accepts errors, so that no work is lost, and returns them', () =>
    withReview(async (review) => {
      await draftStory(review, 'draft');
      const saved = await viewIn(
        await review.save(await review.view('draft'), { summary: ['No such words'] }),
      );
      expect(saved.reading.faults).toMatchObject([{ severity: 'error', path: 'summary[0]' }]);
      expect((await review.view('draft')).file.summary).toEqual(['No such words']);
    }));

  it('keeps open conflicts beside the file until none is left', () =>
    withReview(async (review) => {
      const [one, other] = [role, { ...role, at: 'title' }];
      await draftStory(review, 'draft');
      const path = join(review.folder, 'draft', 'conflicts.json');
      await writeFile(path, JSON.stringify([one, other]));
      const save = async (conflicts?: readonly unknown[]) => {
        const { file, version } = await review.view('draft');
        const body = { version, file, conflicts };
        return viewIn(await review.send('/api/articles/draft', { method: 'PUT', body }));
      };
      const fits = { obstacle: null };
      expect((await save()).conflicts).toEqual([one, other].map((each) => ({ ...each, ...fits })));
      // What the page is told beside them does not go into the file.
      const first = await save([{ ...other, ...fits }]);
      expect(first.conflicts).toEqual([{ ...other, ...fits }]);
      expect(JSON.parse(await readFile(path, 'utf8'))).toEqual([other]);
      const last = await save([]);
      expect(last.conflicts).toEqual([]);
      expect(existsSync(path)).toBe(false);
      expect(first.version).not.toBe(last.version);
    }));

  it('refuses to overwrite files that have changed', () =>
    withReview(async (review) => {
      await draftStory(review, 'draft');
      const view = await review.view('draft');
      expect((await review.save(view, { date: null })).status).toBe(200);
      const json = await readFile(join(review.folder, 'draft', 'article.json'), 'utf8');
      expect((await refusalOf(await review.save(view, { title: 'x' }))).status).toBe(409);
      expect(await readFile(join(review.folder, 'draft', 'article.json'), 'utf8')).toBe(json);
    }));

  it('lets one of two tabs win that save at the same moment', () =>
    withReview(async (review) => {
      const view = await review.view();
      const names = ['first', 'second', 'third'];
      const saves = await Promise.all(names.map((name) => review.save(view, { corrected: name })));
      expect(saves.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
      const saved = names[saves.findIndex(({ ok }) => ok)];
      expect((await review.view()).file.corrected).toBe(saved);
    }));

  it('cannot publish, even if the file says so', () =>
    withReview(async (review) => {
      await draftStory(review, 'draft');
      await review.save(await review.view('draft'), { draft: false });
      expect(Object.keys(await answering(review))).toEqual([slug]);
    }));
});
