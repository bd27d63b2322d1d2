import { type Client, GatewayDispatchEvents } from 'discord.js';
import * as z from 'zod';

const role = z.object({ id: z.string(), tags: z.object({ bot_id: z.string() }) });
const arrived = z.object({ id: z.string(), roles: z.array(z.unknown()) });
const changed = z.object({ guild_id: z.string(), role });
const left = z.object({ id: z.string() });

/**
 * Remembers the role that each server created for the bot. It has the bot's name, so users often mention the role
 * instead of the bot. No other roles are kept.
 */
export class OwnRoles {
  /** Role ids by server id. */
  readonly #roles = new Map<string, string>();

  constructor(private readonly client: Client) {
    const { ws } = client;
    ws.on(GatewayDispatchEvents.GuildCreate, (data: unknown) => {
      const { data: server } = arrived.safeParse(data);
      for (const one of server?.roles ?? []) this.#learn(server?.id, role.safeParse(one).data);
    });
    for (const event of [
      GatewayDispatchEvents.GuildRoleCreate,
      GatewayDispatchEvents.GuildRoleUpdate,
    ] as const) {
      ws.on(event, (data: unknown) => {
        const read = changed.safeParse(data).data;
        this.#learn(read?.guild_id, read?.role);
      });
    }
    ws.on(GatewayDispatchEvents.GuildDelete, (data: unknown) => {
      const read = left.safeParse(data).data;
      if (read) this.#roles.delete(read.id);
    });
  }

  /** The bot's role in a server; undefined where there is none. */
  in(server: string | null | undefined): string | undefined {
    return server == null ? undefined : this.#roles.get(server);
  }

  #learn(server: string | undefined, one: z.output<typeof role> | undefined): void {
    if (server !== undefined && one?.tags.bot_id === this.client.user?.id && one)
      this.#roles.set(server, one.id);
  }
}
