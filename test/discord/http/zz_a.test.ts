import { delivery } from '../support.js';

delivery.over = 'http';
for (const name of ['rights','severalArticles'])
  await import(`../${name}.test.ts`);
for (const name of ['races','rights','published','limits'])
  await import(`../newsroom/${name}.test.ts`);
for (const name of ['votes','questions'])
  await import(`../inbox/${name}.test.ts`);
