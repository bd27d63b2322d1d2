import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newsArticle } from './news.js';

/** Where generated articles are kept from one run to the next. */
const kept = fileURLToPath(new URL('../../.eval', import.meta.url));

/**
 * A knowledge folder of generated articles, written once.
 * @param form changes with what the generator writes
 * @returns its path
 */
export async function newsFolder(count: number, form = '1'): Promise<string> {
  const folder = join(kept, `news-${form}-${count}`);
  if (existsSync(folder)) return folder;
  const begun = `${folder}.${process.pid}`;
  for (let number = 0; number < count; number++) {
    const { contents, slug, text } = newsArticle(form, number);
    await mkdir(join(begun, slug), { recursive: true });
    await writeFile(join(begun, slug, 'article.txt'), text);
    await writeFile(join(begun, slug, 'article.json'), JSON.stringify(contents));
  }
  await rename(begun, folder).catch(() => rm(begun, { recursive: true }));
  return folder;
}
