import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { articleSetAt } from '../../src/answer/store.js';
import { Library } from '../../src/knowledge/library.js';
import { readKnowledge } from '../../src/knowledge/load.js';
import { Settings } from '../../src/store/settings.js';
import { bridge, fileOf, textOf, withFolder } from '../knowledge/folders.js';

const here = { server: 's1', channel: 'c1' };
const nextDoor = { server: 's1', channel: 'c2' };
const elsewhere = { server: 's2', channel: 'c3' };
const direct = { server: null, channel: 'd1' };

/** Opens settings that must not warn. */
const open = (path: string | null): Promise<Settings> =>
  Settings.open(path, (error) => {
    throw error;
  });

/** Runs a test with the settings of a new file, and a way to open the file again. */
function withSettings(
  run: (settings: Settings, again: () => Promise<Settings>) => Promise<void>,
): Promise<void> {
  return withFolder(async (folder) => {
    const path = join(folder, 'settings.sqlite');
    const opened = [await open(path)];
    const again = async (): Promise<Settings> => {
      await opened.at(-1)?.close();
      const settings = await open(path);
      opened.push(settings);
      return settings;
    };
    const [first] = opened;
    if (first) await run(first, again);
    await opened.at(-1)?.close();
  });
}

describe('the article of a place', () => {
  it('is the channel’s, else the server’s, and nobody else’s', () =>
    withSettings(async (settings) => {
      expect(settings.articleAt(here)).toBeUndefined();
      expect(await settings.apply(here, { scope: 'server', article: 'ferry' })).toBe(true);
      expect(await settings.apply(here, { scope: 'channel', article: 'bridge' })).toBe(true);
      expect(await settings.apply(direct, { scope: 'server', article: 'school' })).toBe(true);
      expect([here, nextDoor, elsewhere, direct].map((place) => settings.articleAt(place))).toEqual([
        'bridge',
        'ferry',
        undefined,
        'school',
      ]);
      expect(settings.articleAt({ server: null, channel: 'd2' })).toBeUndefined();
    }));

  it('is there after a restart, as it was last set', () =>
    withSettings(async (settings, again) => {
      await settings.apply(here, { scope: 'server', article: 'ferry' });
      await settings.apply(here, { scope: 'channel', article: 'bridge' });
      await settings.apply(here, { scope: 'channel', article: null });
      const later = await again();
      expect(later.articleAt(here)).toBeNull();
      expect(later.articleAt(nextDoor)).toBe('ferry');
    }));

  it('is forgotten with its server', () =>
    withSettings(async (settings, again) => {
      await settings.apply(here, { scope: 'channel', article: 'bridge' });
      await settings.apply(here, { scope: 'server', article: 'bridge' });
      await settings.apply(elsewhere, { scope: 'channel', article: 'ferry' });
      await settings.erase('s1');
      for (const one of [settings, await again()]) {
        expect(one.articleAt(here)).toBeUndefined();
        expect(one.articleAt(elsewhere)).toBe('ferry');
      }
    }));

  it('is the usual one where it is gone, but not where it is withdrawn', async () => {
    const settings = await open(null);
    await settings.apply(here, { scope: 'channel', article: 'bridge' });
    const { knowledge } = readKnowledge('bridge', textOf(bridge), JSON.stringify(fileOf(bridge)));
    const libraries = [
      new Library(knowledge ? [knowledge] : []),
      new Library([]),
      new Library([], [], ['bridge']),
    ];
    expect(libraries.map((library) => articleSetAt(settings, library, here))).toEqual([
      'bridge',
      undefined,
      'bridge',
    ]);
  });
});

describe('where nothing can be kept', () => {
  it('settings hold in memory, and it is said', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'settings.sqlite');
      await mkdir(path);
      const warnings: unknown[] = [];
      const settings = await Settings.open(path, (error) => warnings.push(error));
      expect(warnings.length).toBeGreaterThan(0);
      expect(await settings.apply(here, { scope: 'channel', article: 'bridge' })).toBe(false);
      expect(settings.articleAt(here)).toBe('bridge');
    }));

  it('a file that is no database is left as it is', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'settings.sqlite');
      const words = 'This is not a database, whatever it is called.'.repeat(100);
      await writeFile(path, words);
      const warnings: unknown[] = [];
      const settings = await Settings.open(path, (error) => warnings.push(error));
      expect(await settings.apply(here, { scope: 'channel', article: 'bridge' })).toBe(false);
      expect(settings.articleAt(here)).toBe('bridge');
      expect(warnings.length).toBeGreaterThan(0);
      await settings.close();
      expect(await readFile(path, 'utf8')).toBe(words);
    }));
});

describe('a process that is killed while it writes', () => {
  it('loses nothing that it had kept', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'settings.sqlite');
      const writer = fileURLToPath(new URL('writer.ts', import.meta.url));
      const child = spawn(process.execPath, ['--import', 'tsx', writer, path], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const closed = once(child, 'close');
      let said = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (said.split('\n').length > 50) child.kill('SIGKILL');
      });
      await closed;
      const kept = Number(said.split('\n').at(-2));
      const settings = await open(path);
      const found = Number(settings.articleAt(here)?.replace('story-', ''));
      await settings.close();
      expect(kept).toBeGreaterThanOrEqual(50);
      // The write after the last that was told of may have come through.
      expect([kept, kept + 1]).toContain(found);
    }));
});
