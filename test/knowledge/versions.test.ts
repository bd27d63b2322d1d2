import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { hasNextVersion, pathOf, promote, writeTogether, writeWhole } from '../../src/knowledge/versions.js';
import { withFolder } from './folders.js';

const writer = fileURLToPath(new URL('./writer.ts', import.meta.url));

/** What the two files of an article say, as whoever reads them finds it. */
async function pairIn(folder: string): Promise<string[]> {
  return Promise.all(
    ['article.txt', 'article.json'].map(async (name) =>
      (await readFile(pathOf(folder, name), 'utf8')).trim(),
    ),
  );
}

/** Starts a process that exchanges both files again and again, and kills it some time after its first exchange. */
async function killInTheMiddle(folder: string, after: number): Promise<void> {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', writer, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.stdout) await once(child.stdout, 'data');
  await new Promise((resolve) => setTimeout(resolve, after));
  child.kill('SIGKILL');
  await once(child, 'exit');
}

it('exchanges two files at once, wherever the process is killed', { timeout: 60_000 }, () =>
  withFolder(async (folder) => {
    const article = join(folder, 'story');
    const seen = new Set<string>();
    for (let kill = 0; kill < 8; kill++) {
      await killInTheMiddle(article, 10 * kill);
      const [text, json] = await pairIn(article);
      expect(json).toBe(text);
      seen.add(text ?? '');
    }
    // The processes did write: what they left differs.
    expect(seen.size).toBeGreaterThan(3);
    await writeTogether(article, { 'article.txt': 'after', 'article.json': 'after' });
    expect(await pairIn(article)).toEqual(['after', 'after']);
    expect((await readdir(article)).sort()).toEqual(['article.json', 'article.txt']);
  }),
);

it('reads what has come in before it has taken its place', () =>
  withFolder(async (folder) => {
    await writeFile(join(folder, 'article.txt'), 'old');
    await writeFile(join(folder, 'article.json'), 'old');
    await mkdir(join(folder, '.next'));
    await writeFile(join(folder, '.next', 'article.json'), 'new');
    // The text has taken its place already.
    await writeFile(join(folder, 'article.txt'), 'new');
    expect(await pairIn(folder)).toEqual(['new', 'new']);
    await writeTogether(folder, { 'conflicts.json': '[]' });
    expect(await readFile(join(folder, 'article.json'), 'utf8')).toBe('new');
  }));

it('leaves the old file where the new one cannot be written', () =>
  withFolder(async (folder) => {
    await mkdir(join(folder, 'article.json'));
    await expect(writeWhole(join(folder, 'article.json'), 'new')).rejects.toThrow();
    await expect(writeTogether(join(folder, 'article.json', 'x', '\0'), { a: '' })).rejects.toThrow();
  }));

it('two that write at once both come to an end, and leave files of one', () =>
  withFolder(async (folder) => {
    await writeTogether(folder, { 'article.txt': 'old', 'article.json': 'old' });
    await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        writeTogether(folder, { 'article.txt': `${at}`, 'article.json': `${at}` }),
      ),
    );
    const [text, json] = await pairIn(folder);
    expect(json).toBe(text);
  }));

it('a folder in a next version is added to the one of that name', () =>
  withFolder(async (folder) => {
    await writeTogether(folder, { 'article.txt': 'old', 'article.json': 'old' });
    await writeTogether(join(folder, 'draft'), { 'article.txt': 'new', 'article.json': 'new' });
    for (const [at, name] of [folder, join(folder, 'draft')].entries()) {
      await mkdir(join(name, 'images'));
      await writeFile(join(name, 'images', `${at}.png`), '');
    }
    await promote(folder);
    expect((await readdir(join(folder, 'images'))).sort()).toEqual(['0.png', '1.png']);
    expect(await pairIn(folder)).toEqual(['new', 'new']);
  }));

it('promotes a next version whole', () =>
  withFolder(async (folder) => {
    await writeTogether(folder, { 'article.txt': 'old', 'article.json': 'old' });
    await writeTogether(join(folder, 'draft'), { 'article.txt': 'new', 'article.json': 'new' });
    expect(hasNextVersion(folder)).toBe(true);
    expect(await pairIn(folder)).toEqual(['old', 'old']);
    await promote(folder);
    expect(hasNextVersion(folder)).toBe(false);
    expect(await pairIn(folder)).toEqual(['new', 'new']);
  }));
