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
import type { RequestContext } from '../../request/context.js';
import type { Place } from '../../settings/storeInterface.js';
import { withTimeout } from '../scheduling/timeout.js';
import type { Places } from './places.js';

/** Any of these permissions makes a moderator. */
const moderators = [
  PermissionFlagsBits.ManageMessages,
  PermissionFlagsBits.ManageChannels,
  PermissionFlagsBits.ManageGuild,
];
const looked = new PermissionsBitField(moderators).bitfield;
/** How long to wait for Discord to describe a channel, in milliseconds. */
const patience = 800;

const channel = z.object({
  id: z.string(),
  permission_overwrites: z.array(z.object({ allow: z.coerce.string().regex(/^\d+$/) })),
});
const server = z.object({ channels: z.array(z.unknown()) });

/** Which of these permissions a channel's overwrites grant to anybody. */
function grantsOf({ permission_overwrites: all }: z.infer<typeof channel>): bigint {
  return all.reduce((sum, { allow }) => sum | (BigInt(allow) & looked), 0n);
}

/**
 * Tells what a user may do. Discord reports a user's permissions in a channel. What the channel's overwrites grant
 * does not count beyond the channel, so that a channel's manager cannot change settings of the whole server.
 */
export class Rights {
  /** By channel id: the permissions that its overwrites grant. Most channels grant none and are left out. */
  readonly #granted = new Map<string, bigint>();
  /** The same by interaction, where Discord has to be asked. */
  readonly #asked = new WeakMap<object, bigint>();

  /** @param ask asks Discord for a channel; null where the gateway describes channels */
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

  /** Asks Discord for a channel's overwrites, where they are unknown and matter to the user. */
  async prepare(interaction: Interaction, places: Places): Promise<void> {
    const { memberPermissions: here } = interaction;
    const doesMatter = here?.any(moderators) && !here.has(PermissionFlagsBits.ManageGuild);
    const place = this.ask && doesMatter ? await places.of(interaction) : null;
    if (!this.ask || !place?.server) return;
    try {
      const read = channel.safeParse(await withTimeout(this.ask(place.channel), patience, null)).data;
      if (read) this.#asked.set(interaction, grantsOf(read));
    } catch {
      // If Discord does not answer, permissions in the channel count only there.
    }
  }

  /** What a user may do in the place of an interaction, and in its server. */
  of(
    interaction: Pick<BaseInteraction, 'appPermissions' | 'channelId' | 'memberPermissions'> & {
      context?: InteractionContextType | null;
    },
    place: Place | null,
  ): Pick<RequestContext, 'here' | 'isModerator' | 'maySet' | 'maySetServer'> {
    const { appPermissions, channelId, context = null, memberPermissions } = interaction;
    // A direct message with the bot belongs to its user.
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
