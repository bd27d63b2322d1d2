import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { OperatorFault } from '../../src/config.js';
import { type CommandLine, readCommandLine } from '../../src/follow/commandLine.js';
import { type Ran, runBuilt } from '../console/npm.js';
import { withFolder } from '../knowledge/folders.js';
import { body, openSite, type Site } from '../web/server.js';

const program = ['scripts/run.js', 'follow/main'];
const page = `<!doctype html><html lang="en"><head><title>Bridge opens at Varn</title></head><body><article>
<h1>Bridge opens at Varn</h1>
<p>The bridge at Varn opened on Monday after nine years of work, and thousands of people walked across it.</p>
<p>Mayor Ada Holm said: “It took us nine years and a great deal of patience, and it was worth every day.”</p>
<p>The old ferry between the two towns will sail for the last time at the end of the month, the harbour office said.</p>
</article></body></html>`;

/** A site with a feed of one article that is there, and one that is not. */
const openNews = (): Promise<Site> =>
  openSite({
    '/feed': body(
      '<rss version="2.0"><channel><title>News</title><item><title>Gone</title><link>/gone</link></item><item><link>/bridge</link></item></channel></rss>',
    ),
    '/bridge': body(page),
  });

const environment = (knowledge: string, allow: string) => ({ KNOWLEDGE_DIR: knowledge, FETCH_ALLOW: allow });

const follow = (words: readonly string[], knowledge: string, allow = ''): Promise<Ran> =>
  runBuilt('follow/main', words, { environment: environment(knowledge, allow) });

describe('npm run follow', { timeout: 120_000 }, () => {
  it('makes drafts of what is new, once', () =>
    withFolder(async (folder) => {
      const site = await openNews();
      const first = await follow([site.url('/feed'), '--once'], folder, site.host);
      expect(first.err).toBe('');
      expect(first.out).toMatch(/bridge-opens-at-varn: 1 quotation,/u);
      expect(first.out).toContain(`${site.url('/gone')} (“Gone”): there is no such page (404)`);
      expect(first.code).toBe(0);
      const json = await readFile(join(folder, 'bridge-opens-at-varn', 'article.json'), 'utf8');
      expect(JSON.parse(json)).toMatchObject({ draft: true, source: { url: site.url('/bridge') } });

      const second = await follow([site.url('/feed'), '--once'], folder, site.host);
      expect(second.out).not.toContain('bridge');
      expect((await readdir(folder)).sort()).toEqual(['.followed.json', 'bridge-opens-at-varn']);
    }));

  it('makes a draft of an article whose title another had before, and says where it lies', () =>
    withFolder(async (folder) => {
      const site = await openSite({
        '/feed': body(
          '<rss version="2.0"><channel><title>News</title><item><link>/later</link></item><item><link>/bridge</link></item></channel></rss>',
        ),
        '/bridge': body(page),
        '/later': body(page.replace('after nine years of work', 'once more after a winter of repairs')),
      });
      const { code, err, out } = await follow([site.url('/feed'), '--once'], folder, site.host);
      expect([code, err]).toEqual([0, '']);
      const slugs = ['bridge-opens-at-varn', 'bridge-opens-at-varn-2'];
      expect(out.split('\n').filter((line) => line.startsWith(folder))).toEqual(
        slugs.map((slug) => expect.stringContaining(`${join(folder, slug)}: 1 quotation, `)),
      );
      const urls = slugs.map(async (slug) => {
        const { source } = JSON.parse(await readFile(join(folder, slug, 'article.json'), 'utf8'));
        return source.url;
      });
      expect(await Promise.all(urls)).toEqual([site.url('/bridge'), site.url('/later')]);
    }));

  it('ends with 1 where a feed cannot be read once, and says why', () =>
    withFolder(async (folder) => {
      const site = await openNews();
      const { code, err, out } = await follow([site.url('/bridge'), site.url('/feed'), '--once'], folder);
      expect([code, out]).toEqual([1, '']);
      const [first, second] = err.split('\n');
      expect(first).toMatch(/^http:\S+\/bridge: this address lies in a private network/u);
      expect(second).toMatch(/^http:\S+\/feed: this address lies in a private network/u);
    }));

  it('says in one line what is wrong with its memory', () =>
    withFolder(async (folder) => {
      await writeFile(join(folder, '.followed.json'), '{}');
      const { code, err } = await follow(['http://127.0.0.1:1/feed'], folder);
      expect([code, err]).toEqual([1, expect.stringMatching(/^\S+\.followed\.json, .* is damaged .*\n$/u)]);
    }));

  it.each(['SIGINT', 'SIGTERM'] as const)('goes on until %s', (signal) =>
    withFolder(async (folder) => {
      const site = await openNews();
      const child: ChildProcess = spawn(process.execPath, [...program, site.url('/none')], {
        env: { ...process.env, ...environment(folder, site.host) },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      onTestFinished(() => void child.kill('SIGKILL'));
      const [said] = await once(child.stderr ?? child, 'data');
      expect(String(said)).toBe(`${site.url('/none')}: there is no such page (404)\n`);
      const closed = once(child, 'close');
      child.kill(signal);
      expect((await closed)[0]).toBe(0);
    }),
  );
});

describe('the command line', () => {
  const feed = 'https://news.test/feed';
  it.each<[string[], CommandLine]>([
    [[feed], { feeds: [feed], newest: 10, every: 900_000 }],
    [[feed, `${feed}#top`, '--every', '5'], { feeds: [feed], newest: 10, every: 300_000 }],
    [
      ['--once', '--newest=3', feed, 'http://b.test'],
      { feeds: [feed, 'http://b.test/'], newest: 3, every: null },
    ],
    [[feed, '--newest', '0'], { feeds: [feed], newest: 0, every: 900_000 }],
  ])('%j is read', (words, wished) => {
    expect(readCommandLine(words)).toEqual(wished);
  });

  it.each([
    [[], 'name at least one feed'],
    [['news.test'], 'news.test: this is no link to a web page'],
    [[feed, '--every', '4'], '--every takes a whole number from 5'],
    [[feed, '--every', '1e9'], '--every takes a whole number from 5'],
    [[feed, '--newest', '-1'], '--newest'],
    [[feed, '--newest', '101'], '--newest takes a whole number from 0 to 100'],
    [[feed, '--colour'], "Unknown option '--colour'"],
  ])('%j is refused with the usage', (words, message) => {
    expect(() => readCommandLine(words)).toThrow(OperatorFault);
    expect(() => readCommandLine(words)).toThrow(message);
    expect(() => readCommandLine(words)).toThrow('Usage: npm run follow');
  });

  it('may ask for help', () => {
    expect(readCommandLine(['--help'])).toContain('at least 5');
  });
});
