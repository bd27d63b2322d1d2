import { Client, Events, GatewayIntentBits, Options, type RESTOptions } from 'discord.js';
import type { DiscordConfig } from '../../config.js';

/**
 * Caches that the bot never reads. Guilds stay cached to be counted. discord.js warns when channels and roles are
 * limited here, so they are dropped as each guild arrives.
 */
const nothing = {
  ApplicationCommandManager: 0,
  ApplicationEmojiManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  DMMessageManager: 0,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildForumThreadManager: 0,
  GuildInviteManager: 0,
  GuildMemberManager: 0,
  GuildMessageManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  GuildTextThreadManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadManager: 0,
  ThreadMemberManager: 0,
  UserManager: 0,
  VoiceStateManager: 0,
} as const;

/** How long to wait for guilds that are slow to arrive before commands are answered, in milliseconds. */
const waitForGuilds = 1000;

/**
 * What discord.js's REST client is made with. It repeats nothing: its own repetitions know no pause, and no deadline. Whatever
 * is worth repeating goes through `delivery.ts`.
 */
export function restOptions({ apiUrl }: Pick<DiscordConfig, 'apiUrl'>): Partial<RESTOptions> {
  return { retries: 0, ...(apiUrl === undefined ? {} : { api: apiUrl.replace(/(?<!\/)\/+$/, '') }) };
}

/** A discord.js client that asks for no privileged intent, caches almost nothing and pings nobody. */
export function createClient(config: Pick<DiscordConfig, 'apiUrl' | 'shard'>): Client {
  const { shard } = config;
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Without another process, as many shards as Discord recommends.
    ...(shard ? { shards: [shard.id], shardCount: shard.count } : { shards: 'auto' as const }),
    allowedMentions: { parse: [] },
    failIfNotExists: false,
    waitGuildTimeout: waitForGuilds,
    makeCache: Options.cacheWithLimits(nothing),
    rest: restOptions(config),
  });
  client.on(Events.GuildCreate, (guild) => forget(guild.client, guild.id));
  client.on(Events.GuildAvailable, (guild) => forget(guild.client, guild.id));
  client.once(Events.ClientReady, (ready) => {
    for (const id of ready.guilds.cache.keys()) forget(ready, id);
  });
  return client;
}

/** Drops the channels and roles that come with a guild: replies use the ids that come with each question. */
function forget(client: Client, guildId: string): void {
  const guild = client.guilds.cache.get(guildId);
  if (!guild) return;
  for (const id of guild.channels.cache.keys()) client.channels.cache.delete(id);
  guild.channels.cache.clear();
  guild.roles.cache.clear();
}
