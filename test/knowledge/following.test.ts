import { execFileSync } from 'node:child_process';
import { appendFile, mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { type Change, LiveLibrary } from '../../src/knowledge/liveLibrary.js';
import { watchLibrary } from '../../src/knowledge/watchLibrary.js';
import { ConcurrencyLimiter } from '../../src/support/concurrencyLimiter.js';
import { bridge, ferry, withFolder, writeStory } from './folders.js';

const slugsOf = ({ library }: LiveLibrary): string[] => library.articles.map(({ article }) => article.slug);

/** Puts something in the place of an article's text that cannot be read as one. */
const ways: Readonly<Record<string, (path: string) => Promise<unknown>>> = {
  'a pipe': async (path) => execFileSync('mkfifo', [path]),
  'a folder': (path) => mkdir(path),
  'a device': (path) => symlink('/dev/zero', path),
  'a link to itself': (path) => symlink(path, path),
  'a file of a gigabyte': async (path) => {
    await writeFile(path, '');
    await truncate(path, 1e9);
  },
};

it.each(Object.keys(ways))('%s in an article’s place stops neither the start nor other articles', (way) =>
  withFolder(async (folder) => {
    await writeStory(folder, 'bridge', bridge);
    await writeStory(folder, 'ferry', ferry);
    const path = join(folder, 'ferry', 'article.txt');
    const spoil = async (): Promise<void> => {
      await rm(path, { recursive: true, force: true });
      await ways[way]?.(path);
    };
    const before = await LiveLibrary.open(folder);
    await spoil();
    const change = await before.refresh('ferry');
    expect(change?.outcome).toBe('kept');
    expect(change?.faults[0]?.message).toMatch(
      /it is no file|a folder stands|links lead in a circle|larger than/u,
    );
    const started = await LiveLibrary.open(folder);
    expect(slugsOf(started)).toEqual(['bridge']);
    expect(started.library.faults.map(({ file }) => file)).toEqual(['ferry/article.txt']);
  }),
);

it('a withdrawal is seen although the article’s files never come to rest', () =>
  withFolder(async (folder) => {
    await writeStory(folder, 'bridge', bridge);
    await writeStory(folder, 'ferry', ferry);
    const live = await LiveLibrary.open(folder);
    const changes: Change[] = [];
    const end = watchLibrary(
      live,
      (change) => changes.push(change),
      (error) => expect.unreachable(String(error)),
    );
    let isWriting = true;
    const writing = (async () => {
      while (isWriting) {
        await appendFile(join(folder, 'ferry', 'notes.txt'), '.');
        await wait(50);
      }
    })();
    try {
      await wait(300);
      await writeStory(folder, 'ferry', ferry, { withdrawn: true });
      await vi.waitFor(() => expect(slugsOf(live)).toEqual(['bridge']), { timeout: 5000 });
    } finally {
      isWriting = false;
      await writing;
      await end();
    }
  }));

it('a withdrawal does not wait for what is read of the others', () =>
  withFolder(async (folder) => {
    await writeStory(folder, 'bridge', bridge);
    await writeStory(folder, 'ferry', ferry);
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let isHeld = false;
    const live = await LiveLibrary.open(folder, {
      version: 'test',
      digest: () => new Uint8Array(),
      buildMany: async function* () {
        if (isHeld) await held;
        yield* [];
      },
    });
    isHeld = true;
    await writeStory(folder, 'bridge', { ...bridge, event: 'The bridge at Varn is closed.' });
    const slow = live.refresh('bridge');
    await writeStory(folder, 'ferry', ferry, { withdrawn: true });
    void live.refresh('ferry');
    await vi.waitFor(() => expect(slugsOf(live)).toEqual(['bridge']));
    expect(live.library.withdrawn).toEqual(['ferry']);
    letGo();
    await slow;
  }));

it('so many jobs run at a time, and one that takes too long makes room', async () => {
  const slots = new ConcurrencyLimiter(2, 50);
  const running = new Set<number>();
  let most = 0;
  const job = (number: number) => async (): Promise<number> => {
    running.add(number);
    most = Math.max(most, running.size);
    await wait(5);
    running.delete(number);
    return number;
  };
  expect(await Promise.all([1, 2, 3, 4, 5].map((number) => slots.run(job(number))))).toEqual([1, 2, 3, 4, 5]);
  expect(most).toBe(2);
  const stuck = [1, 2].map(() => slots.run(() => new Promise<never>(() => undefined)));
  expect(await slots.run(job(6))).toBe(6);
  expect(stuck).toHaveLength(2);
  await expect(slots.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
});
