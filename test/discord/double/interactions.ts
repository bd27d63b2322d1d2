import {
  type APIInteraction,
  type APIMessage,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
} from 'discord-api-types/v10';
import type { SentMessage } from './message.js';
import type { CommandBody } from './registration.js';
import { snowflake } from './snowflake.js';
import type { Channel, Person, Posted, World } from './world.js';

/** Where, by whom and in which language something is used. */
export interface Use {
  readonly user?: Person;
  readonly channel?: Channel;
  readonly locale?: string;
}

/** What a user sees of an interaction once the bot has answered it. */
export interface Outcome {
  readonly kind: 'reply' | 'update' | 'choices' | 'deferred' | 'nothing';
  /** The message that came, or that was changed. */
  readonly message: SentMessage | null;
  readonly choices: readonly { readonly name: string; readonly value: string | number }[];
}

/** An interaction that waits for, or has had, its answer. */
export interface Live {
  readonly id: string;
  readonly token: string;
  readonly startedAt: number;
  readonly user: Person;
  readonly channel: Channel;
  /** The message whose component was used. */
  readonly source: SentMessage | null;
  readonly type: InteractionType;
  acknowledged: boolean;
  deferredPrivately: boolean;
  /** It is deferred and has no message yet. */
  waits: boolean;
  original: SentMessage | null;
  readonly settle: (outcome: Outcome) => void;
}

type Raw = Pick<APIInteraction, 'type'> & { readonly data: unknown; readonly message?: unknown };

/** Makes the interactions that people start, and keeps them until they are answered. */
export class Interactions {
  readonly #live = new Map<string, Live>();

  constructor(
    private readonly world: World,
    private readonly send: (interaction: unknown) => void,
    private readonly commandNamed: (name: string, guildId: string | null) => CommandBody & { id: string },
    /** Milliseconds in which Discord wants an acknowledgement. */
    readonly patience: number,
    /** Whether interactions carry no field that an answer could do without. */
    private readonly isBare: boolean,
  ) {}

  find(id: string, token: string): Live | undefined {
    const live = this.#live.get(id);
    return live?.token === token ? live : undefined;
  }

  findByToken(token: string): Live | undefined {
    return [...this.#live.values()].find((live) => live.token === token);
  }

  /** Uses a slash command, or a subcommand (`article use`); options as typed. */
  async command(
    name: string,
    options: Readonly<Record<string, string | boolean>> = {},
    use: Use = {},
  ): Promise<Outcome> {
    const data = this.#slashData(name, options, null, use);
    return this.#start({ type: InteractionType.ApplicationCommand, data }, use);
  }

  /** Types into an option of a slash command. */
  async autocomplete(name: string, focused: string, typed: string, use: Use = {}): Promise<Outcome> {
    const data = this.#slashData(name, { [focused]: typed }, focused, use);
    return this.#start({ type: InteractionType.ApplicationCommandAutocomplete, data }, use);
  }

  /** Uses a command of the message menu. */
  async messageCommand(name: string, target: Posted, use: Use = {}): Promise<Outcome> {
    const { id } = this.commandNamed(name, this.#channel(use).guildId);
    const data = {
      id,
      name,
      type: ApplicationCommandType.Message,
      target_id: target.id,
      resolved: { messages: { [target.id]: this.#least(this.world.postedData(target, target.content)) } },
    };
    return this.#start({ type: InteractionType.ApplicationCommand, data }, use);
  }

  /** Presses a button of a message of the bot's, by its custom id. */
  async component(message: SentMessage, customId: string, use: Use = {}): Promise<Outcome> {
    const data = { component_type: ComponentType.Button, custom_id: customId };
    const channel = this.world.channels.get(message.channelId);
    return this.#start(
      { type: InteractionType.MessageComponent, data, message: this.#least(this.world.messageData(message)) },
      { ...(channel ? { channel } : {}), ...use },
      message,
    );
  }

  /** A message with no field that an answer could do without, where interactions have none either. */
  #least(message: APIMessage): unknown {
    const { components, content, flags, id } = message;
    return this.isBare ? { id, content, components, flags } : message;
  }

  #channel(use: Use): Channel {
    const channel = use.channel ?? this.world.guilds[0]?.channels[0];
    if (!channel) throw new Error('there is no channel to use this in');
    return channel;
  }

  #slashData(
    typed: string,
    options: Readonly<Record<string, string | boolean>>,
    focused: string | null,
    use: Use,
  ): unknown {
    const [first = '', second] = typed.split(' ');
    const { id, name, options: known } = this.commandNamed(first, this.#channel(use).guildId);
    const sub = known.find((option) => option.name === second);
    const isGroup = known.some(({ type }) => type === ApplicationCommandOptionType.Subcommand);
    if (isGroup !== (sub !== undefined)) throw new Error(`/${typed}: no such subcommand can be chosen`);
    const all = sub ? (sub.options ?? []) : known;
    const missing = all.find((option) => option.required && !(option.name in options));
    if (missing && focused === null) throw new Error(`/${typed} needs ${missing.name}`);
    const filled = Object.entries(options).map(([option, value]) => {
      const { autocomplete, choices = [], type } = all.find((one) => one.name === option) ?? {};
      if (type === undefined) throw new Error(`/${typed} has no option ${option}`);
      const isText = type === ApplicationCommandOptionType.String;
      if (isText !== (typeof value === 'string')) throw new Error(`/${typed} ${option}: wrong type`);
      if (choices.length > 0 && !choices.some((choice) => choice.value === value))
        throw new Error(`/${typed} ${option}: "${value}" is no choice`);
      if (option === focused && !autocomplete) throw new Error(`/${typed} does not complete "${option}"`);
      return { name: option, type, value, ...(option === focused ? { focused: true } : {}) };
    });
    const inner = sub
      ? [{ type: ApplicationCommandOptionType.Subcommand, name: sub.name, options: filled }]
      : filled;
    return { id, name, type: ApplicationCommandType.ChatInput, options: inner };
  }

  #start(raw: Raw, use: Use, source: SentMessage | null = null): Promise<Outcome> {
    const channel = this.#channel(use);
    const user = use.user ?? this.world.anybody;
    const id = snowflake();
    const token = `token-of-${id}`;
    const member = {
      user: this.world.user(user),
      roles: [],
      joined_at: new Date(0).toISOString(),
      deaf: false,
      mute: false,
      flags: 0,
      permissions: user.permissions,
    };
    return new Promise((resolve) => {
      const timer = setTimeout(
        () => settle({ kind: 'nothing', message: null, choices: [] }),
        this.patience + 250,
      );
      const settle = (outcome: Outcome): void => {
        clearTimeout(timer);
        resolve(outcome);
      };
      this.#live.set(id, {
        id,
        token,
        startedAt: Date.now(),
        user,
        channel,
        source,
        type: raw.type,
        acknowledged: false,
        deferredPrivately: false,
        waits: false,
        original: null,
        settle,
      });
      const least = {
        id,
        application_id: this.world.applicationId,
        token,
        version: 1,
        channel_id: channel.id,
      };
      if (this.isBare) {
        const place = channel.guildId === null ? {} : { guild_id: channel.guildId };
        this.send({ ...least, user: member.user, ...place, ...raw });
        return;
      }
      this.send({
        ...least,
        channel: this.world.channelData(channel, user),
        locale: use.locale ?? 'en-US',
        app_permissions: '2248473465835073',
        entitlements: [],
        authorizing_integration_owners: {},
        attachment_size_limit: 10_485_760,
        context: channel.guildId === null ? 1 : 0,
        ...(channel.guildId === null ? { user: member.user } : { guild_id: channel.guildId, member }),
        ...raw,
      });
    });
  }
}
