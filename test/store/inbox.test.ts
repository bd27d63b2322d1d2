import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Store } from '../../src/settings/storeInterface.js';
import { openDatabase, type Whereabouts } from '../../src/store/database/database.js';
import type { DatabaseStore } from '../../src/store/databaseStore.js';
import { kinds } from './databases.js';
import { openNoting, withStore as runWithStore, tell } from './support.js';

const dayLength = 24 * 60 * 60_000;
const wrong = { article: 'ferry', answer: 'p,3', says: 'wrong', instead: false } as const;

afterEach(() => {
  vi.useRealTimers();
});

/** The questions of a server that nobody has dealt with, with their articles and counts. */
async function openOnes(store: Store): Promise<unknown[] | undefined> {
  const inbox = await store.talliesOf('s1');
  return inbox?.questions
    .filter(({ done }) => !done)
    .map(({ article, count, text }) => [text, article, count]);
}

/** The reasons that are given for calling answers wrong. */
async function reasons(store: Store): Promise<string[] | undefined> {
  return (await store.talliesOf('s1'))?.votes.flatMap((vote) => vote.reasons.map(({ text }) => text));
}

/** Brings a database back to the form that it had before questions were told apart by article. */
async function before({ where }: { readonly where: Whereabouts }): Promise<void> {
  const day = Math.floor(Date.now() / dayLength);
  await tell(
    where,
    'DROP TABLE unanswered',
    'DROP TABLE reason',
    `CREATE TABLE question (server text NOT NULL, day integer NOT NULL, folded text NOT NULL, text text NOT NULL,
      count integer NOT NULL, PRIMARY KEY (server, day, folded))`,
    `INSERT INTO question VALUES ('s1', ${day}, 'who paid', 'Who paid?', 4)`,
    "DELETE FROM kysely_migration WHERE name >= '004'",
  );
}

describe.each(kinds.map((kind) => [kind.name, kind] as const))('the inbox in %s', (_, kind) => {
  const withStore = (
    run: (store: DatabaseStore, again: () => Promise<DatabaseStore>, where: Whereabouts) => Promise<void>,
  ) => runWithStore(kind, run);
  const test = it.skipIf(kind.missing !== null);

  test('tells the same question of two articles apart', () =>
    withStore(async (store, again) => {
      for (const article of ['ferry', 'ferry', 'bridge', ''])
        await store.noteQuestion('s1', 'Who paid?', article);
      expect(await openOnes(await again())).toEqual([
        ['Who paid?', 'ferry', 2],
        ['Who paid?', '', 1],
        ['Who paid?', 'bridge', 1],
      ]);
    }));

  test('keeps what was asked before articles were told apart, although the step is cut off', () =>
    withStore(async (store, again, where) => {
      await store.noteQuestion('s1', 'Who paid?', 'ferry');
      await before({ where });
      const later = await again();
      await later.noteQuestion('s1', 'who paid', '');
      expect(await openOnes(later)).toEqual([['Who paid?', '', 5]]);
      // As where the process ended before the step was written down.
      await tell(where, "DELETE FROM kysely_migration WHERE name >= '004'");
      expect(await openOnes(await again())).toEqual([['Who paid?', '', 5]]);
    }));

  test('leaves out what is done until it is asked again, with all its counts', () =>
    withStore(async (store, again) => {
      vi.useFakeTimers({ toFake: ['Date'] });
      const start = Date.now();
      await store.noteQuestion('s1', 'Who paid?', 'ferry');
      vi.setSystemTime(start + dayLength);
      for (const article of ['ferry', 'bridge']) await store.noteQuestion('s1', 'WHO PAID', article);
      const question = { article: 'ferry', text: 'Who paid?' };
      expect(await store.settle('s1', { does: 'finish', question })).toBe(true);
      const later = await again();
      expect(await openOnes(later)).toEqual([['WHO PAID', 'bridge', 1]]);
      expect((await later.talliesOf('s1'))?.questions).toMatchObject([
        { count: 2, done: true },
        { done: false },
      ]);
      await later.noteQuestion('s1', 'who paid?', 'ferry');
      expect(await openOnes(later)).toContainEqual(['WHO PAID', 'ferry', 3]);
      await later.settle('s1', { does: 'finish', question });
      vi.setSystemTime(start + 2 * dayLength);
      await later.noteQuestion('s1', 'who paid?', 'ferry');
      expect(await openOnes(await again())).toContainEqual(['who paid?', 'ferry', 4]);
    }));

  test('forgets one question with its counts, and nothing else', () =>
    withStore(async (store, again) => {
      for (const server of ['s1', 's2'])
        for (const text of ['Who paid?', 'Who paid?', 'When was it?'])
          await store.noteQuestion(server, text, 'ferry');
      const question = { article: 'ferry', text: 'Who paid?' };
      await store.settle('s1', { does: 'forget', question: { ...question, article: 'bridge' } });
      expect(await openOnes(store)).toHaveLength(2);
      await store.settle('s1', { does: 'forget', question });
      const later = await again();
      expect(await openOnes(later)).toEqual([['When was it?', 'ferry', 1]]);
      expect((await later.talliesOf('s2'))?.questions).toHaveLength(2);
      await later.noteQuestion('s1', 'Who paid?', 'ferry');
      expect(await openOnes(later)).toContainEqual(['Who paid?', 'ferry', 1]);
    }));

  test('keeps the last 20 reasons of an answer, without ids, the latest first', () =>
    withStore(async (store, again) => {
      const numbers: (number | null)[] = [];
      for (let at = 1; at <= 23; at++)
        numbers.push(await store.vote('s1', { ...wrong, reason: `reason ${at}` }));
      expect(numbers).toEqual(Array.from({ length: 23 }, (_, at) => at + 1));
      expect(await store.vote('s1', { ...wrong, reason: ' \n ' })).toBeNull();
      await store.vote('s1', {
        ...wrong,
        answer: 'p,4',
        reason: `Ask <@123456789012345678>\n${'why '.repeat(200)}`,
      });
      const later = await again();
      const [first, second] = (await later.talliesOf('s1'))?.votes ?? [];
      expect(first).toMatchObject({ answer: 'p,3', wrong: 24 });
      const kept = first?.reasons.map(({ text }) => text);
      expect([kept?.length, kept?.[0], kept?.at(-1)]).toEqual([20, 'reason 23', 'reason 4']);
      expect(second?.reasons[0]?.text).toMatch(/^Ask … why why/);
      expect(second?.reasons[0]?.text).toHaveLength(300);
    }));

  test('takes a reason back with its vote', () =>
    withStore(async (store) => {
      await store.vote('s1', { ...wrong, reason: 'the wrong harbour' });
      const number = await store.vote('s1', { ...wrong, reason: 'the wrong day' });
      await store.vote('s1', { ...wrong, says: 'helpful', instead: true, takesBack: number ?? 0 });
      expect((await store.talliesOf('s1'))?.votes).toMatchObject([{ helpful: 1, wrong: 1 }]);
      expect(await reasons(store)).toEqual(['the wrong harbour']);
    }));

  test('loses no reason of those who give theirs at the same time', () =>
    withStore(async (store) => {
      await Promise.all(['one', 'two', 'three'].map((reason) => store.vote('s1', { ...wrong, reason })));
      expect((await reasons(store))?.sort()).toEqual(['one', 'three', 'two']);
    }));

  test('forgets the votes on one answer with their reasons, and nothing else', () =>
    withStore(async (store, again) => {
      for (const server of ['s1', 's2'])
        for (const answer of ['p,3', 'p,4']) await store.vote(server, { ...wrong, answer, reason: answer });
      await store.settle('s1', { does: 'forget', votes: wrong });
      const later = await again();
      expect((await later.talliesOf('s1'))?.votes).toMatchObject([
        { answer: 'p,4', reasons: [{ text: 'p,4' }] },
      ]);
      expect((await later.talliesOf('s2'))?.votes).toHaveLength(2);
    }));

  test('exports all of it, forgets reasons after 30 days, and erases them', () =>
    withStore(async (store, again, where) => {
      vi.useFakeTimers({ toFake: ['Date'] });
      const start = Date.now();
      const place = { server: 's1', channel: 'c1' };
      for (const server of ['s1', 's2']) await store.vote(server, { ...wrong, reason: 'the wrong harbour' });
      await store.noteQuestion('s1', 'Who paid?', 'ferry');
      await store.settle('s1', { does: 'finish', question: { article: 'ferry', text: 'Who paid?' } });
      const day = new Date(start).toISOString().slice(0, 10);
      expect(await store.keptOf(place)).toMatchObject({
        questions: [{ article: 'ferry', text: 'Who paid?', count: 1, day, done: true }],
        votes: [{ wrong: 1, reasons: [{ text: 'the wrong harbour', day }] }],
      });
      await store.apply(place, { does: 'erase', what: 'questions' });
      const rows = async (): Promise<string[]> => {
        const database = await openDatabase(where, () => undefined);
        const found = await database.selectFrom('reason').select('server').execute();
        await database.destroy();
        return found.map(({ server }) => server);
      };
      expect(await rows()).toEqual(['s2']);
      vi.setSystemTime(start + 30 * dayLength);
      await again();
      expect(await rows()).toEqual([]);
    }));
});

describe('the inbox where nothing can be kept', () => {
  it('is not read, and nothing of it is settled', async () => {
    const { store } = await openNoting({ file: '/dev/null/nowhere/store.sqlite' });
    expect(await store.vote('s1', { ...wrong, reason: 'the wrong harbour' })).toBeNull();
    expect(await store.talliesOf('s1')).toBeNull();
    expect(await store.settle('s1', { does: 'forget', votes: wrong })).toBe(false);
    await store.close();
  });
});
