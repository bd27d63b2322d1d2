import {
  type APIAttachment,
  type APIInteraction,
  type APIMessage,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
} from 'discord-api-types/v10';
import type { Cdn, GivenFile } from './cdn.js';
import { uploadLimit } from './limits.js';
import { type SentMessage, selectsOf } from './message.js';
import { postedData, sentData } from './messageData.js';
import type { Modal } from './modal.js';
import { appPermissions } from './permissions.js';
import type { CommandBody } from './registration.js';
import { chosen } from './select.js';
import { type Options, slashData, type Typing } from './slash.js';
import { snowflake } from './snowflake.js';
import { type Entries, submission } from './submission.js';
import type { Channel, Person, Posted, World } from './world.js';

/** Where, by whom and in which language something is used. */
export interface Use {
  readonly user?: Person;
  readonly channel?: Channel;
  readonly locale?: string;
}

/** A form that somebody sees. */
export interface ShownModal {
  readonly data: Modal;
  readonly user: Person;
  readonly channel: Channel;
  /** The message whose component brought it. */
  readonly source: SentMessage | null;
}

/** What a user sees of an interaction once the bot has answered it. */
export interface Outcome {
  readonly kind: 'reply' | 'update' | 'choices' | 'deferred' | 'modal' | 'nothing';
  /** The message that came, or that was changed. */
  readonly message: SentMessage | null;
  readonly choices: readonly { readonly name: string; readonly value: string | number }[];
  readonly modal: ShownModal | null;
}

/** An interaction that waits for, or has had, its answer. */
export interface Live {
  readonly id: string;
  readonly token: string;
  readonly startedAt: number;
  readonly user: Person;
  readonly channel: Channel;
  /** The message whose component was used, or brought the form. */
  readonly source: SentMessage | null;
  readonly type: InteractionType;
  acknowledged: boolean;
  deferredPrivately: boolean;
  /** It is deferred and has no message yet. */
  waits: boolean;
  original: SentMessage | null;
  /** Tells whoever waits what came of it; what is left out is not there. */
  readonly settle: (outcome: Pick<Outcome, 'kind'> & Partial<Outcome>) => void;
}

type Raw = Pick<APIInteraction, 'type'> & { readonly data: unknown; readonly message?: unknown };

/** Makes the interactions that people start, and keeps them until they are answered. */
export class Interactions {
  readonly #live = new Map<string, Live>();

  constructor(
    private readonly world: World,
    private readonly cdn: Cdn,
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

  /** Uses a slash command, or a subcommand (`article use`); options as typed, or files. */
  async command(name: string, options: Options = {}, use: Use = {}): Promise<Outcome> {
    const data = this.#slashData({ typed: name, options, focused: null }, use);
    return this.#start({ type: InteractionType.ApplicationCommand, data }, use);
  }

  /** Types into an option of a slash command. */
  async autocomplete(name: string, focused: string, typed: string, use: Use = {}): Promise<Outcome> {
    const data = this.#slashData({ typed: name, options: { [focused]: typed }, focused }, use);
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
      resolved: { messages: { [target.id]: this.#least(postedData(this.world, target, true)) } },
    };
    return this.#start({ type: InteractionType.ApplicationCommand, data }, use);
  }

  /** Presses a button of a message of the bot's, by its custom id. */
  async component(message: SentMessage, customId: string, use: Use = {}): Promise<Outcome> {
    return this.#use(message, { component_type: ComponentType.Button, custom_id: customId }, use);
  }

  /**
   * Chooses values in a menu of a message of the bot's, by its custom id.
   * @throws Error where the menu would not let them
   */
  async choose(
    message: SentMessage,
    customId: string,
    values: readonly string[],
    use: Use = {},
  ): Promise<Outcome> {
    const select = selectsOf(message).find(({ custom_id }) => custom_id === customId);
    if (!select || message.deleted) throw new Error(`there is no menu "${customId}"`);
    if (message.ephemeral && message.askedBy !== (use.user ?? this.world.anybody).id)
      throw new Error('nobody else sees that message');
    const data = { component_type: ComponentType.StringSelect, custom_id: customId };
    return this.#use(message, { ...data, values: chosen(select, values) }, use);
  }

  /**
   * Sends a form that came of an interaction, as whom it was shown to.
   * @throws Error where it could not be sent like that
   */
  async submit({ modal }: Outcome, entries: Entries = {}, use: Omit<Use, 'channel'> = {}): Promise<Outcome> {
    if (!modal) throw new Error('there is no form to send');
    const { channel, data, source, user } = modal;
    if (use.user && use.user.id !== user.id) throw new Error('nobody else sees that form');
    const raw = {
      type: InteractionType.ModalSubmit,
      data: submission(data, entries, this.#keep),
      ...(source ? { message: this.#least(sentData(this.world, source)) } : {}),
    };
    return this.#start(raw, { ...use, channel, user }, source);
  }

  #use(message: SentMessage, data: unknown, use: Use): Promise<Outcome> {
    const channel = this.world.channels.get(message.channelId);
    return this.#start(
      { type: InteractionType.MessageComponent, data, message: this.#least(sentData(this.world, message)) },
      { ...(channel ? { channel } : {}), ...use },
      message,
    );
  }

  readonly #keep = (file: GivenFile): APIAttachment =>
    this.cdn.keep(file, 'ephemeral-attachments', this.world.applicationId);

  /** A message with no field that an answer could do without, where interactions have none either. */
  #least(message: APIMessage): unknown {
    const { attachments, components, content, embeds, flags, id } = message;
    if (!this.isBare) return message;
    const files = attachments.length > 0 ? { attachments } : {};
    return { id, content, components, flags, ...files, ...(embeds.length > 0 ? { embeds } : {}) };
  }

  #channel(use: Use): Channel {
    const channel = use.channel ?? this.world.guilds[0]?.channels[0];
    if (!channel) throw new Error('there is no channel to use this in');
    return channel;
  }

  #slashData(typing: Typing, use: Use): unknown {
    const [first = ''] = typing.typed.split(' ');
    return slashData(this.commandNamed(first, this.#channel(use).guildId), typing, this.#keep);
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
      const timer = setTimeout(() => settle({ kind: 'nothing' }), this.patience + 250);
      const settle: Live['settle'] = (outcome) => {
        clearTimeout(timer);
        resolve({ message: null, choices: [], modal: null, ...outcome });
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
        ...(channel.guildId === null ? {} : { guild_locale: this.world.localeOf(channel.guildId) }),
        app_permissions: appPermissions(channel),
        entitlements: [],
        authorizing_integration_owners: {},
        attachment_size_limit: uploadLimit,
        context: channel.guildId === null ? 1 : 0,
        ...(channel.guildId === null ? { user: member.user } : { guild_id: channel.guildId, member }),
        ...raw,
      });
    });
  }
}
