import { describe, expect, it } from 'vitest';
import type { News } from '../../src/settings/news.js';
import { DatabaseStore } from '../../src/store/databaseStore.js';
import { kinds } from './databases.js';
import { withStore } from './support.js';

const server = '100000000000000001';
const other = '100000000000000002';
const at = Date.now();
const news = (slug: string, rest: Partial<News> = {}): News => ({
  server: '',
  slug,
  title: `About ${slug}`,
  kind: 'new',
  mark: '',
  at,
  ...rest,
});

describe.each(kinds)('news over $name', (kind) => {
  const test = it.skipIf(kind.missing !== null);

  test('are kept, each state of an article as it was first noticed', () =>
    withStore(kind, async (store, again) => {
      expect(await store.news.marksOf(['ferry'])).toEqual(new Map());
      // No database takes every sign as it is.
      const title = 'A \u0000 and half a pair \uD83D';
      expect(
        await store.news.note([news('ferry', { title }), news('bridge', { kind: 'known', at: 0 })]),
      ).toBe(true);
      await store.news.note([news('ferry', { at: at + 5 })]);
      const { news: kept } = await again();
      expect(await kept.marksOf(['ferry', 'bridge', 'tram'])).toEqual(
        new Map([
          ['ferry', ''],
          ['bridge', ''],
        ]),
      );
      expect(await kept.newsSince([], at)).toEqual([news('ferry', { title })]);
      const corrected = { kind: 'corrected', mark: 'corrected x', at: at + 9 } as const;
      await kept.note([news('ferry', { ...corrected, title: '' })]);
      expect(await kept.newsSince([], at)).toEqual([news('ferry', { ...corrected, title })]);
    }));

  test('are claimed once for a server and a state', () =>
    withStore(kind, async (store, _, where) => {
      const second = await DatabaseStore.open(where, (error) => {
        throw error;
      });
      try {
        const both = [news('ferry'), news('bridge')];
        const claims = await Promise.all([store, second].map((one) => one.news.claim(server, both)));
        const slugs = claims.flatMap((claimed) => [...(claimed ?? [])]);
        expect(slugs.sort()).toEqual(['bridge', 'ferry']);
        expect(await second.news.claim(other, [news('ferry')])).toEqual(new Set(['ferry']));
        const later = [news('ferry', { at: at + 1 }), news('bridge')];
        expect(await second.news.claim(server, later)).toEqual(new Set(['ferry']));
        expect((await store.keptOf({ server, channel: '' }))?.announced).toEqual([
          { slug: 'ferry', at: at + 1 },
          { slug: 'bridge', at },
        ]);
      } finally {
        await second.close();
      }
    }));

  test('of a server are told and erased with it, those of all stay', () =>
    withStore(kind, async (store) => {
      await store.news.note([news('ferry'), news('own', { server }), news('theirs', { server: other })]);
      await store.news.claim(server, [news('ferry')]);
      const slugsIn = async (...servers: string[]) =>
        (await store.news.newsSince(servers, 0))?.map(({ slug }) => slug).sort();
      expect([await slugsIn(), await slugsIn(server)]).toEqual([['ferry'], ['ferry', 'own']]);
      await store.apply({ server, channel: '' }, { does: 'erase', what: 'everything' });
      expect(await slugsIn(server, other)).toEqual(['ferry', 'theirs']);
      expect(await store.news.claim(server, [news('ferry')])).toEqual(new Set(['ferry']));
    }));

  test('are written and read for more articles than a statement takes', () =>
    withStore(kind, async (store) => {
      const many = Array.from({ length: 1000 }, (_, number) => news(`a-${number}`));
      await store.news.note(many);
      expect((await store.news.marksOf(many.map(({ slug }) => slug)))?.size).toBe(1000);
      expect((await store.news.claim(server, many))?.size).toBe(1000);
    }));

  test('of servers are forgotten after 30 days', () =>
    withStore(kind, async (store, again) => {
      const old = at - 31 * 24 * 60 * 60_000;
      await store.news.note([news('own', { server, at: old }), news('ferry', { at: old })]);
      await store.news.claim(server, [news('ferry', { at: old })]);
      const later = await again();
      expect((await later.news.newsSince([server], 0))?.map(({ slug }) => slug)).toEqual(['ferry']);
      expect((await later.keptOf({ server, channel: '' }))?.announced).toEqual([]);
    }));
});

describe('announcements', () => {
  it('are of servers, not of channels', async () => {
    const store = await DatabaseStore.open(null, () => undefined);
    const announcements = { channel: '5', since: 7 };
    await store.apply(
      { server, channel: '5' },
      { does: 'set', scope: 'server', settings: { announcements } },
    );
    await store.apply(
      { server: other, channel: '6' },
      { does: 'set', scope: 'channel', settings: { mentions: false } },
    );
    expect(store.announcing()).toEqual(new Map([[server, announcements]]));
    expect(store.settingsAt({ server, channel: '9' })).toEqual({ announcements });
    const off = { announcements: undefined };
    await store.apply({ server, channel: '9' }, { does: 'set', scope: 'server', settings: off });
    expect(store.announcing().size).toBe(0);
    await store.close();
  });
});
