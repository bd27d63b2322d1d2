import { REST } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { CommandMentions } from '../../../src/discord/client/commandMentions.js';
import { createLog } from '../../../src/discord/client/log.js';
import { Posts } from '../../../src/discord/mentions/posts.js';
import { Announcer } from '../../../src/discord/server/announcer.js';
import { Desks } from '../../../src/discord/server/desks.js';
import { ServerArticles } from '../../../src/discord/server/serverArticles.js';
import { Library } from '../../../src/knowledge/library.js';
import { LiveLibrary } from '../../../src/knowledge/liveLibrary.js';
import { type Knowledge, readKnowledge } from '../../../src/knowledge/load.js';
import type { ContentsFile } from '../../../src/knowledge/schema.js';
import type { Store } from '../../../src/settings/storeInterface.js';
import { DatabaseStore } from '../../../src/store/databaseStore.js';
import { deskWith } from '../../desk.js';
import {
  bridge,
  ferry,
  fileOf,
  type Story,
  textOf,
  withFolder,
  writeStory,
} from '../../knowledge/folders.js';
import { kinds, sqlite } from '../../store/databases.js';
import { open } from '../../store/support.js';
import { DiscordDouble } from '../double/double.js';
import { readableTextOf } from '../double/message.js';
import type { Guild } from '../double/world.js';

/** Fast enough for tests. */
const rateLimiter = { look: 5, rest: 40, longestRest: 400, apart: 0, retry: 20 };

function articleOf(slug: string, story: Story, changes: Partial<ContentsFile> = {}): Knowledge {
  const { faults, knowledge } = readKnowledge(slug, textOf(story), JSON.stringify(fileOf(story, changes)));
  if (!knowledge) throw new Error(faults.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return knowledge;
}

/** So many articles about bridges, each somewhere else. */
const crowd = (count: number): Knowledge[] =>
  Array.from({ length: count }, (_, at) =>
    articleOf(`bridge-${at + 1}`, { ...bridge, title: `Bridge ${at + 1} Opens` }),
  );

const old = articleOf('bridge', bridge);
const fresh = articleOf('ferry', ferry, { source: { url: 'https://news.example/ferry' } });
const corrected = articleOf('ferry', ferry, { corrected: '12 November 2025' });

/** A process that announces; its articles can be exchanged. */
interface Process {
  articles: Library;
  readonly log: readonly Record<string, unknown>[];
  readonly announcing: Announcer;
  readonly desks: Desks;
}

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** Starts a process for all servers of a double. */
function processOf(
  double: DiscordDouble,
  store: Store,
  articles: Library,
  { apart = rateLimiter.apart, locale = 'en-US', rest: quiet = rateLimiter.rest } = {},
): Process {
  const log: Record<string, unknown>[] = [];
  const lines = createLog({ write: (line: string) => log.push(JSON.parse(line)) });
  const state = { articles };
  const desk = {
    ...deskWith(articles),
    get library() {
      return state.articles;
    },
  };
  const rest = new REST({ api: double.apiUrl }).setToken(double.token);
  const desks = new Desks(desk, new ServerArticles(store, lines));
  const announcing = new Announcer(
    desk,
    desks,
    store,
    new Posts(rest, lines),
    new CommandMentions(),
    async (server) => (double.world.guilds.some(({ id }) => id === server) ? locale : null),
    lines,
    { ...rateLimiter, apart, rest: quiet, longestRest: 10 * quiet },
  );
  announcing.begin();
  ends.push(() => announcing.close());
  return Object.assign(state, { log, announcing, desks });
}

async function doubleWith(guilds = 1): Promise<DiscordDouble> {
  const double = await DiscordDouble.start({ guilds });
  ends.push(async () => {
    await double.stop();
    expect(double.violations).toEqual([]);
  });
  return double;
}

async function storeIn(where: Parameters<typeof open>[0] | null): Promise<DatabaseStore> {
  const store = await (where ? open(where) : DatabaseStore.open(null, () => undefined));
  ends.push(() => store.close());
  return store;
}

const channelOf = (guild: Guild | undefined) => {
  const [, news] = guild?.channels ?? [];
  if (!guild || !news) throw new Error('there is no channel');
  return { server: guild.id, channel: news.id, news };
};

/** Switches announcements on in a server's channel for news. */
async function switchOn(store: Store, guild: Guild | undefined): Promise<void> {
  const { channel, server } = channelOf(guild);
  const announcements = { channel, since: Date.now() };
  const settings = { announcements };
  await store.apply({ server, channel }, { does: 'set', scope: 'server', settings });
}

const textsIn = ({ messages }: DiscordDouble): string[] => messages.map(readableTextOf);
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 10_000 });

/** Waits until a process has written down which articles there are. */
const known = async (store: Store): Promise<void> => {
  await expect.poll(async () => (await store.news.marksOf(['']))?.size, { timeout: 10_000 }).toBe(1);
};

describe('announcements', () => {
  it('tell of an article that is new, corrected and withdrawn, each once, and of nothing old', async () => {
    const double = await doubleWith();
    const store = await storeIn(null);
    const one = processOf(double, store, new Library([old]));
    await known(store);
    await switchOn(store, double.world.guilds[0]);
    one.articles = new Library([fresh, old]);
    await eventually(() => textsIn(double)).toHaveLength(1);
    one.articles = new Library([corrected, old]);
    await eventually(() => textsIn(double)).toHaveLength(2);
    one.articles = new Library([old], [], ['ferry']);
    await eventually(() => textsIn(double)).toHaveLength(3);
    const [first, second, third] = textsIn(double);
    expect(first).toBe(
      `**New article:**\n[${ferry.title}](<https://news.example/ferry>) · ${ferry.date}\n-# Ask me about it: /ask article:ferry`,
    );
    expect(second).toContain(
      `**Corrected article:**\n${ferry.title} · ${ferry.date} · corrected: 12 November 2025`,
    );
    expect(third).toBe(`**Withdrawn article:**\n${ferry.title}`);
    expect(double.messages.map(({ channelId }) => channelId)).toEqual(
      Array(3).fill(channelOf(double.world.guilds[0]).channel),
    );
  });

  it('say nothing of a change that is no correction, and name an article that comes back', async () => {
    const double = await doubleWith();
    const store = await storeIn(null);
    const one = processOf(double, store, new Library([corrected, old]));
    await known(store);
    await switchOn(store, double.world.guilds[0]);
    // Another summary is no other text.
    one.articles = new Library([
      articleOf('ferry', ferry, { corrected: '12 November 2025', summary: [ferry.words] }),
      old,
    ]);
    one.articles = new Library([old], [], ['ferry']);
    await eventually(() => textsIn(double)).toEqual([`**Withdrawn article:**\n${ferry.title}`]);
    one.articles = new Library([corrected, old]);
    await eventually(() => textsIn(double)).toHaveLength(2);
    expect(textsIn(double)[1]).toContain('**New article:**');
  });

  it('are in the server’s language', async () => {
    const double = await doubleWith();
    const store = await storeIn(null);
    const one = processOf(double, store, new Library([old]), { locale: 'de' });
    await known(store);
    await switchOn(store, double.world.guilds[0]);
    one.articles = new Library([fresh, old]);
    await eventually(() => textsIn(double)).toEqual([expect.stringContaining('**Neuer Artikel:**')]);
    expect(textsIn(double)[0]).toContain('/frage artikel:ferry');
  });

  it('of many articles at once are one message that lists ten and counts the others', async () => {
    const double = await doubleWith();
    const store = await storeIn(null);
    const one = processOf(double, store, new Library([old]), { rest: 500 });
    await known(store);
    await switchOn(store, double.world.guilds[0]);
    const added = crowd(20);
    // They come one by one, as when a folder is copied.
    for (const count of [4, 9, 20]) {
      one.articles = new Library([...added.slice(0, count), old]);
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    await eventually(() => textsIn(double)).toHaveLength(1);
    const [text = ''] = textsIn(double);
    expect(text).toContain('**New articles:**');
    expect(text.match(/^- Bridge \d+ Opens/gmu)).toHaveLength(10);
    expect(text).toContain('And 10 more articles: /article list');
  });

  it('that would follow one another closely wait, and go together', async () => {
    const double = await doubleWith();
    const store = await storeIn(null);
    const one = processOf(double, store, new Library([old]), { apart: 3000 });
    await known(store);
    await switchOn(store, double.world.guilds[0]);
    one.articles = new Library([fresh, old]);
    await eventually(() => textsIn(double)).toHaveLength(1);
    const [another, last] = crowd(2);
    if (!another || !last) throw new Error('there are no articles');
    one.articles = new Library([another, fresh, old]);
    await expect.poll(async () => (await store.news.marksOf(['bridge-1']))?.size).toBe(1);
    one.articles = new Library([last, another, fresh, old]);
    await eventually(() => textsIn(double)).toHaveLength(2);
    expect(textsIn(double)[1]).toMatch(/Bridge 1 Opens.*Bridge 2 Opens/su);
  });

  it('fit into a message, whatever the articles are called', async () => {
    const double = await doubleWith();
    const store = await storeIn(null);
    const one = processOf(double, store, new Library([old]));
    await known(store);
    await switchOn(store, double.world.guilds[0]);
    const title = `@everyone [${'*_`~|'.repeat(60)}](https://x.example) ${'word '.repeat(60)}end`;
    const long = Array.from({ length: 12 }, (_, at) =>
      articleOf(
        `long-${at}`,
        { ...bridge, title: `${at} ${title}`.trim() },
        { source: { url: `https://news.example/${'a'.repeat(280)}` } },
      ),
    );
    one.articles = new Library([...long, old]);
    await eventually(() => textsIn(double)).toHaveLength(1);
    expect(textsIn(double)[0]).toMatch(/And \d+ more/u);
  });

  it('go on where the bot may not write, or the channel is gone, which the log says once', async () => {
    const double = await doubleWith(3);
    const store = await storeIn(null);
    const one = processOf(double, store, new Library([old]));
    await known(store);
    const [shut, gone, last] = double.world.guilds;
    for (const guild of double.world.guilds) await switchOn(store, guild);
    channelOf(shut).news.allowed.send = false;
    channelOf(gone).news.allowed.view = false;
    one.articles = new Library([fresh, old]);
    await eventually(() => textsIn(double)).toHaveLength(1);
    one.articles = new Library([corrected, old]);
    await eventually(() => textsIn(double)).toHaveLength(2);
    expect(double.messages.map(({ channelId }) => channelId)).toEqual(Array(2).fill(channelOf(last).channel));
    expect(
      one.log
        .filter(({ msg }) => msg === 'no permission to write in this channel')
        .map(({ channel }) => channel),
    ).toEqual([channelOf(shut).channel, channelOf(gone).channel]);
    channelOf(shut).news.allowed.send = true;
    one.articles = new Library([old], [], ['ferry']);
    await eventually(() => textsIn(double)).toHaveLength(4);
    expect(one.log.filter(({ level }) => Number(level) > 40)).toEqual([]);
  });

  it('tell of an article only when it answers', () =>
    withFolder(async (folder) => {
      await writeStory(folder, 'bridge', bridge);
      const live = await LiveLibrary.open(folder);
      const double = await doubleWith();
      const store = await storeIn(null);
      const one = processOf(double, store, live.library);
      await known(store);
      await switchOn(store, double.world.guilds[0]);
      const follow = setInterval(() => {
        one.articles = live.library;
      }, 5);
      ends.push(async () => clearInterval(follow));
      await writeStory(folder, 'draft', { ...ferry, title: 'A Draft' }, { draft: true });
      const at = (time: number) => ({ public: new Date(Date.now() + time).toISOString() });
      const embargoed = { ...ferry, title: 'An Embargo' };
      await writeStory(folder, 'embargoed', embargoed, at(3_600_000));
      await writeStory(folder, 'ferry', ferry);
      for (const slug of ['draft', 'embargoed', 'ferry']) await live.refresh(slug);
      await eventually(() => textsIn(double)).toEqual([expect.stringContaining(ferry.title)]);
      await writeStory(folder, 'embargoed', embargoed, at(-1000));
      await live.refresh('embargoed');
      await eventually(() => textsIn(double)).toHaveLength(2);
      expect(textsIn(double)[1]).toContain('An Embargo');
      expect(textsIn(double)[0]).not.toContain('An Embargo');
      expect(textsIn(double).join()).not.toContain('A Draft');
    }));
});

describe('announcements of an article that a server has added for itself', () => {
  const version = (changes: Partial<ContentsFile> = {}) => ({
    text: textOf(ferry),
    json: JSON.stringify(fileOf(ferry, changes)),
  });

  it('are made in that server alone', async () => {
    const double = await doubleWith(2);
    const store = await storeIn(null);
    const one = processOf(double, store, new Library([old]));
    await known(store);
    for (const guild of double.world.guilds) await switchOn(store, guild);
    const { channel, server } = channelOf(double.world.guilds[0]);
    const publish = (changes: Partial<ContentsFile> = {}) =>
      store.putArticle(server, {
        slug: 'ferry',
        url: null,
        published: version(changes),
        draft: null,
        changed: 0,
      });
    await publish();
    one.announcing.learn(server, 'new', 'ferry', 'ferry');
    await eventually(() => textsIn(double)).toEqual([
      expect.stringContaining(`New article:**\n${ferry.title}`),
    ]);
    await publish({ corrected: '12 November 2025' });
    one.desks.forget(server);
    one.announcing.learn(server, 'corrected', 'ferry', 'ferry');
    await eventually(() => textsIn(double)).toHaveLength(2);
    expect(textsIn(double)[1]).toContain('corrected: 12 November 2025');
    await store.removeArticle(server, 'ferry');
    one.desks.forget(server);
    one.announcing.learn(server, 'withdrawn', 'ferry', ferry.title);
    await eventually(() => textsIn(double)).toHaveLength(3);
    expect(textsIn(double)[2]).toBe(`**Withdrawn article:**\n${ferry.title}`);
    expect(double.messages.map(({ channelId }) => channelId)).toEqual(Array(3).fill(channel));
  });

  it('are not made where announcements are off', async () => {
    const double = await doubleWith();
    const store = await storeIn(null);
    const one = processOf(double, store, new Library([old]));
    await known(store);
    const { server } = channelOf(double.world.guilds[0]);
    one.announcing.learn(server, 'new', 'ferry', 'ferry');
    await switchOn(store, double.world.guilds[0]);
    one.articles = new Library([...crowd(1), old]);
    await eventually(() => textsIn(double)).toEqual([expect.stringContaining('Bridge 1 Opens')]);
    expect(await store.news.newsSince([server], 1)).toHaveLength(1);
  });
});

describe.each(kinds)('over $name', ({ make, missing }) => {
  const test = it.skipIf(missing !== null);

  test('a restart announces what changed while the bot was away, and nothing twice', async () => {
    const { remove, where } = await make();
    ends.push(remove);
    const double = await doubleWith();
    const run = async (articles: Library, act: (one: Process, store: Store) => Promise<void>) => {
      const store = await open(where);
      const one = processOf(double, store, articles);
      try {
        await act(one, store);
      } finally {
        await one.announcing.close();
        await store.close();
      }
    };
    await run(new Library([old]), async (one, store) => {
      await known(store);
      await switchOn(store, double.world.guilds[0]);
      one.articles = new Library([fresh, old]);
      await eventually(() => textsIn(double)).toHaveLength(1);
    });
    const [added] = crowd(1);
    if (!added) throw new Error('there is no article');
    await run(new Library([added, old], [], ['ferry']), async () => {
      await eventually(() => textsIn(double)).toHaveLength(2);
    });
    await run(new Library([corrected, added, old]), async () => {
      await eventually(() => textsIn(double)).toHaveLength(3);
    });
    const texts = textsIn(double);
    expect(texts[1]).toBe(
      `**New article:**\nBridge 1 Opens · ${bridge.date}\n**Withdrawn article:**\n${ferry.title}`,
    );
    expect(texts[2]).toContain(`**New article:**\n${ferry.title}`);
  });

  test('two processes announce each article once', async () => {
    const { remove, where } = await make();
    ends.push(remove);
    const double = await doubleWith(3);
    const [one, two] = [await storeIn(where), await storeIn(where)];
    const both = [one, two].map((store) => processOf(double, store, new Library([old])));
    await known(one);
    for (const guild of double.world.guilds) for (const store of [one, two]) await switchOn(store, guild);
    const steps = [
      [fresh, old],
      [corrected, old],
      [...crowd(5), corrected, old],
    ];
    for (const [at, articles] of steps.entries()) {
      for (const process of both) process.articles = new Library(articles);
      await eventually(() => textsIn(double).length).toBe(3 * (at + 1));
    }
    for (const process of both) process.articles = new Library([corrected, old], [], ['bridge-1']);
    await eventually(() => textsIn(double).filter((text) => text.includes('Withdrawn')).length).toBe(3);
    const listed = textsIn(double).flatMap((text) =>
      text.split('\n').filter((line) => line.startsWith('- ')),
    );
    // Five new ones in three servers, however they were shared out between the processes.
    expect(
      textsIn(double)
        .join('\n')
        .match(/Bridge \d Opens · /gu),
    ).toHaveLength(15);
    expect(new Set(listed).size).toBeLessThanOrEqual(5);
    for (const { log } of both) expect(log.filter(({ level }) => Number(level) > 30)).toEqual([]);
  });
});

describe('where the database is away', () => {
  it('what changed is announced once it is back', async () => {
    const { remove, where } = await sqlite.make();
    ends.push(remove);
    const double = await doubleWith();
    const store = await storeIn(where);
    let isAway = false;
    const shaky: Store = new Proxy(store, {
      get: (target, name) => {
        if (name === 'news' && isAway)
          return {
            marksOf: async () => null,
            note: async () => false,
            newsSince: async () => null,
            claim: async () => null,
          };
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const one = processOf(double, shaky, new Library([old]));
    await known(store);
    await switchOn(store, double.world.guilds[0]);
    isAway = true;
    one.articles = new Library([fresh, old]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(textsIn(double)).toEqual([]);
    isAway = false;
    await eventually(() => textsIn(double)).toHaveLength(1);
  });
});
