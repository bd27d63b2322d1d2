import { createInterface } from 'node:readline';
import * as z from 'zod';
import { DatabaseStore } from '../../src/store/databaseStore.js';

// A process that shares a database with others: it does what lines on standard input say, and answers each with a line.
const lineSchema = z.discriminatedUnion('does', [
  z.object({ does: z.literal('set'), key: z.enum(['article', 'announcements']), times: z.int() }),
  z.object({ does: z.literal('article'), slug: z.string() }),
  z.object({ does: z.literal('settings') }),
  z.object({ does: z.literal('changes') }),
  z.object({ does: z.literal('erase') }),
]);

const here = { server: 's1', channel: 'c1' };
const store = await DatabaseStore.open(JSON.parse(process.argv[2] ?? 'null'), (error) => {
  throw error;
});
const changes: (string | null)[] = [];
store.onChange((server) => changes.push(server));
const say = (told: unknown): void => {
  process.stdout.write(`${JSON.stringify(told)}\n`);
};

async function act(line: z.output<typeof lineSchema>): Promise<unknown> {
  switch (line.does) {
    case 'set':
      for (let count = 1; count <= line.times; count++) {
        const settings =
          line.key === 'article'
            ? { article: `${count}` }
            : { announcements: { channel: 'c1', since: count } };
        if (!(await store.apply(here, { does: 'set', scope: 'channel', settings }))) return 'not kept';
        say(count);
      }
      return 'done';
    case 'article': {
      const { slug } = line;
      const published = { text: 'A ferry ran aground.', json: '{}' };
      return store.putArticle('s1', { slug, url: null, published, draft: null, changed: 1 });
    }
    case 'settings':
      return store.settingsAt(here);
    case 'changes':
      return changes.splice(0);
    case 'erase':
      return store.apply(here, { does: 'erase', what: 'everything' });
  }
}

say('ready');
for await (const line of createInterface({ input: process.stdin }))
  say(await act(lineSchema.parse(JSON.parse(line))));
await store.close();
