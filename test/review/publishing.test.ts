import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bridge } from '../knowledge/folders.js';
import { answering, draftStory, move, refusalOf, slug, viewIn, withReview } from './support.js';

describe('publishing', () => {
  it('makes a draft answer', () =>
    withReview(async (review) => {
      await draftStory(review, 'draft');
      expect(Object.keys(await answering(review))).toEqual([slug]);
      const { version } = await review.view('draft');
      const view = await viewIn(await move(review, 'draft', { to: 'published', version }));
      expect(view).toMatchObject({ state: 'published', isNext: false });
      expect('draft' in view.file).toBe(false);
      expect((await answering(review)).draft).toEqual([bridge.event]);
    }));

  it('puts the next version in place of the one before, with the time of its correction', () =>
    withReview(async (review) => {
      const summary = ['The meeting has caused divisions'];
      const saved = await viewIn(await review.save(await review.view(), { summary }));
      const view = await viewIn(
        await move(review, slug, { to: 'published', version: saved.version, corrected: '12 November 2025' }),
      );
      expect(view).toMatchObject({ state: 'corrected', isNext: false });
      expect(view.file.corrected).toBe('12 November 2025');
      expect((await answering(review))[slug]).toEqual(summary);
      expect(existsSync(join(review.folder, slug, 'draft'))).toBe(false);
    }));

  it('may wait for a time', () =>
    withReview(async (review) => {
      await draftStory(review, 'draft');
      const { version } = await review.view('draft');
      const from = '2999-01-01T06:00:00+01:00';
      const view = await viewIn(await move(review, 'draft', { to: 'published', version, from }));
      expect(view.state).toBe('embargoed');
      expect(Object.keys(await answering(review))).toEqual([slug]);
    }));

  it('may not wait where a version answers already', () =>
    withReview(async (review) => {
      const { version } = await viewIn(await review.save(await review.view(), { date: null }));
      const from = '2999-01-01T06:00:00+01:00';
      const refusal = await refusalOf(await move(review, slug, { to: 'published', version, from }));
      expect(refusal).toMatchObject({ status: 422, faults: [] });
      expect(refusal.message).toContain('answers already');
      expect(Object.keys(await answering(review))).toEqual([slug]);
    }));

  it('is refused with what is wrong, and what answers stays', () =>
    withReview(async (review) => {
      const before = await answering(review);
      const { version } = await viewIn(
        await review.save(await review.view(), { summary: ['No such words'] }),
      );
      const refusal = await refusalOf(await move(review, slug, { to: 'published', version }));
      expect(refusal).toMatchObject({
        status: 422,
        message: 'it cannot be published: an error is in it',
        faults: [{ severity: 'error', path: 'summary[0]' }],
      });
      expect(await answering(review)).toEqual(before);
      expect((await review.view()).isNext).toBe(true);
    }));

  it('is that of the version which was looked at, and of no other', () =>
    withReview(async (review) => {
      await draftStory(review, 'draft');
      const { version } = await review.view('draft');
      await review.save(await review.view('draft'), { date: null });
      expect((await refusalOf(await move(review, 'draft', { to: 'published', version }))).status).toBe(409);
      expect(Object.keys(await answering(review))).toEqual([slug]);
    }));
});

describe('taking back', () => {
  it('withdraws what is published, and publishing puts it back', () =>
    withReview(async (review) => {
      const { state, version } = await viewIn(await move(review, slug, { to: 'withdrawn' }));
      expect(state).toBe('withdrawn');
      expect(await answering(review)).toEqual({});
      expect((await viewIn(await move(review, slug, { to: 'published', version }))).state).toBe('published');
      expect(Object.keys(await answering(review))).toEqual([slug]);
    }));

  it('withdraws no draft', () =>
    withReview(async (review) => {
      await draftStory(review, 'draft');
      expect((await refusalOf(await move(review, 'draft', { to: 'withdrawn' }))).status).toBe(422);
      expect((await review.view('draft')).state).toBe('draft');
    }));

  it('discards the next version, and the article is as it was', () =>
    withReview(async (review) => {
      const before = await review.view();
      await review.save(before, { date: null });
      expect(await viewIn(await move(review, slug, { to: 'discarded' }))).toEqual(before);
    }));

  it('discards a draft that nobody has published, and nothing is left of it', () =>
    withReview(async (review) => {
      await draftStory(review, 'draft');
      const response = await move(review, 'draft', { to: 'discarded' });
      expect([response.status, await response.text()]).toEqual([204, '']);
      expect((await readdir(review.folder)).sort()).toEqual([slug]);
      expect((await review.send('/api/articles/draft')).status).toBe(404);
    }));

  it('discards nothing that is published', () =>
    withReview(async (review) => {
      expect((await refusalOf(await move(review, slug, { to: 'discarded' }))).status).toBe(422);
      expect(Object.keys(await answering(review))).toEqual([slug]);
    }));
});
