import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { readKnowledge, slugsIn } from '../knowledge/load.js';
import { isSlug } from '../knowledge/slug.js';
import { hasNextVersion, pathOf, reviewed } from '../knowledge/versions.js';
import { sha256 } from '../support/sha256.js';
import type { Entry, List } from './api.js';
import { readJsonFile } from './opened.js';
import { completeFile } from './page/completeFile.js';
import { uncertainItems } from './page/uncertain.js';
import { titleOf } from './reading.js';
import { readText } from './textFile.js';
import { publishedState } from './view.js';

/** A file of the version under review; null where it is missing. */
const textIn = (folder: string, name: string): Promise<string | null> =>
  readText(pathOf(reviewed(folder), name));

/** Caches how many errors an article has, by a hash of its files. */
const known = new LRUCache<string, number>({ max: 5000 });

function errorsIn(slug: string, text: string, json: string): number {
  const mark = sha256(JSON.stringify([text, json]));
  const before = known.get(mark);
  if (before !== undefined) return before;
  const count = readKnowledge(slug, text, json).faults.filter(({ severity }) => severity === 'error').length;
  known.set(mark, count);
  return count;
}

/** An article's entry in the list. @param knowledge path to the folder of articles */
export async function entryOf(knowledge: string, slug: string): Promise<Entry> {
  const folder = join(knowledge, slug);
  const [text, json] = [await textIn(folder, 'article.txt'), await textIn(folder, 'article.json')];
  const file = json === null ? null : readJsonFile(json);
  const isReadable = text !== null && file !== null;
  const { publicFrom, state } = await publishedState(folder);
  return {
    slug,
    title: file && titleOf(file),
    state,
    publicFrom,
    isToReview: state === 'draft' || hasNextVersion(folder),
    isReadable,
    errors: isReadable && json !== null ? errorsIn(slug, text, json) : 0,
    uncertain: file ? uncertainItems(completeFile(file)).length : 0,
  };
}

/**
 * The articles of a folder, those to review first.
 * @param knowledge path to the folder; a missing one has no articles
 * @throws Error where it cannot be read
 */
export async function listOf(knowledge: string): Promise<List> {
  const articles: Entry[] = [];
  const misnamed: string[] = [];
  for (const name of existsSync(knowledge) ? slugsIn(knowledge) : []) {
    if ((await textIn(join(knowledge, name), 'article.json')) === null) continue;
    if (isSlug(name)) articles.push(await entryOf(knowledge, name));
    else misnamed.push(name);
  }
  articles.sort((a, b) => Number(b.isToReview) - Number(a.isToReview));
  return { articles, misnamed };
}
