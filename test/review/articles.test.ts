import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { saveDraft, withdraw, writtenOut } from '../../src/knowledge/publishing.js';
import { type List, listSchema } from '../../src/review/api.js';
import { bridge, fileOf, writeStory } from '../knowledge/folders.js';
import { answering, draftStory, type Review, refusalOf, slug, viewIn, withReview } from './support.js';

const article = `/api/articles/${slug}`;

const listed = async ({ send }: Review): Promise<List['articles']> =>
  listSchema.parse(await (await send('/api/articles')).json()).articles;

describe('the list', () => {
  it('has what is to be reviewed first, and how much of it is doubtful', () =>
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
      expect(await listed(review)).toEqual([
        { slug: 'z-draft', title: bridge.title, state: 'draft', isToReview: true, doubts: 2 },
        { slug: 'a-published-one', title: bridge.title, state: 'published', isToReview: false, doubts: 0 },
        {
          slug,
          title: 'Russia Rejects NATO Troops in Ukraine as U.S.-Russia Talks Begin',
          state: 'published',
          isToReview: false,
          doubts: 0,
        },
      ]);
    }));

  it('tells of a next version that waits, and of the state of the one that answers', () =>
    withReview(async (review) => {
      await review.save(await review.view(), { title: { text: 'Russia Rejects NATO Troops', nth: 1 } });
      await withdraw(join(review.folder, slug));
      expect(await listed(review)).toMatchObject([
        { slug, title: 'Russia Rejects NATO Troops', state: 'withdrawn', isToReview: true },
      ]);
    }));

  it('names what cannot be read, and leaves out what is no article', () =>
    withReview(async (review) => {
      await mkdir(join(review.folder, 'broken'));
      await writeFile(join(review.folder, 'broken', 'article.json'), '{ "title": ');
      await mkdir(join(review.folder, 'empty'));
      await mkdir(join(review.folder, 'No_Part_Of_An_Address'));
      await writeFile(join(review.folder, 'No_Part_Of_An_Address', 'article.json'), '{}');
      expect((await listed(review)).map(({ slug, title }) => [slug, title])).toEqual([
        ['broken', null],
        [slug, expect.stringContaining('Russia')],
      ]);
    }));

  it('is empty where there is no folder yet', () =>
    withReview(async (review) => {
      await rm(review.folder, { recursive: true });
      expect(await listed(review)).toEqual([]);
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

  it('has the conflicts that are still to decide', () =>
    withReview(async (review) => {
      await draftStory(review, 'brought-again');
      const conflicts = [{ at: 'people.mayor.role', yours: 'Mayor', why: 'the words are gone' }];
      await writeFile(join(review.folder, 'brought-again', 'conflicts.json'), JSON.stringify(conflicts));
      expect((await review.view('brought-again')).conflicts).toEqual([
        { at: 'people.mayor.role', yours: 'Mayor', draft: null, why: 'the words are gone' },
      ]);
      expect((await review.view()).conflicts).toEqual([]);
    }));

  it('whose file is no JSON is refused with what is wrong in it', () =>
    withReview(async ({ folder, send }) => {
      await writeFile(join(folder, slug, 'article.json'), '{ "title": ');
      const refusal = await refusalOf(await send(article));
      expect(refusal.status).toBe(422);
      expect(refusal.faults).toHaveLength(1);
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
  it('is the next version of a published article, which answers on as it was', () =>
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

  it('may have errors, so that nothing is lost, and is told them', () =>
    withReview(async (review) => {
      await draftStory(review, 'draft');
      const saved = await viewIn(
        await review.save(await review.view('draft'), { summary: ['No such words'] }),
      );
      expect(saved.reading.faults).toMatchObject([{ severity: 'error', path: 'summary[0]' }]);
      expect((await review.view('draft')).file.summary).toEqual(['No such words']);
    }));

  it('never replaces what has changed since', () =>
    withReview(async (review) => {
      await draftStory(review, 'draft');
      const view = await review.view('draft');
      expect((await review.save(view, { date: null })).status).toBe(200);
      const json = await readFile(join(review.folder, 'draft', 'article.json'), 'utf8');
      expect((await refusalOf(await review.save(view, { title: 'x' }))).status).toBe(409);
      expect(await readFile(join(review.folder, 'draft', 'article.json'), 'utf8')).toBe(json);
    }));

  it('is that of one of two tabs that save at the same moment', () =>
    withReview(async (review) => {
      const view = await review.view();
      const names = ['first', 'second', 'third'];
      const saves = await Promise.all(names.map((name) => review.save(view, { corrected: name })));
      expect(saves.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
      const saved = names[saves.findIndex(({ ok }) => ok)];
      expect((await review.view()).file.corrected).toBe(saved);
    }));

  it('cannot publish, be it said so', () =>
    withReview(async (review) => {
      await draftStory(review, 'draft');
      await review.save(await review.view('draft'), { draft: false });
      expect(Object.keys(await answering(review))).toEqual([slug]);
    }));
});
