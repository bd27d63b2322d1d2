import { describe, expect, it } from 'vitest';
import type { ServerArticle } from '../../src/settings/storeInterface.js';
import { kinds } from './databases.js';
import { open, openNoting, tell, withStore } from './support.js';

const here = { server: 's1', channel: 'c1' };
const elsewhere = { server: 's2', channel: 'c2' };

/** A published article that nobody is changing. */
const ferry: ServerArticle = {
  slug: 'ferry',
  url: 'https://news.example/ferry?a=1&b=2',
  published: {
    text: 'A ferry ran aground.\n\n“Nobody was hurt,” she said.',
    json: '{\n  "title": "A ferry"\n}\n',
  },
  draft: null,
  changed: 1_764_403_200_123,
};
/** One that is not published yet. */
const bridge: ServerArticle = {
  slug: 'bridge',
  url: null,
  published: null,
  draft: { text: 'The bridge is closed.', json: '{}' },
  changed: 0,
};

describe.each(kinds.map((kind) => [kind.name, kind] as const))(
  'the articles of a server in %s',
  (_, kind) => {
    const test = it.skipIf(kind.missing !== null);

    test('are there as they were written, by slug, also after a restart', () =>
      withStore(kind, async (store, again) => {
        const both: ServerArticle = { ...ferry, slug: 'ferry-2', draft: bridge.draft };
        const neither: ServerArticle = {
          ...bridge,
          slug: 'b',
          draft: null,
          changed: Number.MAX_SAFE_INTEGER,
        };
        expect(await store.articlesOf('s1')).toEqual([]);
        for (const one of [both, ferry, bridge, neither])
          expect(await store.putArticle('s1', one)).toBe(true);
        for (const reopen of [async () => store, again])
          expect(await (await reopen()).articlesOf('s1')).toEqual([neither, bridge, ferry, both]);
      }));

    test.each([
      ['U+0000', 'The end\0 of the line.'],
      ['halves of surrogate pairs', 'One \ud83d and \ude00, and the wrong way round \ude00\ud83d.'],
      ['whole pairs, accents and other scripts', '😀 e\u0301 \ufeffСлава مرحبا \u202eabc\u202c 中文 \u2028'],
      ['what means something elsewhere', `'; DROP TABLE article; -- \\u0000 \\0 %s $1 ?1 "null" \r\n\t\x1b`],
      ['nothing', ''],
    ])('keep every character: %s', (_, text) =>
      withStore(kind, async (store) => {
        const version = { text, json: JSON.stringify({ title: text }) + text };
        const article = { ...ferry, url: `https://news.example/${text}`, published: version, draft: version };
        expect(await store.putArticle('s1', article)).toBe(true);
        expect(await store.articlesOf('s1')).toEqual([article]);
      }),
    );

    test('may be as long as any article is', () =>
      withStore(kind, async (store) => {
        // Text that no compression makes small, in characters of three bytes.
        let state = 1;
        const letter = (): string => {
          state = (state * 48_271) % 2_147_483_647;
          return String.fromCharCode(0x4e00 + (state % 20_000));
        };
        const long = (length: number): string => Array.from({ length }, letter).join('');
        const published = { text: long(100_000), json: JSON.stringify({ facts: long(300_000) }) };
        const draft = { text: long(100_000), json: JSON.stringify({ facts: long(300_000) }) };
        const article = { ...ferry, published, draft };
        expect(await store.putArticle('s1', ferry)).toBe(true);
        expect(await store.putArticle('s1', article)).toBe(true);
        expect(await store.articlesOf('s1')).toEqual([article]);
      }));

    test('are written over whole, and removed, for that server alone', () =>
      withStore(kind, async (store) => {
        const others = { ...ferry, url: null };
        await store.putArticle('s2', others);
        await store.putArticle('s1', { ...ferry, draft: bridge.draft });
        const later = { ...bridge, slug: 'ferry' };
        await store.putArticle('s1', later);
        expect(await store.articlesOf('s1')).toEqual([later]);
        await store.putArticle('s1', bridge);
        expect(await store.removeArticle('s1', 'ferry')).toBe(true);
        expect(await store.removeArticle('s1', 'not there')).toBe(true);
        expect(await store.articlesOf('s1')).toEqual([bridge]);
        expect(await store.articlesOf('s2')).toEqual([others]);
        expect(await store.articlesOf('s3')).toEqual([]);
      }));

    test('are seen at once by another store in the same database', () =>
      withStore(kind, async (store, _again, where) => {
        const other = await open(where);
        await store.putArticle('s1', ferry);
        expect(await other.articlesOf('s1')).toEqual([ferry]);
        await other.putArticle('s1', { ...ferry, changed: 5 });
        await Promise.all([store.putArticle('s1', bridge), other.removeArticle('s1', 'none')]);
        expect(await store.articlesOf('s1')).toEqual([bridge, { ...ferry, changed: 5 }]);
        await other.removeArticle('s1', 'ferry');
        await other.close();
        expect(await store.articlesOf('s1')).toEqual([bridge]);
      }));

    test('have a mark that changes with every one of them, and with nothing else', () =>
      withStore(kind, async (store, again, where) => {
        expect(await store.articlesMark('s1')).toBe('');
        const changes = [
          () => store.putArticle('s1', ferry),
          () => store.putArticle('s1', bridge),
          // Whoever writes may forget the time.
          () => store.putArticle('s1', { ...ferry, draft: bridge.draft }),
          () => store.removeArticle('s1', 'bridge'),
          () => store.removeArticle('s1', 'ferry'),
          () => store.putArticle('s1', ferry),
        ];
        const marks: (string | null)[] = [];
        for (const change of changes) {
          await change();
          marks.push(await store.articlesMark('s1'));
        }
        expect(marks[4]).toBe('');
        expect(new Set(marks).size).toBe(changes.length);
        await store.putArticle('s2', bridge);
        await store.removeArticle('s1', 'bridge');
        const other = await open(where);
        for (const one of [other, await again()]) expect(await one.articlesMark('s1')).toBe(marks.at(-1));
        await other.apply(here, { does: 'erase', what: 'everything' });
        expect(await other.articlesMark('s1')).toBe('');
        await other.close();
      }));

    test('are exported; they go with everything, not with the questions', () =>
      withStore(kind, async (store, again) => {
        for (const { server } of [here, elsewhere])
          for (const one of [ferry, bridge]) await store.putArticle(server, one);
        await store.apply(here, { does: 'erase', what: 'questions' });
        expect((await store.keptOf(here))?.articles).toEqual([bridge, ferry]);
        expect(await store.apply(here, { does: 'erase', what: 'everything' })).toBe(true);
        for (const reopen of [async () => store, again]) {
          const one = await reopen();
          expect(await one.articlesOf('s1')).toEqual([]);
          expect((await one.keptOf(here))?.articles).toEqual([]);
          expect((await one.keptOf(elsewhere))?.articles).toEqual([bridge, ferry]);
        }
      }));

    test('go with a server that is erased, or that the bot has left', () =>
      withStore(kind, async (store) => {
        for (const server of ['s1', 's2', 's3']) await store.putArticle(server, ferry);
        await store.present('bot', ['s1', 's2', 's3'], () => true);
        await store.leave('bot', 's1');
        await store.present('bot', ['s3'], () => true);
        for (const server of ['s1', 's2'])
          expect([server, await store.articlesOf(server)]).toEqual([server, []]);
        expect(await store.articlesOf('s3')).toEqual([ferry]);
        expect(await store.putArticle('s1', bridge)).toBe(true);
        expect(await store.articlesOf('s1')).toEqual([bridge]);
      }));

    test('a row that cannot be read is left out, and warned of once', () =>
      withStore(kind, async (store, _again, where) => {
        await store.putArticle('s1', ferry);
        await store.putArticle('s1', { ...bridge, slug: 'half' });
        await store.putArticle('s1', { ...bridge, slug: 'torn' });
        await tell(
          where,
          "UPDATE article SET draft_contents = NULL WHERE slug = 'half'",
          `UPDATE article SET draft_text = '"The bridge is' WHERE slug = 'torn'`,
        );
        const other = await openNoting(where);
        for (let time = 0; time < 2; time++) expect(await other.store.articlesOf('s1')).toEqual([ferry]);
        expect((await other.store.keptOf(here))?.articles).toEqual([ferry]);
        const warnings = other.warnings.map(String).sort();
        expect(warnings).toEqual([
          expect.stringMatching(/"half" of server s1 .*one half of a version/su),
          expect.stringMatching(/"torn" of server s1 .*not JSON.*draft_text/su),
        ]);
        expect(warnings.join()).not.toContain('The bridge');
        // It can be written over, and removed.
        await other.store.putArticle('s1', { ...bridge, slug: 'half' });
        await other.store.removeArticle('s1', 'torn');
        expect(await other.store.articlesOf('s1')).toEqual([ferry, { ...bridge, slug: 'half' }]);
        await other.store.close();
      }));
  },
);
