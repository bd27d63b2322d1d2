import { once } from 'node:events';
import { WebSocket } from 'ws';
import { z } from 'zod';
import type { GivenFile } from './double/cdn.js';
import type { DiscordDouble } from './double/double.js';

interface Packet {
  readonly op: number;
  readonly t: string | null;
  readonly d: unknown;
}

const interaction = z.looseObject({
  id: z.string(),
  token: z.string(),
  type: z.number(),
  data: z.looseObject({}),
  message: z.looseObject({ id: z.string() }).optional(),
});
const refusal = z.looseObject({ code: z.number().nullish() });

/** An interaction as it arrives. */
export type RawInteraction = z.infer<typeof interaction>;

/** What a request came to: the status, Discord's code of an error, and the body. */
export interface RawAnswer {
  readonly status: number;
  readonly code: number | null | undefined;
  readonly body: unknown;
}

/** Sends a request to the double's API without any library, as a form where it has files. */
export async function request(
  { apiUrl, token: own }: DiscordDouble,
  method: string,
  path: string,
  { body, files = [], token = own }: { body?: unknown; files?: readonly GivenFile[]; token?: string } = {},
): Promise<RawAnswer> {
  const form = new FormData();
  form.append('payload_json', JSON.stringify(body));
  for (const [at, { bytes, name, type }] of files.entries())
    form.append(`files[${at}]`, new Blob([Buffer.from(bytes)], type === undefined ? {} : { type }), name);
  const plain = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(`${apiUrl}/v10${path}`, {
    method,
    headers: {
      authorization: `Bot ${token}`,
      ...(files.length > 0 ? {} : { 'content-type': 'application/json' }),
    },
    ...(files.length > 0 ? { body: form } : plain),
  });
  const text = await response.text();
  const parsed: unknown = text === '' ? null : JSON.parse(text);
  return { status: response.status, code: refusal.safeParse(parsed).data?.code ?? null, body: parsed };
}

/** A client of the gateway without any library, for testing the double itself. */
export class RawClient {
  readonly packets: Packet[] = [];
  readonly #socket: WebSocket;
  #arrived: (() => void)[] = [];
  #taken = 0;

  constructor(url: string) {
    this.#socket = new WebSocket(url);
    this.#socket.on('message', (data) => {
      // The double sends packets of this form; the test fails where it does not.
      this.packets.push(JSON.parse(String(data)) as Packet);
      for (const resolve of this.#arrived.splice(0)) resolve();
    });
  }

  static to(double: DiscordDouble): RawClient {
    return new RawClient(`${double.apiUrl.replace(/^http/, 'ws').replace(/\/api$/, '')}/gateway`);
  }

  /** A client that is logged in. */
  static async in(double: DiscordDouble): Promise<RawClient> {
    const client = RawClient.to(double);
    await client.identify(double.token);
    await double.gateway.connected();
    return client;
  }

  send(op: number, d: unknown): void {
    this.#socket.send(JSON.stringify({ op, d }));
  }

  /** The first packet that fits, now or when it comes. */
  async find(fits: (packet: Packet) => boolean): Promise<Packet> {
    for (;;) {
      const found = this.packets.find(fits);
      if (found) return found;
      await new Promise<void>((resolve) => this.#arrived.push(resolve));
    }
  }

  /** The interactions in the order in which they arrive, one a call. */
  async interaction(): Promise<RawInteraction> {
    const at = this.#taken++;
    const isOne = ({ t }: Packet): boolean => t === 'INTERACTION_CREATE';
    await this.find(() => this.packets.filter(isOne).length > at);
    return interaction.parse(this.packets.filter(isOne)[at]?.d);
  }

  /** @param shard its number, and how many there are */
  async identify(token: string, intents = 1, shard?: readonly [number, number]): Promise<void> {
    await this.find(({ op }) => op === 10);
    this.send(2, { token, intents, ...(shard ? { shard } : {}) });
  }

  async closeCode(): Promise<number> {
    const [code] = await once(this.#socket, 'close');
    return Number(code);
  }

  close(): void {
    this.#socket.terminate();
  }
}
