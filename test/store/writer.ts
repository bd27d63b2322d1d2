import { DatabaseStore } from '../../src/store/databaseStore.js';

// Sets and writes one article after the other in the database that is named, as JSON, and says which ones are kept.
const store = await DatabaseStore.open(JSON.parse(process.argv[2] ?? 'null'), (error) => {
  throw error;
});
for (let count = 1; ; count++) {
  const settings = { article: `story-${count}` };
  await store.apply({ server: 's1', channel: 'c1' }, { does: 'set', scope: 'channel', settings });
  const whole = `${count} `.repeat(20_000);
  const published = { text: whole, json: whole };
  await store.putArticle('s1', { slug: 'story', url: null, published, draft: null, changed: count });
  process.stdout.write(`${count}\n`);
}
