import { Settings } from '../../src/store/settings.js';

// Sets one article after the other in the file that is named, and says which ones are kept.
const settings = await Settings.open(process.argv[2] ?? null, (error) => {
  throw error;
});
for (let count = 1; ; count++) {
  await settings.apply({ server: 's1', channel: 'c1' }, { scope: 'channel', article: `story-${count}` });
  process.stdout.write(`${count}\n`);
}
