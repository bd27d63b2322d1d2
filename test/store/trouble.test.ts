import { execFile, spawnSync } from 'node:child_process';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Library } from '../../src/knowledge/library.js';
import { readKnowledge } from '../../src/knowledge/load.js';
import { articleSetAt, type Change } from '../../src/settings/storeInterface.js';
import { DatabaseStore } from '../../src/store/databaseStore.js';
import { bridge, fileOf, textOf } from '../knowledge/folders.js';
import { faulty, openNoting, tell, withPath } from './support.js';

/** Whether a disk of the test's own can be mounted, as nobody but this process sees it. */
const canMount = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', tmpdir()]).status === 0;
const here = { server: 's1', channel: 'c1' };
const use = (article: string | null): Change => ({ does: 'set', scope: 'channel', settings: { article } });

/** A database that has an article set, with what is done to it beforehand. */
async function prepared(path: string, ...statements: string[]): Promise<void> {
  const { store } = await openNoting({ file: path });
  await store.apply(here, use('ferry'));
  await store.noteQuestion('s1', 'Who paid?', 'ferry');
  await store.close();
  await tell({ file: path }, ...statements);
}

describe('where nothing can be kept', () => {
  it('settings hold in memory, and it is said once', () =>
    withPath(async (path) => {
      await mkdir(path);
      const { store, warnings } = await openNoting({ file: path });
      expect(await store.apply(here, use('bridge'))).toBe(false);
      expect(await store.apply(here, use('ferry'))).toBe(false);
      await store.noteQuestion('s1', 'Who paid?', 'ferry');
      expect(store.settingsAt(here)).toEqual({ article: 'ferry' });
      expect(await store.keptOf(here)).toBeNull();
      expect(warnings).toHaveLength(1);
    }));

  it('a file that is no database is left as it is', () =>
    withPath(async (path) => {
      const words = 'This is not a database, whatever it is called.'.repeat(100);
      await writeFile(path, words);
      const { store, warnings } = await openNoting({ file: path });
      expect(await store.apply(here, use('bridge'))).toBe(false);
      expect(store.settingsAt(here)).toEqual({ article: 'bridge' });
      expect(warnings.length).toBeGreaterThan(0);
      await store.close();
      expect(await readFile(path, 'utf8')).toBe(words);
    }));

  it('a row that cannot be read costs no other', () =>
    withPath(async (path) => {
      await prepared(path, `INSERT INTO setting VALUES ('s2', 'c2', '{"article": 5}')`);
      const { store, warnings } = await openNoting({ file: path });
      expect(store.settingsAt(here)).toEqual({ article: 'ferry' });
      expect(store.settingsAt({ server: 's2', channel: 'c2' })).toEqual({});
      expect(warnings).toHaveLength(1);
      await store.close();
    }));

  // What SQLite answers on a full disk is what it answers where a trigger says so; nothing of it is ours.
  it.each(['database or disk is full', 'attempt to write a readonly database'])(
    'nothing earlier is lost, and what was set is written once it can be: %s',
    (fault) =>
      withPath(async (path) => {
        const { begin, end } = faulty(fault, ['setting', 'unanswered', 'vote']);
        await prepared(path, ...begin);
        const { store, warnings } = await openNoting({ file: path });
        expect(store.settingsAt(here)).toEqual({ article: 'ferry' });
        expect(await store.apply(here, use('bridge'))).toBe(false);
        await store.noteQuestion('s1', 'When was it?', 'ferry');
        expect(store.settingsAt(here)).toEqual({ article: 'bridge' });
        expect(warnings.map(String).join()).toContain(fault);
        const copy = `${path}.copy`;
        await copyFile(path, copy);
        const kept = await openNoting({ file: copy });
        expect(kept.store.settingsAt(here)).toEqual({ article: 'ferry' });
        expect((await kept.store.keptOf(here))?.questions).toMatchObject([{ text: 'Who paid?' }]);
        await kept.store.close();
        await tell({ file: path }, ...end);
        // The next thing that is set brings along what could not be written.
        expect(await store.apply({ server: 's1', channel: 'c2' }, use(null))).toBe(true);
        expect(warnings.at(-1)).toBeNull();
        await store.close();
        const again = await openNoting({ file: path });
        expect(again.store.settingsAt(here)).toEqual({ article: 'bridge' });
        expect(again.warnings).toEqual([]);
        await again.store.close();
      }),
  );

  it.skipIf(!canMount)(
    'nothing earlier is lost on a disk that is really full, or read-only (skipped where none can be mounted)',
    () =>
      withPath(async (path) => {
        const folder = dirname(path);
        const script = fileURLToPath(new URL('disk.ts', import.meta.url));
        const stages = `mount -t tmpfs -o size=192k tmpfs "$0" && "$1" --import tsx "$2" full "$0" &&
          mount -o remount,ro "$0" && "$1" --import tsx "$2" ro "$0"`;
        const { stdout } = await promisify(execFile)('unshare', [
          '-rm',
          'sh',
          '-c',
          stages,
          folder,
          process.execPath,
          script,
        ]);
        const [full, readOnly] = stdout
          .trim()
          .split('\n')
          .map((line): unknown => JSON.parse(line));
        expect(full).toMatchObject({
          first: true,
          lost: 'long'.repeat(50),
          found: [{ article: 'ferry' }, { article: 'long'.repeat(50) }],
          wasPut: false,
          article: [[1000, 1000]],
          withRoom: true,
          warnings: ['SqliteError: database or disk is full', 'fine'],
        });
        expect(readOnly).toMatchObject({
          found: ['ferry', 'bridge'],
          kept: false,
          inMemory: 'other',
          wasPut: false,
          article: [[1000, 1000]],
          warnings: [expect.stringContaining('readonly')],
        });
      }),
    30_000,
  );

  it('a start that is cut off between two tables is made up for by the next', () =>
    withPath(async (path) => {
      await prepared(
        path,
        'DROP TABLE vote',
        'DROP TABLE article',
        "DELETE FROM kysely_migration WHERE name > '002'",
      );
      const { store, warnings } = await openNoting({ file: path });
      await store.vote('s1', { article: 'ferry', answer: 'p,3', says: 'wrong', instead: false });
      const kept = await store.keptOf(here);
      expect(kept?.votes).toMatchObject([{ wrong: 1 }]);
      expect(kept?.questions).toMatchObject([{ text: 'Who paid?' }]);
      expect(warnings).toEqual([]);
      await store.close();
    }));

  it('a PostgreSQL server that is away, or says nothing, is not waited for long', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const warnings: unknown[] = [];
    const store = await DatabaseStore.open({ url: `postgres://u:secret@127.0.0.1:${port}/d` }, (error) =>
      warnings.push(error),
    );
    expect(await store.apply(here, use('bridge'))).toBe(false);
    expect(store.settingsAt(here)).toEqual({ article: 'bridge' });
    expect(await store.articlesOf('s1')).toBeNull();
    expect(warnings).toHaveLength(1);
    expect(String(warnings[0])).not.toContain('secret');
    await store.close();
    silent.close();
  });
});

describe('the article of a place', () => {
  it('is none where it is gone, but not where it is withdrawn; the newest is a choice', async () => {
    const store = await DatabaseStore.open(null, () => undefined);
    await store.apply(here, use('bridge'));
    await store.apply({ server: 's1', channel: 'c2' }, use(null));
    const { knowledge } = readKnowledge('bridge', textOf(bridge), JSON.stringify(fileOf(bridge)));
    const libraries = [
      new Library(knowledge ? [knowledge] : []),
      new Library([]),
      new Library([], [], ['bridge']),
    ];
    const at = (channel: string) =>
      libraries.map((library) => articleSetAt(store, library, { server: 's1', channel }));
    expect(at('c1')).toEqual(['bridge', undefined, 'bridge']);
    expect(at('c2')).toEqual(['bridge', undefined, undefined]);
    expect(at('c3')).toEqual([undefined, undefined, undefined]);
  });
});
