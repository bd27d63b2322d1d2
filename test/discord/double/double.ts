import { GatewayDispatchEvents, GatewayIntentBits } from 'discord-api-types/v10';
import { Cdn } from './cdn.js';
import { Endpoint } from './endpoint.js';
import { Gateway } from './gateway.js';
import { type Fault, Http, type Seen } from './http.js';
import { Interactions } from './interactions.js';
import { Mailbox } from './mailbox.js';
import type { SentMessage } from './message.js';
import { mentionsBot, postedData } from './messageData.js';
import { replyRoutes } from './replies.js';
import { botRoutes, type Registered, Registry } from './routes.js';
import type { Post, Setup } from './setup.js';
import { snowflake } from './snowflake.js';
import { type Channel, type Guild, type Posted, World } from './world.js';

/**
 * A local double of Discord: REST and gateway, version 10. It refuses what Discord refuses and records it in
 * `violations`, so that a wrong request fails the test that sent it.
 */
export class DiscordDouble {
  readonly token: string;
  readonly world: World;
  readonly gateway: Gateway;
  /** The address that interactions are sent to in the gateway's place, once one is entered. */
  readonly endpoint: Endpoint;
  readonly interact: Interactions;
  readonly #http: Http;
  readonly #registry = new Registry();
  readonly #isBare: boolean;
  readonly #mailbox: Mailbox;
  readonly #cdn = new Cdn(() => this.#origin);
  #port = 0;

  private constructor(setup: Setup) {
    const { token = 'double.token', guilds = 1, guildExtras, refusedIntents, patience = 3000 } = setup;
    const { comesTwice = false, shards } = setup;
    this.#isBare = setup.isBare ?? false;
    this.token = token;
    this.world = new World(guilds, guildExtras);
    this.#mailbox = new Mailbox(this.world, this.#cdn);
    this.#http = new Http(token, () => routes);
    this.gateway = new Gateway(this.#http.server, this.world, token, this.#isBare, refusedIntents, shards);
    this.endpoint = new Endpoint((message) => this.#http.violations.push(message));
    this.interact = new Interactions(
      this.world,
      this.#cdn,
      (data) => {
        if (this.endpoint.isSet) this.endpoint.deliver(data);
        if (!this.endpoint.isSet || comesTwice)
          this.gateway.dispatch(GatewayDispatchEvents.InteractionCreate, data);
      },
      (name, guildId) => this.#commandNamed(name, guildId),
      patience,
      this.#isBare,
    );
    const routes = [
      ...botRoutes(this.world, this.#registry, this.#mailbox, () => ({
        url: `ws://127.0.0.1:${this.#port}/gateway`,
        ...this.gateway.limits,
      })),
      ...replyRoutes(this.world, this.interact, this.#mailbox),
      ...this.#cdn.routes(),
    ];
  }

  static async start(setup: Setup = {}): Promise<DiscordDouble> {
    const double = new DiscordDouble(setup);
    const { server } = double.#http;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    double.#port = typeof address === 'object' && address ? address.port : 0;
    return double;
  }

  async stop(): Promise<void> {
    this.gateway.stop();
    this.#http.server.closeAllConnections();
    await new Promise<void>((resolve) => this.#http.server.close(() => resolve()));
  }

  /** Where the API is, and the files that people and the bot have given. */
  get #origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** What discord.js's `rest.api` is set to. */
  get apiUrl(): string {
    return `${this.#origin}/api`;
  }

  get requests(): readonly Seen[] {
    return this.#http.requests;
  }

  /** Every request that Discord would have refused, in words. */
  get violations(): readonly string[] {
    return this.#http.violations;
  }

  /** The commands that are registered, everywhere or in a server. */
  commands(guildId: string | null = null): readonly Registered[] {
    return this.#registry.list(guildId);
  }

  /** Registers commands as an earlier run of the bot would have left them. */
  register(commands: readonly unknown[], guildId: string | null = null): void {
    this.#registry.replace(guildId, commands);
  }

  /** Plays a fault on requests to come. */
  fail(fault: Fault): void {
    this.#http.fail(fault);
  }

  /** Everything that the bot has sent and not deleted, oldest first. */
  get messages(): readonly SentMessage[] {
    return [...this.world.sent.values()].filter(({ deleted }) => !deleted);
  }

  /** Resolves with the next message that the bot sends. */
  nextMessage(): Promise<SentMessage> {
    return this.#mailbox.next();
  }

  /** The bot is added to one more server. */
  join(name: string): void {
    this.#event(GatewayDispatchEvents.GuildCreate, this.world.guildData(this.world.addGuild(name)));
  }

  /** The bot is removed from a server, or, where it is unavailable, the server is away for a while. */
  leave({ id }: Guild, unavailable = false): void {
    if (!unavailable) this.world.left.add(id);
    this.#event(GatewayDispatchEvents.GuildDelete, { id, ...(unavailable ? { unavailable } : {}) });
  }

  /** Somebody writes a message; the bot sees as much of it as its intents allow. */
  message(content: string, { attachments = [], embeds = [], ...post }: Post = {}): Posted {
    const channel = post.channel ?? this.world.guilds[0]?.channels[0];
    if (!channel) throw new Error('there is no channel to write in');
    const posted: Posted = {
      id: snowflake(post.at),
      channel,
      author: post.author ?? this.world.anybody,
      content,
      webhook: post.webhook ?? false,
      passesOn: post.passesOn,
      more: post.more,
      repliesTo: post.repliesTo?.id ?? null,
      attachments: attachments.map((file) => this.#cdn.keep(file, 'attachments', channel.id)),
      embeds,
    };
    this.world.posted.set(posted.id, posted);
    this.#tell(GatewayDispatchEvents.MessageCreate, posted, false, post.odd);
    return posted;
  }

  /** The author edits a message; with the same words it is what a link preview causes. */
  edit(before: Posted, content: string): Posted {
    const posted = { ...before, content };
    this.world.posted.set(posted.id, posted);
    this.#tell(GatewayDispatchEvents.MessageUpdate, posted, content !== before.content);
    return posted;
  }

  /** What a channel grants is changed, as permission bits. */
  grant(channel: Channel, grants: string): void {
    const changed = { ...channel, grants };
    this.world.channels.set(channel.id, changed);
    this.#event(GatewayDispatchEvents.ChannelUpdate, this.world.channelData(changed));
  }

  /** Somebody deletes a message that is not the bot's. */
  delete({ id, channel }: Posted): void {
    this.world.posted.delete(id);
    if (!this.#sees(channel)) return;
    const place = channel.guildId === null ? {} : { guild_id: channel.guildId };
    this.gateway.dispatch(GatewayDispatchEvents.MessageDelete, { id, channel_id: channel.id, ...place });
  }

  /** Sends an event, where the bot has come by the gateway at all. */
  #event(event: GatewayDispatchEvents, data: unknown): void {
    if (this.gateway.counts.identified > 0) this.gateway.dispatch(event, data);
  }

  #sees({ guildId, allowed }: Channel): boolean {
    const intent = guildId === null ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
    return allowed.view && this.gateway.has(intent);
  }

  #tell(
    event: GatewayDispatchEvents,
    posted: Posted,
    edited: boolean,
    odd: Readonly<Record<string, unknown>> = {},
  ): void {
    const { channel, author } = posted;
    if (!this.#sees(channel)) return;
    const isReadable =
      channel.guildId === null ||
      author.id === this.world.bot.id ||
      mentionsBot(this.world, posted) ||
      this.gateway.has(GatewayIntentBits.MessageContent);
    const data = postedData(this.world, posted, isReadable, edited);
    const place =
      channel.guildId === null
        ? { channel_type: 1 }
        : {
            guild_id: channel.guildId,
            channel_type: 0,
            member: { roles: [], joined_at: new Date(0).toISOString(), deaf: false, mute: false, flags: 0 },
          };
    if (this.#isBare) {
      const { id, channel_id, author: writer, content, timestamp } = data;
      const bare = { id, channel_id, author: writer, content, timestamp, guild_id: channel.guildId };
      this.gateway.dispatch(event, bare);
      return;
    }
    this.gateway.dispatch(event, { ...data, ...place, ...odd });
  }

  #commandNamed(name: string, guildId: string | null): Registered {
    const all = [...(guildId === null ? [] : this.#registry.list(guildId)), ...this.#registry.global];
    const command = all.find((one) => one.name === name);
    if (!command) throw new Error(`no command "${name}" is registered`);
    return command;
  }
}
