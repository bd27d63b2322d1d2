import type { Server } from 'node:http';
import { GatewayDispatchEvents, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import type { World } from './world.js';

const packet = z.discriminatedUnion('op', [
  z.object({ op: z.literal(GatewayOpcodes.Heartbeat), d: z.number().nullable() }),
  z.object({
    op: z.literal(GatewayOpcodes.Identify),
    d: z.object({ token: z.string(), intents: z.number() }),
  }),
  z.object({
    op: z.literal(GatewayOpcodes.Resume),
    d: z.object({ token: z.string(), session_id: z.string(), seq: z.number() }),
  }),
  z.object({ op: z.literal(GatewayOpcodes.PresenceUpdate), d: z.unknown() }),
]);

interface Session {
  readonly id: string;
  readonly intents: number;
  readonly events: { readonly s: number; readonly t: string; readonly d: unknown }[];
}

const privileged =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

/** Discord's gateway, version 10, for one bot on one shard. */
export class Gateway {
  readonly #sockets: WebSocketServer;
  #socket: WebSocket | null = null;
  #session: Session | null = null;
  #waiting: (() => void)[] = [];
  /** How often the bot has identified and resumed. */
  readonly counts = { identified: 0, resumed: 0 };

  constructor(
    server: Server,
    private readonly world: World,
    private readonly token: string,
    /** Whether the servers that READY names never arrive. */
    private readonly isBare: boolean,
    private readonly refusedIntents: number = privileged,
  ) {
    this.#sockets = new WebSocketServer({ server, path: '/gateway' });
    this.#sockets.on('connection', (socket) => this.#greet(socket));
  }

  /** Whether the bot's session has an intent. */
  has(intent: GatewayIntentBits): boolean {
    return ((this.#session?.intents ?? 0) & intent) !== 0;
  }

  /** Resolves once the bot is connected with a session, at once if it is. */
  async connected(): Promise<void> {
    if (this.#socket && this.#session) return;
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Sends an event, or keeps it for when the session is resumed. */
  dispatch(t: GatewayDispatchEvents, d: unknown): void {
    const session = this.#session;
    if (!session) throw new Error(`no session to send ${t} to`);
    const event = { s: session.events.length + 1, t, d };
    session.events.push(event);
    this.#send(GatewayOpcodes.Dispatch, d, event);
  }

  /** Ends the connection: with a close code of Discord's, or without any, as a broken line does. */
  drop(code?: number): void {
    const socket = this.#leave();
    if (code === undefined) socket?.terminate();
    else socket?.close(code);
  }

  /** Op 7: asks the bot to connect again and resume. */
  reconnect(): void {
    this.#send(GatewayOpcodes.Reconnect, null);
    this.#leave();
  }

  /** Op 9: the session is no longer valid; `resumable` says whether it may be taken up again. */
  invalidSession(resumable: boolean): void {
    this.#send(GatewayOpcodes.InvalidSession, resumable);
    this.#leave();
    if (!resumable) this.#session = null;
  }

  /** Closes the connection with 4009 and forgets the session: it has timed out. */
  forget(): void {
    this.drop(4009);
    this.#session = null;
  }

  stop(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
  }

  #leave(): WebSocket | null {
    const socket = this.#socket;
    this.#socket = null;
    return socket;
  }

  #send(op: GatewayOpcodes, d: unknown, event: { s: number; t: string } | null = null): void {
    this.#socket?.send(JSON.stringify({ op, d, s: event?.s ?? null, t: event?.t ?? null }));
  }

  #greet(socket: WebSocket): void {
    const say = (op: GatewayOpcodes, d: unknown): void =>
      socket.send(JSON.stringify({ op, d, s: null, t: null }));
    const refuse = (code: number): void => socket.close(code);
    socket.on('close', () => {
      if (this.#socket === socket) this.#socket = null;
    });
    socket.on('message', (data) => {
      const read = packet.safeParse(JSON.parse(String(data)));
      if (!read.success) return refuse(4002);
      const { op, d } = read.data;
      if (op === GatewayOpcodes.Heartbeat) return say(GatewayOpcodes.HeartbeatAck, null);
      if (op === GatewayOpcodes.PresenceUpdate) return;
      if (d.token !== this.token) return refuse(4004);
      if (op === GatewayOpcodes.Identify) {
        if (d.intents & this.refusedIntents) return refuse(4014);
        this.#identify(socket, d.intents);
      } else if (this.#session?.id === d.session_id) {
        this.#resume(socket, this.#session, d.seq);
      } else {
        say(GatewayOpcodes.InvalidSession, false);
      }
    });
    say(GatewayOpcodes.Hello, { heartbeat_interval: 41_250 });
  }

  #identify(socket: WebSocket, intents: number): void {
    this.counts.identified++;
    this.#socket = socket;
    this.#session = { id: `session-${this.counts.identified}`, intents, events: [] };
    const address = this.#sockets.options.server?.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    this.dispatch(GatewayDispatchEvents.Ready, {
      v: 10,
      user: this.world.user(this.world.bot),
      guilds: this.world.guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: this.#session.id,
      resume_gateway_url: `ws://127.0.0.1:${port}/gateway`,
      ...(this.isBare ? {} : { application: { id: this.world.applicationId, flags: 0 } }),
    });
    if (this.has(GatewayIntentBits.Guilds) && !this.isBare) {
      for (const guild of this.world.guilds)
        this.dispatch(GatewayDispatchEvents.GuildCreate, this.world.guildData(guild));
    }
    this.#arrived();
  }

  #resume(socket: WebSocket, session: Session, seq: number): void {
    this.counts.resumed++;
    this.#socket = socket;
    for (const event of session.events.filter(({ s }) => s > seq))
      this.#send(GatewayOpcodes.Dispatch, event.d, event);
    this.dispatch(GatewayDispatchEvents.Resumed, {});
    this.#arrived();
  }

  #arrived(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}
