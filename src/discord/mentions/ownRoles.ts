import { type Client, GatewayDispatchEvents } from 'discord.js';
import * as z from 'zod';

const role = z.object({ id: z.string(), tags: z.object({ bot_id: z.string() }) });
const arrived = z.object({ id: z.string(), roles: z.array(z.unknown()) });
const changed = z.object({ guild_id: z.string(), role });
const left = z.object({ id: z.string() });

/**
 * The role that each server made for the bot when it came: it bears the bot's name, and people who mean to mention
 * the bot mention it. Nothing else of a server's roles is kept.
 */
export class OwnRoles {
  /** Ids of roles by those of servers. */
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
