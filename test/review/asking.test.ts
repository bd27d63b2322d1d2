import { describe, expect, it } from 'vitest';
import { answerSchema } from '../../src/review/api.js';
import { bridge } from '../knowledge/folders.js';
import { draftStory, type Review, refusalOf, slug, withReview } from './support.js';

describe('asking', () => {
  const ask = async (
    { send }: Review,
    of: string,
    file: Readonly<Record<string, unknown>>,
    line: string,
  ): Promise<Response> => send(`/api/articles/${of}/ask`, { body: { file, line } });

  it('answers from the file as it stands, saved or not', () =>
    withReview(async (review) => {
      const { file } = await review.view();
      const summary = ['The meeting has caused divisions'];
      const response = await ask(review, slug, { ...file, summary }, '/summary');
      const { text } = answerSchema.parse(await response.json());
      expect(text).toContain('Russia Rejects NATO Troops');
      expect(text).toContain('The meeting has caused divisions');
      expect(text).not.toContain('firmly rejected');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: no colours of a terminal are sent
      expect(text).not.toMatch(/\u001b/u);
      expect((await review.view()).isNext).toBe(false);
    }));

  it('answers from a draft, and from no other article', () =>
    withReview(async (review) => {
      await draftStory(review, 'draft');
      const { file } = await review.view('draft');
      const said = answerSchema.parse(await (await ask(review, 'draft', file, '/quote Ada Holm')).json());
      expect(said.text).toContain(bridge.words);
      const other = answerSchema.parse(await (await ask(review, 'draft', file, '/quote Lavrov')).json());
      expect(other.text).not.toContain('ambassadors');
    }));

  it('says in place what cannot be answered', () =>
    withReview(async (review) => {
      const { file } = await review.view();
      for (const line of ['', '   ', '/nothing', '/quote']) {
        const response = await ask(review, slug, file, line);
        expect([line, response.status]).toEqual([line, 200]);
        expect(answerSchema.parse(await response.json()).text).not.toBe('');
      }
    }));

  it('is refused with what is wrong where the file has errors', () =>
    withReview(async (review) => {
      const { file } = await review.view();
      const refusal = await refusalOf(
        await ask(review, slug, { ...file, title: 'No such words' }, '/summary'),
      );
      expect(refusal).toMatchObject({ status: 422, faults: [{ severity: 'error', path: 'title' }] });
    }));
});
