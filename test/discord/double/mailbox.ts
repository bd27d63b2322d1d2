import { refusals } from './errors.js';
import { flags, isEmpty, messageFaults } from './limits.js';
import { type MessageBody, messageBody, type SentMessage } from './message.js';
import { snowflake } from './snowflake.js';
import type { World } from './world.js';

function read(body: unknown): MessageBody {
  const parsed = messageBody.safeParse(body);
  if (!parsed.success) throw refusals.invalidForm(parsed.error.issues.map(({ message }) => message));
  return parsed.data;
}

const isV2 = ({ flags: wanted }: MessageBody): boolean => ((wanted ?? 0) & flags.componentsV2) !== 0;

/** Takes what the bot sends and edits, and refuses what Discord would. */
export class Mailbox {
  #waiting: ((message: SentMessage) => void)[] = [];

  constructor(private readonly world: World) {}

  /** Resolves with the next message that comes into being. */
  next(): Promise<SentMessage> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** @throws Refusal where Discord would refuse the message */
  create(raw: unknown, rest: Omit<SentMessage, 'id' | 'body' | 'deleted' | 'edits'>): SentMessage {
    const body = read(raw ?? {});
    if (isEmpty(body)) throw refusals.emptyMessage();
    const same =
      body.enforce_nonce && [...this.world.sent.values()].find((sent) => sent.body.nonce === body.nonce);
    if (same) return same;
    this.#check(body, isV2(body));
    const message: SentMessage = { ...rest, id: snowflake(), body, deleted: false, edits: 0 };
    this.world.sent.set(message.id, message);
    for (const resolve of this.#waiting.splice(0)) resolve(message);
    return message;
  }

  /** @throws Refusal where Discord would refuse the change */
  edit(message: SentMessage, raw: unknown): void {
    const change = read(raw ?? {});
    const wasV2 = isV2(message.body);
    if (change.flags != null && wasV2 && !isV2(change))
      throw refusals.invalidForm(['flags: IS_COMPONENTS_V2 cannot be removed']);
    const { flags: wanted, ...fields } = change;
    const body: MessageBody = { ...message.body, ...fields, flags: wanted ?? message.body.flags };
    this.#check(body, isV2(body));
    message.body = body;
    message.edits++;
  }

  #check(body: MessageBody, v2: boolean): void {
    const faults = messageFaults(body, v2);
    // Discord takes a message that may ping; this bot must never send one.
    if (body.allowed_mentions?.parse?.length !== 0)
      faults.push('allowed_mentions: this bot sends { parse: [] } with everything');
    if (faults.length > 0) throw refusals.invalidForm(faults);
  }
}
