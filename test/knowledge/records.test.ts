import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/index/articles/digest.js';
import { candidatesFor } from '../../src/index/articles/libraryIndex.js';
import type { RecordBuilder } from '../../src/knowledge/buildRecord.js';
import { Library } from '../../src/knowledge/library.js';
import { LiveLibrary } from '../../src/knowledge/liveLibrary.js';
import { bridge, ferry, fileOf, withFolder, writeStory } from './folders.js';

/** Storing that tells how many articles were read from their own files. */
function counting(version = '1'): RecordBuilder & { readonly made: () => string[] } {
  let slugs: string[] = [];
  return {
    version,
    digest: (knowledge) => {
      slugs.push(knowledge.article.slug);
      return digestOf(knowledge);
    },
    encodeReading: () => new Uint8Array(),
    made: () => {
      const told = slugs.sort();
      slugs = [];
      return told;
    },
  };
}

/** All that a library can tell. */
function toldBy(library: Library): unknown {
  return library.articles.map(({ article: { date, slug, title } }) => {
    const knowledge = library.get(slug);
    const found = candidatesFor(library, 'engine of the ferry', 1)[0]?.read()?.article.slug;
    return [
      slug,
      title?.text,
      date?.text,
      knowledge?.article.text,
      JSON.stringify(knowledge?.contents),
      knowledge?.article.paragraphs.map(({ text }) => text),
      knowledge?.article.sentences.map((sentence) => [
        sentence.text,
        knowledge.article.paragraphOf(sentence),
      ]),
      found,
    ];
  });
}

const record = (folder: string, slug: string): string => join(folder, '.index', `${slug}.record`);

async function withStories(run: (folder: string) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    await writeStory(folder, 'bridge', bridge);
    await writeStory(folder, 'ferry', ferry);
    await run(folder);
  });
}

describe('a stored library', () => {
  it('are found by a second index over the same articles', () =>
    withStories(async (folder) => {
      await LiveLibrary.open(folder, counting());
      const { library } = await LiveLibrary.open(folder, counting());
      const told = toldBy(library);
      expect(toldBy(new Library(library.articles))).toEqual(told);
    }));

  it('reads at the next start only what has changed, and tells the same', () =>
    withStories(async (folder) => {
      const plain = toldBy((await LiveLibrary.open(folder)).library);
      const storing = counting();
      expect(toldBy((await LiveLibrary.open(folder, storing)).library)).toEqual(plain);
      expect(storing.made()).toEqual(['bridge', 'ferry']);
      expect(toldBy((await LiveLibrary.open(folder, storing)).library)).toEqual(plain);
      expect(storing.made()).toEqual([]);
      await writeStory(folder, 'bridge', { ...bridge, speaker: 'Eva Lind' });
      const changed = (await LiveLibrary.open(folder, storing)).library;
      expect(storing.made()).toEqual(['bridge']);
      expect(changed.get('bridge')?.contents.people[0]?.name.text).toBe('Eva Lind');
    }));

  it('makes anew what another version has stored, and forgets what is no more', () =>
    withStories(async (folder) => {
      await LiveLibrary.open(folder, counting('1'));
      const newer = counting('2');
      await rm(join(folder, 'ferry'), { recursive: true });
      await LiveLibrary.open(folder, newer);
      expect(newer.made()).toEqual(['bridge']);
      expect(await readdir(join(folder, '.index'))).toEqual(['bridge.record']);
    }));

  it('trusts no damaged record, wherever the damage is', () =>
    withStories(async (folder) => {
      const plain = toldBy((await LiveLibrary.open(folder, counting())).library);
      const good = await readFile(record(folder, 'ferry'));
      await fc.assert(
        fc.asyncProperty(
          fc.nat(good.length - 1),
          fc.integer({ min: 1, max: 255 }),
          fc.boolean(),
          async (at, by, cut) => {
            const spoilt = Buffer.from(cut ? good.subarray(0, at) : good);
            if (!cut) spoilt[at] = (spoilt[at] ?? 0) ^ by;
            await writeFile(record(folder, 'ferry'), spoilt);
            expect(toldBy((await LiveLibrary.open(folder, counting())).library)).toEqual(plain);
          },
        ),
        { numRuns: 60 },
      );
    }));

  it('keeps in memory what it cannot write', () =>
    withStories(async (folder) => {
      const plain = toldBy((await LiveLibrary.open(folder)).library);
      // A file where the folder would be: whoever runs the tests may write anywhere.
      await writeFile(join(folder, '.index'), '');
      const storing = counting();
      const live = await LiveLibrary.open(folder, storing);
      await rm(join(folder, 'ferry', 'article.txt'));
      expect(toldBy(live.library)).toEqual(plain);
      expect(storing.made()).toEqual(['bridge', 'ferry']);
    }));

  it('answers on from the last good state of an article that was saved with a fault', () =>
    withStories(async (folder) => {
      const live = await LiveLibrary.open(folder, counting());
      await writeFile(join(folder, 'ferry', 'article.json'), '{');
      expect(await live.refresh('ferry')).toMatchObject({ outcome: 'kept' });
      expect(live.library.get('ferry')?.contents.people[0]?.name.text).toBe('Ben Okoro');
      await writeFile(join(folder, 'ferry', 'article.json'), JSON.stringify(fileOf(ferry)));
      expect(await live.refresh('ferry')).toMatchObject({ outcome: 'loaded', faults: [] });
      expect(await live.refresh('ferry')).toBeNull();
    }));

  it('follows a change of one article in what it finds', () =>
    withStories(async (folder) => {
      const live = await LiveLibrary.open(folder, counting());
      const best = (): string | undefined =>
        candidatesFor(live.library, 'herring', 1)[0]?.read()?.article.slug;
      expect(best()).toBeUndefined();
      await writeStory(folder, 'bridge', { ...bridge, words: 'The herring is gone, and nobody knows why.' });
      await live.refresh('bridge');
      expect(best()).toBe('bridge');
      await rm(join(folder, 'bridge'), { recursive: true });
      await live.refresh('bridge');
      expect(best()).toBe('ferry');
    }));

  it('gives whoever still holds an article the same one', () =>
    withStories(async (folder) => {
      const { library } = await LiveLibrary.open(folder, counting());
      expect(library.get('ferry')).toBe(library.defaultArticle);
    }));
});
