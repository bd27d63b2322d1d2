import { describe, expect, it } from 'vitest';
import { LiveLibrary } from '../../src/knowledge/liveLibrary.js';
import { respond } from '../../src/request/respond.js';
import { readingDesk } from '../desk.js';
import { questionsByArticle } from './questionsByArticle.js';
import { expectRow, shownOf } from './support.js';

const folders = ['test/answer/articles', 'test/answer/check/articles'];
const libraries = await Promise.all(folders.map((folder) => LiveLibrary.open(folder)));

describe.each(Object.entries(questionsByArticle))('%s', (slug, rows) => {
  const library = libraries.map((one) => one.library).find((one) => one.has(slug));
  it('loads without a fault', () => {
    expect(library?.faults.filter(({ file }) => file.includes(slug)) ?? null).toEqual([]);
  });

  it.each(rows.filter(({ missed }) => !missed).map((row) => [row.line, row] as const))(
    '%s',
    async (line, row) => {
      if (!library) throw new Error(`no article "${slug}"`);
      expectRow(row, shownOf(await respond(readingDesk(library), line, { only: slug })));
    },
  );
});
