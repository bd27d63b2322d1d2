import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../src/knowledge/library.js';
import { type Change, LiveLibrary } from '../../src/knowledge/liveLibrary.js';
import { watchLibrary } from '../../src/knowledge/watchLibrary.js';
import { bridge, ferry, fileOf, textOf, withFolder, writeStory } from './folders.js';

const slugsOf = (library: Library): string[] => library.articles.map(({ article }) => article.slug);

describe('a folder of articles', () => {
  it('answers the newest first, by date line and not by name', () =>
    withFolder(async (folder) => {
      await writeStory(folder, 'z-oldest', { ...bridge, date: 'Tue. Feb 4th, 2025' });
      await writeStory(folder, 'a-newest', ferry);
      await writeStory(folder, 'm-undated', {
        title: 'No Date',
        event: bridge.event,
        speaker: 'A B',
        words: 'So it is.',
      });
      await writeStory(folder, 'n-undated', {
        title: 'No Date',
        event: bridge.event,
        speaker: 'A B',
        words: 'So it is.',
      });
      const { library } = await LiveLibrary.open(folder);
      expect(library.faults).toEqual([]);
      expect(slugsOf(library)).toEqual(['a-newest', 'z-oldest', 'n-undated', 'm-undated']);
      expect(library.defaultArticle?.article.slug).toBe('a-newest');
    }));

  it.each<readonly [string, (folder: string) => Promise<void>, RegExp]>([
    ['no files', async () => undefined, /missing/],
    ['no JSON', (folder) => writeFile(join(folder, 'article.json'), '{ "title": '), /not JSON/],
    [
      'a text that is not text',
      (folder) => writeFile(join(folder, 'article.txt'), Buffer.from([0xff, 0xfe, 0x00])),
      /not UTF-8/,
    ],
    ['an empty text', (folder) => writeFile(join(folder, 'article.txt'), ' \n'), /empty/],
    [
      'a sentence that is not in the text',
      (folder) =>
        writeFile(
          join(folder, 'article.json'),
          JSON.stringify(fileOf(bridge, { summary: ['It fell down.'] })),
        ),
      /“It fell down\.” is not in the text/,
    ],
    ['a folder for a file', (folder) => mkdir(join(folder, 'article.json')), /EISDIR|missing/],
  ])('is not stopped by one with %s', (name, spoil, message) =>
    withFolder(async (folder) => {
      await writeStory(folder, 'good', ferry);
      await mkdir(join(folder, 'broken'));
      if (name !== 'no files' && name !== 'a folder for a file') await writeStory(folder, 'broken', bridge);
      await spoil(join(folder, 'broken'));
      const { library } = await LiveLibrary.open(folder);
      expect(slugsOf(library)).toEqual(['good']);
      expect(library.faults.length).toBeGreaterThan(0);
      for (const { file } of library.faults) expect(file).toMatch(/^broken/);
      expect(library.faults.map((fault) => fault.message).join('\n')).toMatch(message);
    }),
  );

  it('cannot be opened where there is none', () =>
    withFolder(async (folder) => {
      await expect(LiveLibrary.open(join(folder, 'none'))).rejects.toThrow(/ENOENT/);
    }));
});

describe('a withdrawn article', () => {
  it('does not answer', () =>
    withFolder(async (folder) => {
      await writeStory(folder, 'bridge', bridge);
      await writeStory(folder, 'ferry', ferry, { withdrawn: true });
      const { library } = await LiveLibrary.open(folder);
      expect(slugsOf(library)).toEqual(['bridge']);
      expect(library.get('ferry')).toBeUndefined();
      expect(library.withdrawn).toEqual(['ferry']);
    }));

  it('stops answering even where the rest of its file is faulty', () =>
    withFolder(async (folder) => {
      await writeStory(folder, 'ferry', ferry);
      const live = await LiveLibrary.open(folder);
      await writeStory(folder, 'ferry', ferry, { withdrawn: true, summary: ['Not there.'] });
      expect(await live.refresh('ferry')).toMatchObject({ outcome: 'withdrawn' });
      expect(slugsOf(live.library)).toEqual([]);
    }));

  it('answers again once it is no longer withdrawn', () =>
    withFolder(async (folder) => {
      await writeStory(folder, 'ferry', ferry, { withdrawn: true });
      const live = await LiveLibrary.open(folder);
      expect(slugsOf(live.library)).toEqual([]);
      await writeStory(folder, 'ferry', ferry, { withdrawn: false });
      expect(await live.refresh('ferry')).toMatchObject({ outcome: 'loaded' });
      expect(slugsOf(live.library)).toEqual(['ferry']);
    }));
});

describe('a changed folder', () => {
  it('keeps its last good state while a save is faulty, and names the faults', () =>
    withFolder(async (folder) => {
      await writeStory(folder, 'bridge', bridge);
      const live = await LiveLibrary.open(folder);
      const good = live.library.defaultArticle;
      await writeFile(join(folder, 'bridge', 'article.json'), '{');
      const change = await live.refresh('bridge');
      expect(change).toMatchObject({ slug: 'bridge', outcome: 'kept' });
      expect(change?.faults[0]?.message).toMatch(/not JSON/);
      expect(live.library.defaultArticle).toBe(good);
      expect(live.library.faults).toEqual(change?.faults);
      await writeStory(folder, 'bridge', { ...bridge, speaker: 'Eva Lind' });
      expect(await live.refresh('bridge')).toMatchObject({ outcome: 'loaded', faults: [] });
      expect(live.library.defaultArticle?.contents.people[0]?.name.text).toBe('Eva Lind');
      expect(live.library.faults).toEqual([]);
    }));

  it('is the same object until it really changes', () =>
    withFolder(async (folder) => {
      await writeStory(folder, 'bridge', bridge);
      const live = await LiveLibrary.open(folder);
      const { library } = live;
      await writeStory(folder, 'bridge', bridge);
      expect(await live.refresh('bridge')).toBeNull();
      expect(live.library).toBe(library);
    }));

  it('that was never good answers nothing', () =>
    withFolder(async (folder) => {
      await writeStory(folder, 'bridge', bridge);
      const live = await LiveLibrary.open(folder);
      await writeStory(folder, 'ferry', ferry, { summary: ['Not there.'] });
      expect(await live.refresh('ferry')).toMatchObject({ outcome: 'refused' });
      expect(slugsOf(live.library)).toEqual(['bridge']);
    }));

  it('that is deleted answers no more; without the knowledge folder all answer on', () =>
    withFolder(async (parent) => {
      const folder = join(parent, 'knowledge');
      await writeStory(folder, 'bridge', bridge);
      await writeStory(folder, 'ferry', ferry);
      const live = await LiveLibrary.open(folder);
      await rm(join(folder, 'ferry'), { recursive: true });
      expect(await live.refresh('ferry')).toMatchObject({ outcome: 'removed' });
      expect(await live.refresh('ferry')).toBeNull();
      expect(slugsOf(live.library)).toEqual(['bridge']);
      await rm(folder, { recursive: true });
      expect(await live.refresh('bridge')).toBeNull();
      expect(slugsOf(live.library)).toEqual(['bridge']);
    }));
});

interface Following {
  /** Waits until an article comes to that; what it was between two steps of a save is passed over. */
  readonly until: (slug: string, outcome: Change['outcome']) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Follows a folder while a test changes it. */
function following(live: LiveLibrary): Following {
  const told: Change[] = [];
  const waiting: ((change: Change) => void)[] = [];
  const end = watchLibrary(
    live,
    (change) => {
      const first = waiting.shift();
      if (first) first(change);
      else told.push(change);
    },
    (error) => {
      throw error;
    },
  );
  const next = (): Promise<Change> => {
    const [change] = told.splice(0, 1);
    return change ? Promise.resolve(change) : new Promise((resolve) => waiting.push(resolve));
  };
  const until: Following['until'] = async (slug, outcome) => {
    for (let change = await next(); change.slug !== slug || change.outcome !== outcome; )
      change = await next();
  };
  return { until, end };
}

describe('a followed folder', () => {
  it('is answered from as it is saved', () =>
    withFolder(async (folder) => {
      await writeStory(folder, 'bridge', bridge);
      const live = await LiveLibrary.open(folder);
      const { end, until } = following(live);
      try {
        // Not yet known when watching began.
        await writeStory(folder, 'ferry', ferry);
        await until('ferry', 'loaded');
        expect(slugsOf(live.library)).toEqual(['ferry', 'bridge']);
        await writeFile(join(folder, 'bridge', 'article.txt'), textOf({ ...bridge, words: 'Nothing.' }));
        await until('bridge', 'kept');
        await writeStory(folder, 'bridge', { ...bridge, words: 'Nothing.' });
        await until('bridge', 'loaded');
        expect(live.library.get('bridge')?.contents.statements[0]?.words.text).toBe('Nothing.');
        await rm(join(folder, 'ferry'), { recursive: true });
        await until('ferry', 'removed');
      } finally {
        await end();
      }
    }));
});
