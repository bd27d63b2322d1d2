import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseStore } from '../../src/store/databaseStore.js';

// Uses a store on a disk that fills up (`full`) or that cannot be written (`ro`), and says as JSON what came of it.
const [, , stage = '', disk = ''] = process.argv;
const warnings: string[] = [];
const open = (): Promise<DatabaseStore> =>
  DatabaseStore.open({ file: join(disk, 'store.sqlite') }, (error) =>
    warnings.push(error === null ? 'fine' : String(error)),
  );
const at = (channel: string) => ({ server: 's1', channel });
const set = (store: DatabaseStore, channel: string, article: string): Promise<boolean> =>
  store.apply(at(channel), { does: 'set', scope: 'channel', settings: { article } });
const put = (store: DatabaseStore, length: number): Promise<boolean> => {
  const draft = { text: 'w'.repeat(length), json: '{}' };
  return store.putArticle('s1', { slug: 'ferry', url: null, published: null, draft, changed: length });
};
/** The length of the article's text, and the length that it was written with. */
const lengths = async (store: DatabaseStore): Promise<unknown> =>
  (await store.articlesOf('s1'))?.map(({ changed, draft }) => [draft?.text.length, changed]);
const say = (told: Readonly<Record<string, unknown>>): void => {
  process.stdout.write(`${JSON.stringify({ ...told, warnings })}\n`);
};

const store = await open();
if (stage === 'full') {
  const first = await set(store, 'c1', 'ferry');
  await put(store, 1000);
  let count = 0;
  while (await set(store, `x${count}`, 'long'.repeat(50))) count++;
  const lost = store.settingsAt(at(`x${count}`)).article;
  const wasPut = await put(store, 50_000);
  // Another process finds what was kept before the disk was full.
  const again = await open();
  const found = [again.settingsAt(at('c1')), again.settingsAt(at(`x${count - 1}`))];
  const article = await lengths(again);
  await again.close();
  execFileSync('mount', ['-o', 'remount,size=1m', disk]);
  say({ first, count, lost, found, wasPut, article, withRoom: await set(store, 'c2', 'bridge') });
} else {
  const found = [at('c1'), at('c2')].map((place) => store.settingsAt(place).article);
  const kept = await set(store, 'c1', 'other');
  await store.noteQuestion('s1', 'Who paid?', 'ferry');
  say({
    found,
    kept,
    inMemory: store.settingsAt(at('c1')).article,
    wasPut: await put(store, 10),
    article: await lengths(store),
  });
}
await store.close();
