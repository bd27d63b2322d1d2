import type { Server } from 'node:http';
import { GatewayDispatchEvents, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import type { World } from './world.js';

const packet = z.discriminatedUnion('op', [
  z.object({ op: z.literal(GatewayOpcodes.Heartbeat), d: z.number().nullable() }),
  z.object({
    op: z.literal(GatewayOpcodes.Identify),
    d: z.object({
      token: z.string(),
      intents: z.number(),
      shard: z.tuple([z.number(), z.number()]).default([0, 1]),
    }),
  }),
  z.object({
    op: z.literal(GatewayOpcodes.Resume),
    d: z.object({ token: z.string(), session_id: z.string(), seq: z.number() }),
  }),
  z.object({ op: z.literal(GatewayOpcodes.PresenceUpdate), d: z.unknown() }),
]);
type Identify = Extract<z.infer<typeof packet>, { op: GatewayOpcodes.Identify }>['d'];

/** On how many shards the bot is. */
export interface Shards {
  /** How many Discord recommends. */
  readonly recommended: number;
  /** How many there must be at least: fewer are closed with 4011. One unless given. */
  readonly least?: number;
  /** How many may identify within five seconds: all of them unless given. */
  readonly concurrency?: number;
}

/** What one shard has: it lives on while its connection is broken. */
interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: number;
  readonly events: { readonly s: number; readonly t: string; readonly d: unknown }[];
  socket: WebSocket | null;
}

const privileged =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;
/** How long after one identification the next one of its bucket may come, in milliseconds. */
const apart = 5000;
const ofServer = z.object({ guild_id: z.string().nullish(), id: z.string().nullish() });
/** Events whose own id is that of a server. */
const aboutServers: readonly string[] = [
  GatewayDispatchEvents.GuildCreate,
  GatewayDispatchEvents.GuildDelete,
];

/** Discord's gateway, version 10, for one bot on any number of shards. */
export class Gateway {
  readonly #sockets: WebSocketServer;
  readonly #sessions = new Map<number, Session>();
  /** How many shards the bot says there are. */
  #count = 1;
  /** When somebody has identified last, by bucket. */
  readonly #identified = new Map<number, number>();
  #waiting: { readonly shard: number; readonly resolve: () => void }[] = [];
  /** How often the bot has identified and resumed. */
  readonly counts = { identified: 0, resumed: 0 };

  constructor(
    server: Server,
    private readonly world: World,
    private readonly token: string,
    /** Whether the servers that READY names never arrive. */
    private readonly isBare: boolean,
    private readonly refusedIntents: number = privileged,
    private readonly shards: Shards = { recommended: 1 },
  ) {
    this.#sockets = new WebSocketServer({ server, path: '/gateway' });
    this.#sockets.on('connection', (socket) => this.#greet(socket));
  }

  /** What GET /gateway/bot says beside the address. */
  get limits(): object {
    const { concurrency: max_concurrency = this.shards.recommended, recommended: shards } = this.shards;
    return {
      shards,
      session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency },
    };
  }

  /** Shards that are connected, by number. */
  get connectedShards(): readonly number[] {
    return [...this.#sessions.values()].flatMap(({ shard, socket }) => (socket ? [shard] : [])).sort();
  }

  /** The shard of a server. */
  shardOf(guildId: string): number {
    return Number((BigInt(guildId) >> 22n) % BigInt(this.#count));
  }

  /** Whether the bot's sessions have an intent. */
  has(intent: GatewayIntentBits): boolean {
    return [...this.#sessions.values()].some(({ intents }) => (intents & intent) !== 0);
  }

  /** Resolves once a shard is connected with a session, at once if it is. */
  async connected(shard = 0): Promise<void> {
    if (this.#sessions.get(shard)?.socket) return;
    await new Promise<void>((resolve) => this.#waiting.push({ shard, resolve }));
  }

  /** Sends an event to the shard of its server, or keeps it for when the session is resumed. */
  dispatch(t: GatewayDispatchEvents, d: unknown): void {
    const { guild_id, id } = ofServer.parse(d);
    const server = guild_id ?? (aboutServers.includes(t) ? id : null);
    const session = this.#sessions.get(server == null ? 0 : this.shardOf(server));
    if (!session) throw new Error(`no session to send ${t} to`);
    this.#tell(session, t, d);
  }

  /** Ends a connection: with a close code of Discord's, or without any, as a broken line does. */
  drop(code?: number, shard = 0): void {
    const socket = this.#leave(shard);
    if (code === undefined) socket?.terminate();
    else socket?.close(code);
  }

  /** Op 7: asks the bot to connect again and resume. */
  reconnect(shard = 0): void {
    this.#send(this.#sessions.get(shard), GatewayOpcodes.Reconnect, null);
    this.#leave(shard);
  }

  /** Op 9: the session is no longer valid; `resumable` says whether it may be taken up again. */
  invalidSession(resumable: boolean, shard = 0): void {
    this.#send(this.#sessions.get(shard), GatewayOpcodes.InvalidSession, resumable);
    this.#leave(shard);
    if (!resumable) this.#sessions.delete(shard);
  }

  /** Closes the connection with 4009 and forgets the session: it has timed out. */
  forget(shard = 0): void {
    this.drop(4009, shard);
    this.#sessions.delete(shard);
  }

  stop(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
  }

  #leave(shard: number): WebSocket | null {
    const session = this.#sessions.get(shard);
    const socket = session?.socket ?? null;
    if (session) session.socket = null;
    return socket;
  }

  #tell(session: Session, t: string, d: unknown): void {
    const event = { s: session.events.length + 1, t, d };
    session.events.push(event);
    this.#send(session, GatewayOpcodes.Dispatch, d, event);
  }

  #send(
    session: Session | undefined,
    op: GatewayOpcodes,
    d: unknown,
    event: { s: number; t: string } | null = null,
  ): void {
    session?.socket?.send(JSON.stringify({ op, d, s: event?.s ?? null, t: event?.t ?? null }));
  }

  #greet(socket: WebSocket): void {
    const say = (op: GatewayOpcodes, d: unknown): void =>
      socket.send(JSON.stringify({ op, d, s: null, t: null }));
    const refuse = (code: number): void => socket.close(code);
    socket.on('close', () => {
      for (const session of this.#sessions.values()) if (session.socket === socket) session.socket = null;
    });
    socket.on('message', (data) => {
      const read = packet.safeParse(JSON.parse(String(data)));
      if (!read.success) return refuse(4002);
      const { op, d } = read.data;
      if (op === GatewayOpcodes.Heartbeat) return say(GatewayOpcodes.HeartbeatAck, null);
      if (op === GatewayOpcodes.PresenceUpdate) return;
      if (d.token !== this.token) return refuse(4004);
      if (op === GatewayOpcodes.Identify) {
        const code = this.#refusal(d);
        if (code !== null) return refuse(code);
        if (this.#isTooSoon(d)) return say(GatewayOpcodes.InvalidSession, false);
        return this.#identify(socket, d);
      }
      const session = [...this.#sessions.values()].find(({ id }) => id === d.session_id);
      if (session) this.#resume(socket, session, d.seq);
      else say(GatewayOpcodes.InvalidSession, false);
    });
    say(GatewayOpcodes.Hello, { heartbeat_interval: 41_250 });
  }

  /** The close code with which Discord refuses an identification; null where it takes it. */
  #refusal({ intents, shard: [id, count] }: Identify): number | null {
    if (id >= count) return 4010;
    if (count < (this.shards.least ?? 1)) return 4011;
    return intents & this.refusedIntents ? 4014 : null;
  }

  #isTooSoon({ shard: [id] }: Identify): boolean {
    const bucket = id % (this.shards.concurrency ?? this.shards.recommended);
    const last = this.#identified.get(bucket);
    this.#identified.set(bucket, Date.now());
    return this.shards.concurrency !== undefined && last !== undefined && Date.now() - last < apart;
  }

  #identify(socket: WebSocket, { intents, shard: [shard, count] }: Identify): void {
    this.counts.identified++;
    this.#count = count;
    const session: Session = { id: `session-${this.counts.identified}`, intents, shard, events: [], socket };
    this.#sessions.set(shard, session);
    const address = this.#sockets.options.server?.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const guilds = this.world.guilds.filter(({ id }) => this.shardOf(id) === shard);
    this.#tell(session, GatewayDispatchEvents.Ready, {
      v: 10,
      user: this.world.user(this.world.bot),
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: `ws://127.0.0.1:${port}/gateway`,
      shard: [shard, count],
      ...(this.isBare ? {} : { application: { id: this.world.applicationId, flags: 0 } }),
    });
    if (this.has(GatewayIntentBits.Guilds) && !this.isBare)
      for (const guild of guilds)
        this.#tell(session, GatewayDispatchEvents.GuildCreate, this.world.guildData(guild));
    this.#arrived(shard);
  }

  #resume(socket: WebSocket, session: Session, seq: number): void {
    this.counts.resumed++;
    session.socket = socket;
    for (const event of session.events.filter(({ s }) => s > seq))
      this.#send(session, GatewayOpcodes.Dispatch, event.d, event);
    this.#tell(session, GatewayDispatchEvents.Resumed, {});
    this.#arrived(session.shard);
  }

  #arrived(shard: number): void {
    const here = this.#waiting.filter((one) => one.shard === shard);
    this.#waiting = this.#waiting.filter((one) => one.shard !== shard);
    for (const { resolve } of here) resolve();
  }
}
