import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PermissionFlagsBits } from 'discord.js';
import { Library } from '../../src/knowledge/library.js';
import { type Knowledge, readKnowledge } from '../../src/knowledge/load.js';
import type { ContentsFile } from '../../src/knowledge/schema.js';
import type { Desk } from '../../src/request/respond.js';
import { DatabaseStore } from '../../src/store/databaseStore.js';
import { deskWith } from '../desk.js';
import { bridge, ferry, fileOf, type Story, textOf } from '../knowledge/folders.js';
import { readableTextOf, type SentMessage } from './double/message.js';
import { type Channel, person } from './double/world.js';
import { type Bot, withBot } from './support.js';

/** Who may change the settings of a server. */
export const manager = person('Manager', { permissions: String(PermissionFlagsBits.ManageChannels) });
/** Who may read what a server keeps. */
export const moderator = person('Moderator', { permissions: String(PermissionFlagsBits.ManageMessages) });

/** Invented articles, by their slugs. */
export function articlesOf(
  stories: Readonly<Record<string, Story>>,
  changes: Partial<ContentsFile> = {},
): Knowledge[] {
  return Object.entries(stories).map(([slug, story]) => {
    const { knowledge } = readKnowledge(slug, textOf(story), JSON.stringify(fileOf(story, changes)));
    if (!knowledge) throw new Error(`${slug} does not load`);
    return knowledge;
  });
}

/** A desk of the articles on the ferry and the bridge. */
export const desk: Desk = deskWith(new Library(articlesOf({ ferry, bridge })));

/** Which of the two articles a message is of. */
export function storyIn(message: SentMessage | null): string {
  const text = message ? readableTextOf(message) : '';
  return [ferry, bridge].flatMap(({ title }) => (text.includes(title) ? [title] : [])).join(' and ');
}

/** The channels of a server. */
export function channelsOf({ double }: Bot, guild = 0): readonly [general: Channel, news: Channel] {
  const [general, news] = double.world.guilds[guild]?.channels ?? [];
  if (!general || !news) throw new Error('there are no channels');
  return [general, news];
}

/** Runs tests with bots one after the other that answer from the two articles and keep things in the same file. */
export async function withKeeping(
  ...runs: readonly ((bot: Bot, store: DatabaseStore) => Promise<void>)[]
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-discord-'));
  try {
    for (const run of runs) {
      const store = await DatabaseStore.open({ file: join(folder, 'store.sqlite') }, (error) => {
        throw error;
      });
      await withBot((bot) => run(bot, store), { desk, store });
      await store.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
