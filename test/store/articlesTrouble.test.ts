import { mkdir, rmdir } from 'node:fs/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Change, ServerArticle } from '../../src/settings/storeInterface.js';
import { DatabaseStore } from '../../src/store/databaseStore.js';
import { sqlite } from './databases.js';
import { faulty, open, openNoting, tell, withPath, withStore } from './support.js';

const here = { server: 's1', channel: 'c1' };
const erase = (what: 'questions' | 'everything'): Change => ({ does: 'erase', what });
const ferry: ServerArticle = {
  slug: 'ferry',
  url: null,
  published: { text: 'A ferry ran aground.', json: '{}' },
  draft: null,
  changed: 1,
};
const bridge: ServerArticle = { ...ferry, slug: 'bridge', changed: 2 };

/** Goes on to a time at which a database that failed is tried again. */
function later(): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 20_000 });
}

afterEach(() => {
  vi.useRealTimers();
});

describe('the articles of a server', () => {
  it('are neither read nor written while the database is away, and can be when it is back', () =>
    withPath(async (path) => {
      await mkdir(path);
      const { store, warnings } = await openNoting({ file: path });
      expect(await store.articlesOf('s1')).toBeNull();
      expect(await store.articlesMark('s1')).toBeNull();
      expect(await store.putArticle('s1', ferry)).toBe(false);
      expect(await store.removeArticle('s1', 'ferry')).toBe(false);
      expect(warnings).toHaveLength(1);
      await rmdir(path);
      later();
      expect(await store.articlesOf('s1')).toEqual([]);
      expect(await store.putArticle('s1', bridge)).toBe(true);
      expect(await store.articlesOf('s1')).toEqual([bridge]);
      expect(warnings.slice(1)).toEqual([null]);
      await store.close();
    }));

  it.each(['database or disk is full', 'attempt to write a readonly database'])(
    'stay as they were where they cannot be written: %s',
    (fault) =>
      withPath(async (path) => {
        const { store, warnings } = await openNoting({ file: path });
        await store.putArticle('s1', ferry);
        const { begin, end } = faulty(fault, ['article']);
        await tell({ file: path }, ...begin);
        expect(await store.putArticle('s1', { ...ferry, published: null, draft: ferry.published })).toBe(
          false,
        );
        expect(await store.putArticle('s1', bridge)).toBe(false);
        expect(await store.removeArticle('s1', 'ferry')).toBe(false);
        // That they can be read meanwhile does not end the trouble.
        expect(await store.articlesOf('s1')).toEqual([ferry]);
        expect(await store.removeArticle('s1', 'ferry')).toBe(false);
        expect(warnings.map(String)).toEqual([expect.stringContaining(fault)]);
        await tell({ file: path }, ...end);
        // Nothing of it is made up for: whoever asked was told that it is not done.
        await store.apply(here, { does: 'set', scope: 'channel', settings: { article: 'ferry' } });
        expect(await store.articlesOf('s1')).toEqual([ferry]);
        await store.close();
      }),
  );

  it('are forgotten at once, and erased once they can be, before new ones come', () =>
    withPath(async (path) => {
      const { store } = await openNoting({ file: path });
      for (const server of ['s1', 's2']) await store.putArticle(server, ferry);
      await store.apply(here, { does: 'set', scope: 'channel', settings: { article: 'ferry' } });
      const { begin, end } = faulty('database or disk is full', ['article']);
      await tell({ file: path }, ...begin);
      expect(await store.apply(here, erase('everything'))).toBe(false);
      expect(await store.articlesOf('s1')).toEqual([]);
      expect(await store.articlesMark('s1')).toBe('');
      expect((await store.keptOf(here))?.articles).toEqual([]);
      expect(await store.articlesOf('s2')).toEqual([ferry]);
      // Settings and articles go together or not at all.
      const other = await open({ file: path });
      expect(other.settingsAt(here)).toEqual({ article: 'ferry' });
      expect(await other.articlesOf('s1')).toEqual([ferry]);
      await tell({ file: path }, ...end);
      expect(await store.putArticle('s1', bridge)).toBe(true);
      for (const one of [store, other]) expect(await one.articlesOf('s1')).toEqual([bridge]);
      await other.close();
      await store.close();
    }));

  it('go, whenever everything is asked to go while the questions go', () =>
    withStore(sqlite, async (store) => {
      for (let ticks = 0; ticks < 60; ticks++) {
        await store.putArticle('s1', ferry);
        const questions = store.apply(here, erase('questions'));
        for (let tick = 0; tick < ticks; tick++) await null;
        expect(await store.apply(here, erase('everything'))).toBe(true);
        await questions;
        expect([ticks, await store.articlesOf('s1')]).toEqual([ticks, []]);
      }
    }));

  it('wait for their table where it could not be made at the start', () =>
    withPath(async (path) => {
      await (await open({ file: path })).close();
      // As it was before there were articles, and something is in the way.
      await tell(
        { file: path },
        'DROP TABLE article',
        "DELETE FROM kysely_migration WHERE name > '003'",
        'CREATE INDEX article ON setting (server)',
      );
      const { store } = await openNoting({ file: path });
      expect(await store.articlesOf('s1')).toBeNull();
      expect(await store.putArticle('s1', ferry)).toBe(false);
      await tell({ file: path }, 'DROP INDEX article');
      later();
      expect(await store.putArticle('s1', ferry)).toBe(true);
      expect(await store.articlesOf('s1')).toEqual([ferry]);
      await store.close();
    }));

  it('are kept in memory alone where there is no database', async () => {
    const store = await DatabaseStore.open(null, () => undefined);
    expect(await store.articlesOf('s1')).toEqual([]);
    for (const one of [ferry, bridge]) expect(await store.putArticle('s1', one)).toBe(true);
    expect(await store.putArticle('s2', ferry)).toBe(true);
    expect(await store.articlesOf('s1')).toEqual([bridge, ferry]);
    const mark = await store.articlesMark('s1');
    expect(await store.articlesMark('s1')).toBe(mark);
    await store.putArticle('s1', { ...ferry, changed: 9 });
    expect(await store.articlesMark('s1')).not.toBe(mark);
    expect(await store.removeArticle('s1', 'bridge')).toBe(true);
    expect(await store.articlesOf('s1')).toEqual([{ ...ferry, changed: 9 }]);
    await store.apply(here, erase('questions'));
    expect(await store.articlesOf('s1')).toHaveLength(1);
    await store.apply(here, erase('everything'));
    expect(await store.articlesOf('s1')).toEqual([]);
    expect(await store.articlesOf('s2')).toEqual([ferry]);
    await store.leave('bot', 's2');
    expect(await store.articlesOf('s2')).toEqual([]);
    await store.close();
  });
});
