import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createLog } from '../../../src/discord/client/log.js';
import { ServerArticles } from '../../../src/discord/server/serverArticles.js';
import { Library } from '../../../src/knowledge/library.js';
import { DatabaseStore } from '../../../src/store/databaseStore.js';
import { bridge, fileOf, textOf } from '../../knowledge/folders.js';

/** Less than the time for which what was read holds where nobody says that it changed, in milliseconds. */
const soon = { timeout: 10_000 };

it('an article that another process publishes, or removes, is seen without waiting', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-shared-'));
  const open = (): Promise<DatabaseStore> =>
    DatabaseStore.open({ file: join(folder, 'store.sqlite') }, (error) => {
      throw error;
    });
  const [here, there] = await Promise.all([open(), open()]);
  try {
    const articles = new ServerArticles(here, createLog({ write: () => undefined }));
    const shared = new Library([]);
    const has = async (): Promise<boolean> => (await articles.over(shared, 's1', 5000)).has('bridge');
    expect(await has()).toBe(false);
    const published = { text: textOf(bridge), json: JSON.stringify(fileOf(bridge)) };
    await there.putArticle('s1', { slug: 'bridge', url: null, published, draft: null, changed: 1 });
    await expect.poll(has, soon).toBe(true);
    await there.removeArticle('s1', 'bridge');
    await expect.poll(has, soon).toBe(false);
  } finally {
    for (const store of [here, there]) await store.close();
    await rm(folder, { recursive: true, force: true });
  }
});
