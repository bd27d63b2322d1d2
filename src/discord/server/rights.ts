import {
  type BaseInteraction,
  type Client,
  GatewayDispatchEvents,
  type Interaction,
  InteractionContextType,
  PermissionFlagsBits,
  PermissionsBitField,
} from 'discord.js';
import * as z from 'zod';
import type { Circumstances } from '../../request/respond.js';
import type { Place } from '../../settings/store.js';
import type { Places } from './places.js';
import { within } from './within.js';

/** Permissions of which one makes a moderator. */
const moderators = [
  PermissionFlagsBits.ManageMessages,
  PermissionFlagsBits.ManageChannels,
  PermissionFlagsBits.ManageGuild,
];
const looked = new PermissionsBitField(moderators).bitfield;
/** How long somebody waits for Discord to tell of a channel, in milliseconds. */
const patience = 800;

const channel = z.object({
  id: z.string(),
  permission_overwrites: z.array(z.object({ allow: z.coerce.string().regex(/^\d+$/) })),
});
const server = z.object({ channels: z.array(z.unknown()) });

/** What a channel grants to anybody of what is asked for here. */
function grantsOf({ permission_overwrites: all }: z.infer<typeof channel>): bigint {
  return all.reduce((sum, { allow }) => sum | (BigInt(allow) & looked), 0n);
}

/**
 * Who may do what. Discord says what somebody may do in a channel; what a channel grants to some does not reach
 * beyond it, so that whoever manages one channel does not set what holds in the whole server.
 */
export class Rights {
  /** What channels grant of what is asked for here, by their ids; most grant nothing. */
  readonly #granted = new Map<string, bigint>();
  /** The same where Discord is asked, by what is answered. */
  readonly #asked = new WeakMap<object, bigint>();

  /** @param ask asks Discord for a channel, where no gateway tells of it; null where one does */
  constructor(
    { ws }: Client,
    private readonly ask: ((channel: string) => Promise<unknown>) | null,
  ) {
    ws.on(GatewayDispatchEvents.GuildCreate, (data: unknown) => {
      for (const one of server.safeParse(data).data?.channels ?? []) this.#learn(one);
    });
    for (const event of [GatewayDispatchEvents.ChannelCreate, GatewayDispatchEvents.ChannelUpdate] as const)
      ws.on(event, (data: unknown) => this.#learn(data));
    ws.on(GatewayDispatchEvents.ChannelDelete, (data: unknown) => {
      const gone = z.object({ id: z.string() }).safeParse(data).data;
      if (gone) this.#granted.delete(gone.id);
    });
  }

  /** Asks Discord what a channel grants, where that is not known and matters to whoever uses a command there. */
  async prepare(interaction: Interaction, places: Places): Promise<void> {
    const { memberPermissions: here } = interaction;
    const doesMatter = here?.any(moderators) && !here.has(PermissionFlagsBits.ManageGuild);
    const place = this.ask && doesMatter ? await places.of(interaction) : null;
    if (!this.ask || !place?.server) return;
    try {
      const read = channel.safeParse(await within(this.ask(place.channel), patience, null)).data;
      if (read) this.#asked.set(interaction, grantsOf(read));
    } catch {
      // Where Discord does not tell, a right in a channel counts there alone.
    }
  }

  /** What whoever uses a command may do in its place and in the server. */
  of(
    interaction: Pick<BaseInteraction, 'appPermissions' | 'channelId' | 'memberPermissions'> & {
      context?: InteractionContextType | null;
    },
    place: Place | null,
  ): Pick<Circumstances, 'here' | 'isModerator' | 'maySet' | 'maySetServer'> {
    const { appPermissions, channelId, context = null, memberPermissions } = interaction;
    // A direct message with the bot is its reader's own.
    if (place?.server === null)
      return {
        isModerator: false,
        maySet: context === null || context === InteractionContextType.BotDM || undefined,
      };
    const here = memberPermissions ?? new PermissionsBitField();
    const granted = this.ask
      ? [this.#asked.get(interaction) ?? looked]
      : [channelId, place?.channel].map((id) => this.#granted.get(id ?? '') ?? 0n);
    const everywhere = new PermissionsBitField(here.bitfield).remove(granted);
    const isAdministrator = here.has(PermissionFlagsBits.ManageGuild);
    return {
      isModerator: isAdministrator || everywhere.any(moderators),
      maySet: place ? here.has(PermissionFlagsBits.ManageChannels) : undefined,
      maySetServer: isAdministrator || everywhere.has(PermissionFlagsBits.ManageChannels),
      ...(place && {
        here: {
          channel: place.thread ?? place.channel,
          mayWrite: appPermissions.has([
            PermissionFlagsBits.ViewChannel,
            place.thread === undefined
              ? PermissionFlagsBits.SendMessages
              : PermissionFlagsBits.SendMessagesInThreads,
          ]),
        },
      }),
    };
  }

  #learn(data: unknown): void {
    const read = channel.safeParse(data).data;
    if (!read) return;
    const granted = grantsOf(read);
    if (granted === 0n) this.#granted.delete(read.id);
    else this.#granted.set(read.id, granted);
  }
}
