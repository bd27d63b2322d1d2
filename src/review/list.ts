import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { lists } from '../ingest/merge.js';
import { sure } from '../ingest/report.js';
import { slugsIn } from '../knowledge/load.js';
import { hasNextVersion, pathOf, reviewed } from '../knowledge/versions.js';
import type { List } from './api.js';
import { readJsonFile } from './opened.js';
import { type File, titleOf } from './reading.js';
import { readText } from './textFile.js';
import { stateIn } from './view.js';

/** What an article's folder is called, so that it can be a part of an address. */
const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const doubtful = z.object({ confidence: z.number().lt(sure) });

/** How many items of a file a program has read and is not sure of. */
function doubtsIn(file: File): number {
  const items = lists.flatMap((key): unknown[] => (Array.isArray(file[key]) ? file[key] : []));
  return items.filter((item) => doubtful.safeParse(item).success).length;
}

async function entryOf(knowledge: string, slug: string): Promise<List['articles'][number] | null> {
  const folder = join(knowledge, slug);
  const json = await readText(pathOf(reviewed(folder), 'article.json'));
  if (json === null) return null;
  const file = readJsonFile(json);
  const state = await stateIn(folder);
  return {
    slug,
    title: file && titleOf(file),
    state,
    isToReview: state === 'draft' || hasNextVersion(folder),
    doubts: file ? doubtsIn(file) : 0,
  };
}

/**
 * The articles of a folder, those to review first.
 * @param knowledge path to the folder; where it is not there, there are no articles yet
 * @throws Error where it cannot be read
 */
export async function listOf(knowledge: string): Promise<List> {
  const slugs = existsSync(knowledge) ? slugsIn(knowledge).filter((slug) => slugPattern.test(slug)) : [];
  const articles: List['articles'] = [];
  for (const slug of slugs) {
    const entry = await entryOf(knowledge, slug);
    if (entry) articles.push(entry);
  }
  return { articles: articles.sort((a, b) => Number(b.isToReview) - Number(a.isToReview)) };
}
