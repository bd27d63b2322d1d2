import { DatabaseStore } from '../../src/store/databaseStore.js';

// Sets one article after the other in the database that is named, as JSON, and says which ones are kept.
const store = await DatabaseStore.open(JSON.parse(process.argv[2] ?? 'null'), (error) => {
  throw error;
});
for (let count = 1; ; count++) {
  const settings = { article: `story-${count}` };
  await store.apply({ server: 's1', channel: 'c1' }, { does: 'set', scope: 'channel', settings });
  process.stdout.write(`${count}\n`);
}
