import { delivery } from '../support.js';

delivery.over = 'http';
for (const name of ['moderatorCommands','serverLanguage','articleList','deferred','sharing','lineMenu','oldButtons','erasing','rights','quiz','announcements','threads','pace','outdated','store','bare','hostile'])
  await import(`../${name}.test.ts`);
for (const name of ['adding','rights','races','refused','updates','published'])
  await import(`../newsroom/${name}.test.ts`);
for (const name of ['votes','questions'])
  await import(`../inbox/${name}.test.ts`);
