import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** What a request to the bot's own address came to. */
export interface Answered {
  readonly status: number;
  readonly body: string;
}

/** What of a request is not as Discord makes it. */
export interface Odd {
  /** When it was signed, in seconds since the epoch; now unless given. */
  readonly timestamp?: string;
  /** Its headers beside those of the signature, or in their place. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What is signed in the place of what is posted. */
  readonly text?: string;
  /** What is sent in the place of what was signed. */
  readonly sent?: string;
}

/** Delivers interactions over HTTP to the address that is entered at Discord, signed. */
export class Endpoint {
  /** What a bot checks signatures with: 64 hexadecimal digits. */
  readonly publicKey: string;
  readonly #privateKey: KeyObject;
  #urls: readonly string[] = [];
  #next = 0;

  /** @param violated is told of an answer that Discord would not take */
  constructor(private readonly violated: (message: string) => void) {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    this.#privateKey = privateKey;
    this.publicKey = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex');
  }

  /** Whether interactions come over HTTP. */
  get isSet(): boolean {
    return this.#urls.length > 0;
  }

  /** Enters the address of the bot. Several are replicas behind a balancer: each interaction goes to the next one. */
  set(...urls: readonly string[]): void {
    this.#urls = urls;
  }

  /** Delivers an interaction to the next replica: what answers it comes by its callback. */
  deliver(interaction: unknown): void {
    this.post(interaction).then(
      ({ body, status }) => {
        if (status !== 202 || body !== '')
          this.violated(`an interaction was answered with ${status} ${body}`);
      },
      (error: unknown) => this.violated(`an interaction was not taken: ${String(error)}`),
    );
  }

  /** Posts something to the next replica. */
  async post(what: unknown, odd: Odd = {}): Promise<Answered> {
    const { headers = {}, sent, text: signed = JSON.stringify(what), timestamp } = odd;
    const url = this.#urls[this.#next++ % this.#urls.length];
    if (url === undefined) throw new Error('no address is entered');
    const at = timestamp ?? String(Math.floor(Date.now() / 1000));
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-signature-ed25519': sign(null, Buffer.from(at + signed), this.#privateKey).toString('hex'),
        'x-signature-timestamp': at,
        ...headers,
      },
      body: sent ?? signed,
    });
    return { status: response.status, body: await response.text() };
  }
}
