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
import { LRUCache } from 'lru-cache';
import type { Desk } from '../answer/respond.js';
import type { Store } from '../answer/store.js';
import { phrase } from '../answer/wording.js';
import type { DiscordConfig } from '../config.js';
import { Buttons } from './buttons.js';
import { createClient } from './client.js';
import { completeInteraction, completeReady } from './completeEvents.js';
import { isRefusal } from './delivery.js';
import { Desks } from './desks.js';
import { deletedSchema, messageSchema } from './gatewayMessage.js';
import { faultId, type Log } from './log.js';
import { follow } from './membership.js';
import { Conversations } from './memory.js';
import { reply } from './message.js';
import { Adding, type Tools } from './newsroom/adding.js';
import { isReviewId } from './newsroom/ids.js';
import { Newsroom } from './newsroom/newsroom.js';
import { OwnRoles } from './ownRoles.js';
import { Places } from './places.js';
import { Posts } from './posts.js';
import { Questions } from './questions.js';
import { Rights } from './rights.js';
import { noteScreen, Screens } from './screen.js';
import { ServerArticles } from './serverArticles.js';
import { type Outcome, Slash } from './slash.js';
import { Turns } from './turns.js';

/** How long replies in flight have to finish at the end, in milliseconds. */
const farewell = 10_000;

/** People whose language is remembered. */
const mostReaders = 10_000;

/** The bot on Discord: takes interactions and messages, answers each, and logs what came of it. */
export class Face {
  readonly client: Client;
  readonly #slash: Slash;
  readonly #buttons: Buttons;
  readonly #newsroom: Newsroom;
  readonly #questions: Questions;
  /** Languages by person. */
  readonly #locales = new LRUCache<string, string>({ max: mostReaders });
  readonly #inFlight = new Set<Promise<void>>();
  #closing = false;
  /** Whether the gateway is being connected to again. */
  #away = false;

  /** @param log where each interaction leaves its line */
  constructor(
    desk: Desk,
    private readonly config: DiscordConfig,
    private readonly log: Log,
    store: Store,
    tools: Tools,
  ) {
    this.client = createClient(config);
    const turns = new Turns();
    const conversations = new Conversations();
    const screens = new Screens(desk);
    const desks = new Desks(desk, new ServerArticles(store, log));
    const rights = new Rights(this.client);
    const places = new Places(store, {
      channel: (id) => this.client.rest.get(Routes.channel(id)),
      areLogged: config.logQuestions,
    });
    follow(this.client, store, places, log);
    const adding = new Adding(tools, store);
    this.#newsroom = new Newsroom(adding, desks, places, rights, log);
    this.#slash = new Slash(desks, screens, turns, conversations, places, rights, this.#newsroom);
    this.#buttons = new Buttons(desks, screens, places);
    const posts = new Posts(this.client.rest, log);
    this.#questions = new Questions(
      desks,
      screens,
      turns,
      posts,
      conversations,
      places,
      log,
      (user, guildId) => this.#localeOf(user, guildId),
    );
    // Listeners of raw events see them before discord.js reads them.
    this.client.ws.on(GatewayDispatchEvents.Ready, completeReady);
    this.client.ws.on(GatewayDispatchEvents.InteractionCreate, completeInteraction);
    this.client.on(Events.InteractionCreate, (interaction) => this.#begin(() => this.#interact(interaction)));
    const roles = new OwnRoles(this.client);
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
    this.client.on(Events.Error, (error) => log.error({ err: error }, 'discord.js'));
    this.client.on(Events.ShardError, (error) => log.warn({ cause: error.message }, 'gateway'));
    this.client.on(Events.ShardReconnecting, () => {
      // It tries twice a second: the log says so once.
      if (!this.#closing && !this.#away) log.info('gateway: connecting again');
      this.#away = true;
    });
    for (const event of [Events.ShardResume, Events.ShardReady] as const) {
      this.client.on(event, () => {
        if (this.#away) log.info('gateway: connected again');
        this.#away = false;
      });
    }
  }

  /** Calls back once if Discord ends the connection for good. @param then gets the close code in words */
  onEnd(then: (cause: string) => void): void {
    this.client.on(Events.ShardDisconnect, ({ code }) => {
      if (!this.#closing) then(GatewayCloseCodes[code] ?? String(code));
    });
  }

  /** Takes nothing new, lets replies in flight finish, and leaves. */
  async close(): Promise<void> {
    this.#closing = true;
    await Promise.race([Promise.all(this.#inFlight), wait(farewell, undefined, { ref: false })]);
    await this.client.destroy();
  }

  /** Messages do not say in which language their author reads: a command said it, or the server's own is taken. */
  #localeOf(user: string, guildId: string | null | undefined): string {
    return this.#locales.get(user) ?? this.#serverLocale(guildId);
  }

  #serverLocale(guildId: string | null | undefined): string {
    return (guildId && this.client.guilds.cache.get(guildId)?.preferredLocale) || 'en';
  }

  #begin(work: () => Promise<void>): void {
    if (this.#closing) return;
    const running = work().finally(() => this.#inFlight.delete(running));
    this.#inFlight.add(running);
  }

  /** Messages are read from the gateway's own events: nothing of them has to be cached, and none is partial. */
  #listen(
    event: GatewayDispatchEvents,
    answer: (data: unknown, botId: string) => Promise<Outcome | null>,
  ): void {
    this.client.ws.on(event, (data: unknown) => {
      // Discord says who the bot is before anything else, and messages can come before the last server has.
      const botId = this.client.user?.id;
      if (botId === undefined) return;
      this.#begin(async () => {
        const since = Date.now();
        try {
          this.#note(await answer(data, botId), since);
        } catch (error) {
          this.log.error({ id: faultId(), event, err: error }, 'failed');
        }
      });
    });
  }

  #note(outcome: Outcome | null, since: number): void {
    if (!outcome) return;
    const { question, ...rest } = outcome;
    this.log.info({ ...rest, ...(this.config.logQuestions ? { question } : {}), ms: Date.now() - since });
  }

  async #interact(interaction: Interaction): Promise<void> {
    const since = Date.now();
    this.#locales.set(interaction.user.id, interaction.locale);
    try {
      this.#note(await this.#route(interaction, since), since);
    } catch (error) {
      const id = faultId();
      const isLate = isRefusal(error, RESTJSONErrorCodes.UnknownInteraction);
      this.log[isLate ? 'warn' : 'error'](
        { id, err: error, ms: Date.now() - since },
        isLate ? 'too late' : 'failed',
      );
      if (!isLate) await this.#apologise(interaction, id);
    }
  }

  #route(interaction: Interaction, since: number): Promise<Outcome | null> {
    if (interaction.isAutocomplete()) return this.#slash.complete(interaction, since);
    if (interaction.isChatInputCommand()) return this.#slash.answer(interaction, since);
    if (interaction.isModalSubmit()) return this.#newsroom.submit(interaction, since);
    if ((interaction.isButton() || interaction.isStringSelectMenu()) && isReviewId(interaction.customId))
      return this.#newsroom.press(interaction, since);
    if (interaction.isStringSelectMenu()) return this.#buttons.choose(interaction, since);
    if (interaction.isButton()) return this.#buttons.answer(interaction, since);
    if (interaction.isMessageContextMenuCommand()) return this.#slash.menu(interaction, since);
    return Promise.resolve(null);
  }

  /** Tells whoever asked, and nobody else, that something went wrong and under which id the log has it. */
  async #apologise(interaction: Interaction, id: string): Promise<void> {
    try {
      if (interaction.isAutocomplete()) {
        if (!interaction.responded) await interaction.respond([]);
        return;
      }
      if (!interaction.isRepliable()) return;
      const message = reply(noteScreen(phrase('failed', { id }), interaction.locale), true);
      await (interaction.replied || interaction.deferred
        ? interaction.followUp(message)
        : interaction.reply(message));
    } catch (error) {
      this.log.warn({ id, err: error }, 'the apology did not arrive either');
    }
  }
}
