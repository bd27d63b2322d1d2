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
const say = (told: Readonly<Record<string, unknown>>): void => {
  process.stdout.write(`${JSON.stringify({ ...told, warnings })}\n`);
};

const store = await open();
if (stage === 'full') {
  const first = await set(store, 'c1', 'ferry');
  let count = 0;
  while (await set(store, `x${count}`, 'long'.repeat(50))) count++;
  const lost = store.settingsAt(at(`x${count}`)).article;
  // Another process finds what was kept before the disk was full.
  const again = await open();
  const found = [again.settingsAt(at('c1')), again.settingsAt(at(`x${count - 1}`))];
  await again.close();
  execFileSync('mount', ['-o', 'remount,size=1m', disk]);
  say({ first, count, lost, found, withRoom: await set(store, 'c2', 'bridge') });
} else {
  const found = [at('c1'), at('c2')].map((place) => store.settingsAt(place).article);
  const kept = await set(store, 'c1', 'other');
  await store.noteQuestion('s1', 'Who paid?');
  say({ found, kept, inMemory: store.settingsAt(at('c1')).article });
}
await store.close();
