import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { slugsIn } from '../knowledge/load.js';
import { isSlug } from '../knowledge/slug.js';
import { hasNextVersion, pathOf, reviewed } from '../knowledge/versions.js';
import type { List } from './api.js';
import { readJsonFile } from './opened.js';
import { doubtsOf } from './page/doubts.js';
import { whole } from './page/whole.js';
import { titleOf } from './reading.js';
import { readText } from './textFile.js';
import { publishedState } from './view.js';

/** What `article.json` of the version that is reviewed says; null where there is none. */
const jsonIn = (folder: string): Promise<string | null> => readText(pathOf(reviewed(folder), 'article.json'));

async function entryOf(knowledge: string, slug: string): Promise<List['articles'][number] | null> {
  const folder = join(knowledge, slug);
  const json = await jsonIn(folder);
  if (json === null) return null;
  const file = readJsonFile(json);
  const { state } = await publishedState(folder);
  return {
    slug,
    title: file && titleOf(file),
    state,
    isToReview: state === 'draft' || hasNextVersion(folder),
    doubts: file ? doubtsOf(whole(file)).length : 0,
  };
}

/**
 * The articles of a folder, those to review first.
 * @param knowledge path to the folder; where it is not there, there are no articles yet
 * @throws Error where it cannot be read
 */
export async function listOf(knowledge: string): Promise<List> {
  const articles: List['articles'] = [];
  const misnamed: string[] = [];
  for (const name of existsSync(knowledge) ? slugsIn(knowledge) : []) {
    if (isSlug(name)) {
      const entry = await entryOf(knowledge, name);
      if (entry) articles.push(entry);
    } else if ((await jsonIn(join(knowledge, name))) !== null) misnamed.push(name);
  }
  articles.sort((a, b) => Number(b.isToReview) - Number(a.isToReview));
  return { articles, misnamed };
}
