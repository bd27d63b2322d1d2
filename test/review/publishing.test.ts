import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bridge } from '../knowledge/folders.js';
import { answering, draftStory, move, type Review, refusalOf, slug, viewIn, withReview } from './support.js';

const later = '2999-01-01T06:00:00+01:00';

/** Withdraws or discards an article as it is now. */
async function take(review: Review, of: string, to: 'withdrawn' | 'discarded'): Promise<Response> {
  const { version } = await review.view(of);
  return move(review, of, { to, version });
}

/** Publishes a draft from a time that is still to come, and saves a next version of it. */
async function correctLater(review: Review) {
  await draftStory(review, 'draft');
  const { version } = await review.view('draft');
  await viewIn(await move(review, 'draft', { to: 'published', version, from: later }));
  return viewIn(await review.save(await review.view('draft'), { date: null }));
}

describe('publishing', () => {
  it('publishes a draft', () =>
    withReview(async (review) => {
      await draftStory(review, 'draft');
      expect(Object.keys(await answering(review))).toEqual([slug]);
      const { version } = await review.view('draft');
      const view = await viewIn(await move(review, 'draft', { to: 'published', version }));
      expect(view).toMatchObject({ state: 'published', isNext: false });
      expect('draft' in view.file).toBe(false);
      expect((await answering(review)).draft).toEqual([bridge.event]);
    }));

  it('replaces the version before, with the correction date', () =>
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

  it('may have an embargo', () =>
    withReview(async (review) => {
      await draftStory(review, 'draft');
      const { version } = await review.view('draft');
      const view = await viewIn(await move(review, 'draft', { to: 'published', version, from: later }));
      expect(view).toMatchObject({ state: 'embargoed', publicFrom: later });
      expect(Object.keys(await answering(review))).toEqual([slug]);
    }));

  it('may not have an embargo if a version is published already', () =>
    withReview(async (review) => {
      const { version } = await viewIn(await review.save(await review.view(), { date: null }));
      const refusal = await refusalOf(await move(review, slug, { to: 'published', version, from: later }));
      expect(refusal).toMatchObject({ status: 422, faults: [] });
      expect(refusal.message).toContain('cannot be embargoed');
      expect(Object.keys(await answering(review))).toEqual([slug]);
    }));

  it('publishes at once if the embargo is over, even over a published version', () =>
    withReview(async (review) => {
      const { version } = await viewIn(await review.save(await review.view(), { date: null }));
      const from = '2001-01-01T06:00:00Z';
      expect(await viewIn(await move(review, slug, { to: 'published', version, from }))).toMatchObject({
        state: 'published',
        publicFrom: null,
        isNext: false,
      });
    }));

  it('keeps the embargo of an article that is corrected', () =>
    withReview(async (review) => {
      const { version, ...next } = await correctLater(review);
      expect(next).toMatchObject({ isNext: true, state: 'embargoed', publicFrom: later });
      const view = await viewIn(await move(review, 'draft', { to: 'published', version }));
      expect(view).toMatchObject({ isNext: false, state: 'embargoed', publicFrom: later });
      expect(view.file.date).toBeNull();
      expect(Object.keys(await answering(review))).toEqual([slug]);
    }));

  it.each([
    ['2998-01-01T06:00:00Z', 'embargoed'],
    ['2001-01-01T06:00:00Z', 'published'],
  ])('changes the embargo to %s: %s', (from, state) =>
    withReview(async (review) => {
      const { version } = await correctLater(review);
      const view = await viewIn(await move(review, 'draft', { to: 'published', version, from }));
      expect(view).toMatchObject({ isNext: false, state });
      expect(view.file.public).toBe(from);
    }),
  );

  it.each([
    [{ corrected: '' }],
    [{ corrected: ' ' }],
    [{ corrected: 'x'.repeat(101) }],
    [{ from: '2031-03-05T06:00:00' }],
    [{ from: 'soon' }],
  ])('is refused with %j', (how) =>
    withReview(async (review) => {
      const { version } = await viewIn(await review.save(await review.view(), { date: null }));
      expect((await refusalOf(await move(review, slug, { to: 'published', version, ...how }))).status).toBe(
        400,
      );
      expect((await review.view()).isNext).toBe(true);
    }),
  );

  it('is refused with the errors, and the published version stays', () =>
    withReview(async (review) => {
      const before = await answering(review);
      const { version } = await viewIn(
        await review.save(await review.view(), { summary: ['No such words'] }),
      );
      const refusal = await refusalOf(await move(review, slug, { to: 'published', version }));
      expect(refusal).toMatchObject({
        status: 422,
        message: 'this article cannot be published: it has 1 error',
        faults: [{ severity: 'error', path: 'summary[0]' }],
      });
      expect(await answering(review)).toEqual(before);
      expect((await review.view()).isNext).toBe(true);
    }));

  it('publishes only the version that was checked', () =>
    withReview(async (review) => {
      await draftStory(review, 'draft');
      const { version } = await review.view('draft');
      await review.save(await review.view('draft'), { date: null });
      expect((await refusalOf(await move(review, 'draft', { to: 'published', version }))).status).toBe(409);
      expect(Object.keys(await answering(review))).toEqual([slug]);
    }));
});

describe('taking back', () => {
  it('withdraws an article, and publishes it again', () =>
    withReview(async (review) => {
      const { state, version } = await viewIn(await take(review, slug, 'withdrawn'));
      expect(state).toBe('withdrawn');
      expect(await answering(review)).toEqual({});
      expect((await viewIn(await move(review, slug, { to: 'published', version }))).state).toBe('published');
      expect(Object.keys(await answering(review))).toEqual([slug]);
    }));

  it('refuses to withdraw a draft', () =>
    withReview(async (review) => {
      await draftStory(review, 'draft');
      expect((await refusalOf(await take(review, 'draft', 'withdrawn'))).status).toBe(422);
      expect((await review.view('draft')).state).toBe('draft');
    }));

  it('discards the next version; the article stays', () =>
    withReview(async (review) => {
      const before = await review.view();
      await review.save(before, { date: null });
      expect(await viewIn(await take(review, slug, 'discarded'))).toEqual(before);
    }));

  it('discards an unpublished draft with its folder', () =>
    withReview(async (review) => {
      await draftStory(review, 'draft');
      const response = await take(review, 'draft', 'discarded');
      expect([response.status, await response.text()]).toEqual([204, '']);
      expect((await readdir(review.folder)).sort()).toEqual([slug]);
      expect((await review.send('/api/articles/draft')).status).toBe(404);
    }));

  it.each(['withdrawn', 'discarded'])('applies only to the files that were checked: %s', (to) =>
    withReview(async (review) => {
      const first = await review.view();
      const { version } = await viewIn(await review.save(first, { date: null }));
      // Another tab, in which the article was opened before.
      expect((await refusalOf(await move(review, slug, { to, version: first.version }))).status).toBe(409);
      expect((await review.send(`/api/articles/${slug}/state`, { body: { to } })).status).toBe(400);
      expect(await review.view()).toMatchObject({ version, isNext: true, state: 'published' });
    }),
  );

  it('does not publish over an article withdrawn meanwhile', () =>
    withReview(async (review) => {
      const { version } = await viewIn(await review.save(await review.view(), { date: null }));
      await viewIn(await take(review, slug, 'withdrawn'));
      expect((await refusalOf(await move(review, slug, { to: 'published', version }))).status).toBe(409);
      expect(await answering(review)).toEqual({});
    }));

  it('refuses to discard a published article', () =>
    withReview(async (review) => {
      expect((await refusalOf(await take(review, slug, 'discarded'))).status).toBe(422);
      expect(Object.keys(await answering(review))).toEqual([slug]);
    }));
});
