import { writeTogether } from '../../src/knowledge/versions.js';

// Exchanges the two files of a folder again and again, each time with another text that both hold, until it is killed.
const [, , folder = ''] = process.argv;
for (let turn = 0; ; turn++) {
  const text = `${process.pid} ${turn} ${'x'.repeat(200_000)}`;
  await writeTogether(folder, { 'article.txt': text, 'article.json': text });
  if (turn === 0) console.log('written');
}
