import { setTimeout as wait } from 'node:timers/promises';
import {
  type Client,
  Events,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  type Interaction,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import type { DiscordConfig } from '../config.js';
import type { Desk } from '../request/respond.js';
import type { Store } from '../settings/storeInterface.js';
import { createClient } from './client/client.js';
import { CommandMentions } from './client/commandMentions.js';
import { completeInteraction, completeReady } from './client/completeEvents.js';
import { logGateway } from './client/gatewayLog.js';
import { InteractionLog, type Outcome, serverOf } from './client/interactionLog.js';
import type { Log } from './client/log.js';
import { isControlId } from './controls/controlIds.js';
import { Controls } from './controls/controls.js';
import { pollMembership } from './http/membershipPolling.js';
import { Inbox } from './inbox/inbox.js';
import { isInboxId } from './inbox/inboxIds.js';
import { apologise } from './interactions/apology.js';
import { Buttons } from './interactions/buttons.js';
import { SlashCommands } from './interactions/commands.js';
import { isRefusal, patience, persist } from './interactions/delivery.js';
import { OutdatedAnswers } from './interactions/outdatedAnswers.js';
import { deletedSchema, messageSchema } from './mentions/gatewayMessage.js';
import { OwnRoles } from './mentions/ownRoles.js';
import { Posts } from './mentions/posts.js';
import { Questions } from './mentions/questions.js';
import { Adding, type Tools } from './newsroom/adding.js';
import { Newsroom } from './newsroom/newsroom.js';
import { isReviewId } from './newsroom/reviewIds.js';
import { deduplicate } from './scheduling/deduplicate.js';
import { JobQueue } from './scheduling/jobQueue.js';
import { RateLimiter } from './scheduling/rateLimiter.js';
import { Screens } from './screen/screen.js';
import { Announcer } from './server/announcer.js';
import { Conversations } from './server/conversations.js';
import { Desks } from './server/desks.js';
import { Languages } from './server/languages.js';
import { follow } from './server/membership.js';
import { Places } from './server/places.js';
import { Rights } from './server/rights.js';
import { ServerArticles } from './server/serverArticles.js';

/** How long replies in flight get to finish on shutdown, in milliseconds. */
const farewell = 10_000;

/** The Discord face: takes interactions and messages, answers each, and logs the result. */
export class Face {
  readonly client: Client;
  /** Renders command names as clickable mentions, once the commands are registered. */
  readonly mentions = new CommandMentions();
  /** Logs the result of each interaction and question. */
  readonly interactionLog: InteractionLog;
  readonly #commands: SlashCommands;
  readonly #buttons: Buttons;
  readonly #controls: Controls;
  readonly #newsroom: Newsroom;
  readonly #inbox: Inbox;
  readonly #questions: Questions;
  readonly #announcer: Announcer;
  readonly #languages: Languages;
  readonly #places: Places;
  readonly #rights: Rights;
  readonly #inFlight = new Set<Promise<void>>();
  #closing = false;

  /**
   * @param log receives a line for each interaction
   * @param rateLimiter limits how fast users and channels may ask
   */
  constructor(
    desk: Desk,
    config: DiscordConfig,
    private readonly log: Log,
    store: Store,
    tools: Tools,
    rateLimiter = new RateLimiter(),
  ) {
    this.client = createClient(config);
    this.interactionLog = new InteractionLog(log, config, () => this.client.options.shardCount ?? 1);
    const jobs = new JobQueue();
    const conversations = new Conversations();
    const screens = new Screens(desk, this.mentions);
    const desks = new Desks(desk, new ServerArticles(store, log));
    const channel = (id: string): Promise<unknown> =>
      persist(() => this.client.rest.get(Routes.channel(id)), Date.now() + patience);
    const rights = new Rights(this.client, config.withoutGateway ? channel : null);
    const places = new Places(store, { channel, areLogged: config.logQuestions });
    const languages = new Languages(this.client, store, !config.withoutGateway);
    [this.#languages, this.#places, this.#rights] = [languages, places, rights];
    follow(this.client, store, places, log);
    if (config.withoutGateway) pollMembership(this.client, store, log);
    const posts = new Posts(this.client.rest, log);
    this.#announcer = new Announcer(
      desk,
      desks,
      store,
      posts,
      this.mentions,
      (server) => languages.ofOwnServer(server),
      log,
    );
    const adding = new Adding(tools, store);
    this.#newsroom = new Newsroom(adding, desks, places, rights, this.#announcer, this.mentions, log);
    this.#inbox = new Inbox(desks, screens, jobs, places, rights, this.mentions);
    this.#commands = new SlashCommands(
      desks,
      screens,
      jobs,
      conversations,
      places,
      rights,
      rateLimiter,
      this.#announcer,
      this.#newsroom,
      this.#inbox,
    );
    const roles = new OwnRoles(this.client);
    const outdated = new OutdatedAnswers(desks, screens, jobs, posts, places, rateLimiter, {
      localeOf: (server) => languages.ofServer(server),
      identityIn: (server) => ({ id: this.client.user?.id ?? '', role: roles.in(server) }),
    });
    this.#controls = new Controls(desks, screens, places, rights, rateLimiter);
    this.#buttons = new Buttons(desks, screens, places, outdated, rateLimiter);
    this.#questions = new Questions(
      desks,
      screens,
      jobs,
      posts,
      conversations,
      places,
      rateLimiter,
      log,
      (user, guildId) => languages.ofPerson(user, guildId),
    );
    // Listeners of raw events run before discord.js parses them.
    this.client.ws.on(GatewayDispatchEvents.Ready, completeReady);
    this.client.ws.on(GatewayDispatchEvents.InteractionCreate, completeInteraction);
    const take = deduplicate((interaction: Interaction) => this.#begin(() => this.#interact(interaction)));
    this.client.on(Events.InteractionCreate, take);
    for (const [event, does] of [
      [GatewayDispatchEvents.MessageCreate, 'created'],
      [GatewayDispatchEvents.MessageUpdate, 'updated'],
    ] as const) {
      this.#listen(event, (data, id) => {
        const message = messageSchema.parse(data);
        return this.#questions[does](message, { id, role: roles.in(message.guild_id) });
      });
    }
    const gone = (data: unknown): Promise<Outcome | null> =>
      this.#questions.deleted(deletedSchema.parse(data));
    this.#listen(GatewayDispatchEvents.MessageDelete, gone);
    this.#listen(GatewayDispatchEvents.MessageDeleteBulk, gone);
    logGateway(this.client, log, () => this.#closing);
    this.client.once(Events.ClientReady, () => this.#announcer.begin());
  }

  /** Calls back if Discord ends the connection for good. @param then gets the close code in words */
  onEnd(then: (cause: string) => void): void {
    this.client.on(Events.ShardDisconnect, ({ code }) => {
      if (!this.#closing) then(GatewayCloseCodes[code] ?? String(code));
    });
  }

  /** Whether the face is shutting down and takes nothing new. */
  get isClosing(): boolean {
    return this.#closing;
  }

  /** Takes nothing new, lets replies in flight finish, and disconnects. */
  async close(): Promise<void> {
    this.#closing = true;
    const done = Promise.all([...this.#inFlight, this.#announcer.close()]);
    await Promise.race([done, wait(farewell, undefined, { ref: false })]);
    await this.client.destroy();
  }

  #begin(work: () => Promise<void>): void {
    if (this.#closing) return;
    const running = work().finally(() => this.#inFlight.delete(running));
    this.#inFlight.add(running);
  }

  /** Reads messages from raw gateway events: nothing has to be cached, and no message is partial. */
  #listen(
    event: GatewayDispatchEvents,
    answer: (data: unknown, botId: string) => Promise<Outcome | null>,
  ): void {
    this.client.ws.on(event, (data: unknown) => {
      // Discord sends the bot's identity first, but messages may arrive before the last guild does.
      const botId = this.client.user?.id;
      if (botId === undefined) return;
      this.#begin(async () => {
        const receivedAt = Date.now();
        try {
          this.interactionLog.note(await answer(data, botId), receivedAt, serverOf(data));
        } catch (error) {
          this.interactionLog.fail(error, receivedAt, serverOf(data));
        }
      });
    });
  }

  async #interact(interaction: Interaction): Promise<void> {
    const receivedAt = Date.now();
    this.#languages.learn(interaction);
    try {
      await this.#rights.prepare(interaction, this.#places);
      this.interactionLog.note(await this.#route(interaction, receivedAt), receivedAt, interaction.guildId);
    } catch (error) {
      const isLate = isRefusal(error, RESTJSONErrorCodes.UnknownInteraction);
      const id = this.interactionLog.fail(error, receivedAt, interaction.guildId, isLate);
      if (!isLate) await apologise(interaction, error, id, this.log);
    }
  }

  #route(interaction: Interaction, receivedAt: number): Promise<Outcome | null> {
    if (interaction.isAutocomplete()) return this.#commands.complete(interaction, receivedAt);
    if (interaction.isChatInputCommand()) return this.#commands.answer(interaction, receivedAt);
    if (interaction.isModalSubmit())
      return this.#buttons.isForm(interaction.customId)
        ? this.#buttons.submit(interaction, receivedAt)
        : this.#newsroom.submit(interaction, receivedAt);
    if ((interaction.isButton() || interaction.isStringSelectMenu()) && isInboxId(interaction.customId))
      return this.#inbox.press(interaction, receivedAt);
    if ((interaction.isButton() || interaction.isStringSelectMenu()) && isReviewId(interaction.customId))
      return this.#newsroom.press(interaction, receivedAt);
    if ((interaction.isButton() || interaction.isStringSelectMenu()) && isControlId(interaction.customId))
      return this.#controls.press(interaction, receivedAt);
    if (interaction.isStringSelectMenu()) return this.#buttons.choose(interaction, receivedAt);
    if (interaction.isButton()) return this.#buttons.answer(interaction, receivedAt);
    if (interaction.isMessageContextMenuCommand()) return this.#commands.menu(interaction, receivedAt);
    return Promise.resolve(null);
  }
}
