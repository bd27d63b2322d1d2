import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PostgresArchive } from '../../src/archive/postgresArchive.js';
import { type Sent, sendTo } from '../../src/archive/send.js';
import { candidatesFor } from '../../src/index/articles/libraryIndex.js';
import { ArchiveAway, type ArticleQuery } from '../../src/knowledge/archive.js';
import { Library } from '../../src/knowledge/library.js';
import { slugsIn } from '../../src/knowledge/load.js';
import { versionHashOf } from '../../src/knowledge/recordFormat.js';
import { plainText } from '../../src/present/present.js';
import { articlesNeededFor, deskFor } from '../../src/request/neededArticles.js';
import { type Desk, respond } from '../../src/request/respond.js';
import { sha256 } from '../../src/support/sha256.js';
import { newsFolder } from '../corpus/folder.js';
import { newsArticle } from '../corpus/news.js';
import { deskWith } from '../desk.js';
import { bridge, ferry, withFolder, writeStory } from '../knowledge/folders.js';
import { postgres } from '../store/databases.js';

const articles = 200;

describe.skipIf(postgres.missing !== null)('the archive in PostgreSQL', () => {
  let url = '';
  let remove: () => Promise<void> = async () => undefined;
  let opened: PostgresArchive[] = [];

  beforeEach(async () => {
    const made = await postgres.make();
    if (!('url' in made.where)) throw new Error('PostgreSQL has an address');
    ({ remove } = made);
    ({ url } = made.where);
    opened = [];
  });
  afterEach(async () => {
    for (const archive of opened) await archive.close();
    await remove();
  });

  const open = async (): Promise<PostgresArchive> => {
    const archive = await PostgresArchive.open(url, (slug) => expect.unreachable(slug));
    opened.push(archive);
    return archive;
  };
  const sendAll = async (folder: string): Promise<Sent[]> => {
    const sent: Sent[] = [];
    await sendTo(url, folder, slugsIn(folder), (one) => sent.push(one));
    return sent;
  };
  const outcomes = (sent: readonly Sent[]) =>
    Object.fromEntries(sent.map(({ outcome, slug }) => [slug, outcome]));
  const deskOver = (archive: PostgresArchive): Desk => ({
    ...deskWith(new Library([])),
    near: (wanted) => archive.near(wanted),
  });
  const ask = async (desk: Desk, line: string): Promise<string> =>
    plainText(await respond(await deskFor(desk, articlesNeededFor(line)), line));

  it('answers every command as a folder does', () =>
    withFolder(async (folder) => {
      await writeStory(folder, 'bridge', bridge);
      await writeStory(folder, 'ferry', ferry);
      expect(outcomes(await sendAll(folder))).toEqual({ bridge: 'written', ferry: 'written' });
      const desk = deskOver(await open());
      expect(await ask(desk, '/quote okoro')).toContain(ferry.words);
      expect(await ask(desk, '/quote holm')).toContain(bridge.words);
      expect(await ask(desk, '/summary article:bridge')).toContain(bridge.title);
      expect(await ask(desk, 'why did the ferry stop sailing?')).toContain(ferry.event);
      expect(await ask(desk, `/check "${bridge.words}"`)).toContain(bridge.speaker);
      expect(await ask(desk, '/article list')).toContain(bridge.title);
    }));

  it('writes only what has changed, and follows what becomes of an article', () =>
    withFolder(async (folder) => {
      await writeStory(folder, 'bridge', bridge);
      await writeStory(folder, 'ferry', ferry, { public: '2999-01-01T00:00:00Z' });
      await sendAll(folder);
      const archive = await open();
      expect(
        (await archive.near({ slugs: ['bridge', 'ferry'] })).articles.map((one) => one.article.slug),
      ).toEqual(['bridge']);
      await writeStory(folder, 'ferry', ferry, { draft: true });
      await writeStory(folder, 'bridge', {
        ...bridge,
        event: 'The bridge at Varn stays closed for a fortnight.',
      });
      expect(outcomes(await sendAll(folder))).toEqual({ bridge: 'written', ferry: 'forgotten' });
      expect(outcomes(await sendAll(folder))).toEqual({ bridge: 'as it was', ferry: 'as it was' });
      const changed = await archive.near({ text: 'fortnight' });
      expect(changed.get('bridge')?.article.text).toContain('fortnight');
      await writeStory(folder, 'bridge', bridge, { withdrawn: true });
      expect(outcomes(await sendAll(folder))).toEqual({ bridge: 'withdrawn', ferry: 'as it was' });
      const gone = await archive.near({ text: 'bridge', slugs: ['bridge'] });
      expect([gone.articles, gone.withdrawn]).toEqual([[], ['bridge']]);
    }));

  it('leaves an article as it is where its new version is faulty, and says why', () =>
    withFolder(async (folder) => {
      await writeStory(folder, 'bridge', bridge);
      await sendAll(folder);
      await writeStory(folder, 'bridge', bridge, { summary: ['Nobody wrote this.'] });
      const [sent] = await sendAll(folder);
      expect(sent?.outcome).toBe('faulty');
      expect(sent?.faults.map(({ path }) => path)).toContain('summary[0]');
      expect((await (await open()).near({})).get('bridge')?.contents.summary[0]?.text).toBe(bridge.event);
    }));

  it('finds among many articles what the index in memory finds, by words, titles, slips and marks', async () => {
    const folder = await newsFolder(articles);
    await sendAll(folder);
    const archive = await open();
    const asked = Array.from({ length: articles / 4 }, (_, at) => newsArticle('1', at * 4)).map(
      ({ questions, slug }) => ({ slug, text: questions[0]?.text ?? '' }),
    );
    let right = 0;
    for (const { slug, text } of asked) {
      const library = await archive.near({ text });
      if (candidatesFor(library, text, 4).some((found) => found.slug === slug)) right++;
    }
    expect(right / asked.length).toBeGreaterThan(0.9);
    // One that no request sees unasked.
    const newest = await archive.near({});
    const old = asked.map(({ slug }) => slug).find((slug) => !newest.has(slug));
    const whole = await archive.near({ slugs: [old] });
    const { article, contents } = whole.get(old ?? '') ?? expect.unreachable();
    const title = article.title?.text ?? '';
    const version = versionHashOf({ article, contents }).slice(0, 8);
    const person = contents.people[0]?.name.text ?? '';
    const slip = person.replace(/(.)(.)(\P{L}|$)/u, '$2$1$3');
    expect(slip).not.toBe(person);
    const wanted: ArticleQuery[] = [
      { title },
      { title: title.slice(0, -3).toLowerCase() },
      { title: title.slice(1) },
      { version },
      { slugHash: sha256(article.slug).slice(0, 8) },
      { text: slip },
    ];
    for (const one of wanted) expect([one, (await archive.near(one)).has(article.slug)]).toEqual([one, true]);
    expect((await archive.near({ version: '%', slugHash: '%' })).articles).toHaveLength(
      newest.articles.length,
    );
    expect(archive.size).toBe(articles);
  }, 120_000);

  it('gives an old article to whoever announces, once it is corrected', async () => {
    const folder = await newsFolder(articles);
    await sendAll(folder);
    const archive = await open();
    const before = await archive.near({});
    const old = slugsIn(folder).find((slug) => !before.has(slug)) ?? expect.unreachable();
    const files = await archive.near({ slugs: [old] });
    const { article, contents } = files.get(old) ?? expect.unreachable();
    await withFolder(async (changed) => {
      await writeStory(
        changed,
        old,
        { ...bridge, title: article.title?.text ?? bridge.title },
        { corrected: '2 May' },
      );
      await sendAll(changed);
      expect(contents.corrected).toBeUndefined();
      expect((await archive.near({})).get(old)?.contents.corrected).toBe('2 May');
      expect((await archive.near({ text: 'nothing of the kind' })).has(old)).toBe(false);
    });
  });

  it.each(["'", '\\', "a'b\\c & !(d | e):*", '%_', ' ', '', '🛶'.repeat(300)])(
    'takes any letters as words (%#)',
    (text) =>
      withFolder(async (folder) => {
        await writeStory(folder, 'bridge', bridge);
        await sendAll(folder);
        const archive = await open();
        expect((await archive.near({ text, title: text, slugs: [text], version: text })).has('bridge')).toBe(
          true,
        );
      }),
  );

  it('says that it is away where the database is', async () => {
    await expect(PostgresArchive.open('postgres://127.0.0.1:1/none', () => undefined)).rejects.toThrow(
      ArchiveAway,
    );
  });
});
