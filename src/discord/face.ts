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
import type { Store } from '../settings/store.js';
import { createClient } from './client/client.js';
import { CommandMentions } from './client/commandMentions.js';
import { completeInteraction, completeReady } from './client/completeEvents.js';
import { logGateway } from './client/gatewayLog.js';
import type { Log } from './client/log.js';
import { once } from './client/once.js';
import { type Outcome, Outcomes, serverOf } from './client/outcomes.js';
import { Controls } from './controls/controls.js';
import { isControlId } from './controls/ids.js';
import { followByAsking } from './http/membership.js';
import { isInboxId } from './inbox/ids.js';
import { Inbox } from './inbox/inbox.js';
import { apologise } from './interactions/apology.js';
import { Buttons } from './interactions/buttons.js';
import { isRefusal } from './interactions/delivery.js';
import { Slash } from './interactions/slash.js';
import { Stale } from './interactions/stale.js';
import { deletedSchema, messageSchema } from './mentions/gatewayMessage.js';
import { OwnRoles } from './mentions/ownRoles.js';
import { Posts } from './mentions/posts.js';
import { Questions } from './mentions/questions.js';
import { Turns } from './mentions/turns.js';
import { Adding, type Tools } from './newsroom/adding.js';
import { isReviewId } from './newsroom/ids.js';
import { Newsroom } from './newsroom/newsroom.js';
import { Screens } from './screen/screen.js';
import { Announcing } from './server/announcing.js';
import { Desks } from './server/desks.js';
import { Languages } from './server/languages.js';
import { follow } from './server/membership.js';
import { Conversations, Pace } from './server/memory.js';
import { Places } from './server/places.js';
import { Rights } from './server/rights.js';
import { ServerArticles } from './server/serverArticles.js';

/** How long replies in flight have to finish at the end, in milliseconds. */
const farewell = 10_000;

/** The bot on Discord: takes interactions and messages, answers each, and logs what came of it. */
export class Face {
  readonly client: Client;
  /** The commands as they are named in messages, once they are registered. */
  readonly mentions = new CommandMentions();
  /** What came of each interaction and question. */
  readonly outcomes: Outcomes;
  readonly #slash: Slash;
  readonly #buttons: Buttons;
  readonly #controls: Controls;
  readonly #newsroom: Newsroom;
  readonly #inbox: Inbox;
  readonly #questions: Questions;
  readonly #announcing: Announcing;
  readonly #languages: Languages;
  readonly #places: Places;
  readonly #rights: Rights;
  readonly #inFlight = new Set<Promise<void>>();
  #closing = false;

  /**
   * @param log where each interaction leaves its line
   * @param pace how fast it may be asked
   */
  constructor(
    desk: Desk,
    config: DiscordConfig,
    private readonly log: Log,
    store: Store,
    tools: Tools,
    pace = new Pace(),
  ) {
    this.client = createClient(config);
    this.outcomes = new Outcomes(log, config, () => this.client.options.shardCount ?? 1);
    const turns = new Turns();
    const conversations = new Conversations();
    const screens = new Screens(desk, this.mentions);
    const desks = new Desks(desk, new ServerArticles(store, log));
    const channel = (id: string): Promise<unknown> => this.client.rest.get(Routes.channel(id));
    const rights = new Rights(this.client, config.withoutGateway ? channel : null);
    const places = new Places(store, { channel, areLogged: config.logQuestions });
    const languages = new Languages(this.client, store, !config.withoutGateway);
    [this.#languages, this.#places, this.#rights] = [languages, places, rights];
    follow(this.client, store, places, log);
    if (config.withoutGateway) followByAsking(this.client, store, log);
    const posts = new Posts(this.client.rest, log);
    this.#announcing = new Announcing(
      desk,
      desks,
      store,
      posts,
      this.mentions,
      (server) => languages.ofOwnServer(server),
      log,
    );
    const adding = new Adding(tools, store);
    this.#newsroom = new Newsroom(adding, desks, places, rights, this.#announcing, this.mentions, log);
    this.#inbox = new Inbox(desks, screens, turns, places, rights, this.mentions);
    this.#slash = new Slash(
      desks,
      screens,
      turns,
      conversations,
      places,
      rights,
      pace,
      this.#announcing,
      this.#newsroom,
      this.#inbox,
    );
    const roles = new OwnRoles(this.client);
    const stale = new Stale(desks, screens, turns, posts, places, pace, {
      localeOf: (server) => languages.ofServer(server),
      identityIn: (server) => ({ id: this.client.user?.id ?? '', role: roles.in(server) }),
    });
    this.#controls = new Controls(desks, screens, places, rights, pace);
    this.#buttons = new Buttons(desks, screens, places, stale, pace);
    this.#questions = new Questions(
      desks,
      screens,
      turns,
      posts,
      conversations,
      places,
      pace,
      log,
      (user, guildId) => languages.ofPerson(user, guildId),
    );
    // Listeners of raw events see them before discord.js reads them.
    this.client.ws.on(GatewayDispatchEvents.Ready, completeReady);
    this.client.ws.on(GatewayDispatchEvents.InteractionCreate, completeInteraction);
    const take = once((interaction: Interaction) => this.#begin(() => this.#interact(interaction)));
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
    this.client.once(Events.ClientReady, () => this.#announcing.begin());
  }

  /** Calls back once if Discord ends the connection for good. @param then gets the close code in words */
  onEnd(then: (cause: string) => void): void {
    this.client.on(Events.ShardDisconnect, ({ code }) => {
      if (!this.#closing) then(GatewayCloseCodes[code] ?? String(code));
    });
  }

  /** Whether it takes nothing new. */
  get isClosing(): boolean {
    return this.#closing;
  }

  /** Takes nothing new, lets replies in flight finish, and leaves. */
  async close(): Promise<void> {
    this.#closing = true;
    const done = Promise.all([...this.#inFlight, this.#announcing.close()]);
    await Promise.race([done, wait(farewell, undefined, { ref: false })]);
    await this.client.destroy();
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
          this.outcomes.note(await answer(data, botId), since, serverOf(data));
        } catch (error) {
          this.outcomes.fail(error, since, serverOf(data));
        }
      });
    });
  }

  async #interact(interaction: Interaction): Promise<void> {
    const since = Date.now();
    this.#languages.learn(interaction);
    try {
      await this.#rights.prepare(interaction, this.#places);
      this.outcomes.note(await this.#route(interaction, since), since, interaction.guildId);
    } catch (error) {
      const isLate = isRefusal(error, RESTJSONErrorCodes.UnknownInteraction);
      const id = this.outcomes.fail(error, since, interaction.guildId, isLate);
      if (!isLate) await apologise(interaction, id, this.log);
    }
  }

  #route(interaction: Interaction, since: number): Promise<Outcome | null> {
    if (interaction.isAutocomplete()) return this.#slash.complete(interaction, since);
    if (interaction.isChatInputCommand()) return this.#slash.answer(interaction, since);
    if (interaction.isModalSubmit())
      return this.#buttons.isForm(interaction.customId)
        ? this.#buttons.submit(interaction, since)
        : this.#newsroom.submit(interaction, since);
    if ((interaction.isButton() || interaction.isStringSelectMenu()) && isInboxId(interaction.customId))
      return this.#inbox.press(interaction, since);
    if ((interaction.isButton() || interaction.isStringSelectMenu()) && isReviewId(interaction.customId))
      return this.#newsroom.press(interaction, since);
    if ((interaction.isButton() || interaction.isStringSelectMenu()) && isControlId(interaction.customId))
      return this.#controls.press(interaction, since);
    if (interaction.isStringSelectMenu()) return this.#buttons.choose(interaction, since);
    if (interaction.isButton()) return this.#buttons.answer(interaction, since);
    if (interaction.isMessageContextMenuCommand()) return this.#slash.menu(interaction, since);
    return Promise.resolve(null);
  }
}
