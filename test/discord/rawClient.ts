import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { DiscordDouble } from './double/double.js';

interface Packet {
  readonly op: number;
  readonly t: string | null;
  readonly d: unknown;
}

/** A client of the gateway without any library, for testing the double itself. */
export class RawClient {
  readonly packets: Packet[] = [];
  readonly #socket: WebSocket;
  #arrived: (() => void)[] = [];

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

  async identify(token: string, intents = 1): Promise<void> {
    await this.find(({ op }) => op === 10);
    this.send(2, { token, intents });
  }

  async closeCode(): Promise<number> {
    const [code] = await once(this.#socket, 'close');
    return Number(code);
  }

  close(): void {
    this.#socket.terminate();
  }
}
