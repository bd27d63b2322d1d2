import type { Desk } from '../../src/request/respond.js';
import type { DatabaseStore } from '../../src/store/databaseStore.js';
import type { Kind } from '../store/databases.js';
import { open } from '../store/support.js';
import type { DiscordDouble } from './double/double.js';
import type { Guild } from './double/world.js';
import { type Bot, withBot } from './support.js';

/** A bot's turn. @param server id of the first server, the same for all */
export type Run = (bot: Bot, store: DatabaseStore, server: string) => Promise<void>;

/** What a bot answers from, and what is done with it. */
interface Start {
  readonly desk: Desk;
  readonly run: Run;
}

/**
 * Runs a test with bots, one after the other, over one database and in the same servers.
 * @param servers how many servers there are
 */
export async function withRestarts(
  { make }: Pick<Kind, 'make'>,
  servers: number,
  starts: readonly Start[],
): Promise<void> {
  const { remove, where } = await make();
  const guilds: Guild[] = [];
  try {
    for (const { desk, run } of starts) {
      const store = await open(where);
      const prepare = ({ world }: DiscordDouble): void => {
        for (const guild of guilds) {
          world.guilds.push(guild);
          for (const channel of guild.channels) world.channels.set(channel.id, channel);
        }
      };
      const test = async (bot: Bot): Promise<void> => {
        if (guilds.length === 0) guilds.push(...bot.double.world.guilds);
        await run(bot, store, guilds[0]?.id ?? '');
      };
      try {
        await withBot(test, { desk, store, prepare, guilds: guilds.length === 0 ? servers : 0 });
      } finally {
        await store.close();
      }
    }
  } finally {
    await remove();
  }
}
