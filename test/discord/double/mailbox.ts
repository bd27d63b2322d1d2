import type { APIAttachment } from 'discord-api-types/v10';
import type { Cdn } from './cdn.js';
import { refusals } from './errors.js';
import type { Upload } from './http.js';
import { flags, isEmpty, messageFaults, uploadLimit } from './limits.js';
import { type MessageBody, messageBody, type SentMessage } from './message.js';
import { snowflake } from './snowflake.js';
import type { World } from './world.js';

/** A message or a change as a request carries it. */
export interface Sent {
  readonly body: unknown;
  readonly uploads: readonly Upload[];
}

type Place = Pick<SentMessage, 'channelId' | 'ephemeral'>;

function read(body: unknown): MessageBody {
  const parsed = messageBody.safeParse(body);
  if (!parsed.success) throw refusals.invalidForm(parsed.error.issues.map(({ message }) => message));
  return parsed.data;
}

const isV2 = ({ flags: wanted }: MessageBody): boolean => ((wanted ?? 0) & flags.componentsV2) !== 0;

/** Files that a message shows by name and that did not come with it, in words. */
function missingFiles(body: MessageBody, attachments: readonly APIAttachment[]): string[] {
  const shown = JSON.stringify([body.components, body.embeds]).matchAll(/"attachment:\/\/([^"]*)"/g);
  return [...shown].flatMap(([, name]) =>
    attachments.some(({ filename }) => filename === name) ? [] : [`attachment://${name}: no such file`],
  );
}

/** Takes what the bot sends and edits, and refuses what Discord would. */
export class Mailbox {
  #waiting: ((message: SentMessage) => void)[] = [];

  constructor(
    private readonly world: World,
    private readonly cdn: Cdn,
  ) {}

  /** Resolves with the next message that comes into being. */
  next(): Promise<SentMessage> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** @throws Refusal where Discord would refuse the message */
  create(
    { body: raw, uploads }: Sent,
    rest: Omit<SentMessage, 'id' | 'body' | 'attachments' | 'deleted' | 'edits'>,
  ): SentMessage {
    const body = read(raw ?? {});
    if (isEmpty(body) && uploads.length === 0) throw refusals.emptyMessage();
    const same =
      body.enforce_nonce && [...this.world.sent.values()].find((sent) => sent.body.nonce === body.nonce);
    if (same) return same;
    const attachments = this.#attached(body, uploads, [], rest);
    this.#check(body, isV2(body), attachments);
    const message: SentMessage = { ...rest, id: snowflake(), body, attachments, deleted: false, edits: 0 };
    this.world.sent.set(message.id, message);
    for (const resolve of this.#waiting.splice(0)) resolve(message);
    return message;
  }

  /** @throws Refusal where Discord would refuse the change */
  edit(message: SentMessage, { body: raw, uploads }: Sent): void {
    const change = read(raw ?? {});
    const wasV2 = isV2(message.body);
    if (change.flags != null && wasV2 && !isV2(change))
      throw refusals.invalidForm(['flags: IS_COMPONENTS_V2 cannot be removed']);
    const { flags: wanted, ...fields } = change;
    const body: MessageBody = { ...message.body, ...fields, flags: wanted ?? message.body.flags };
    const attachments = this.#attached(change, uploads, message.attachments, message);
    this.#check(body, isV2(body), attachments);
    message.body = body;
    message.attachments = attachments;
    message.edits++;
  }

  /**
   * The files that a message has after a request: those that it lists, or, where it lists none, those that it had
   * and those that come.
   */
  #attached(
    { attachments: listed }: MessageBody,
    uploads: readonly Upload[],
    before: readonly APIAttachment[],
    { channelId, ephemeral }: Place,
  ): APIAttachment[] {
    if (uploads.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) > uploadLimit)
      throw refusals.tooLarge();
    const keep = (upload: Upload): APIAttachment =>
      ephemeral
        ? this.cdn.keep(upload, 'ephemeral-attachments', this.world.applicationId)
        : this.cdn.keep(upload, 'attachments', channelId);
    const all = listed
      ? listed.map(({ description, id }) => {
          const upload = uploads.find(({ at }) => at === id);
          const file = before.find((old) => old.id === id) ?? (upload && keep(upload));
          if (!file) throw refusals.invalidForm([`attachments: ${id} is neither here nor on its way`]);
          return { ...file, ...(description == null ? {} : { description }) };
        })
      : [...before, ...uploads.map(keep)];
    if (all.length > 10) throw refusals.invalidForm(['attachments: ten at most']);
    return all;
  }

  #check(body: MessageBody, v2: boolean, attachments: readonly APIAttachment[]): void {
    const faults = [...messageFaults(body, v2), ...missingFiles(body, attachments)];
    // Discord takes a message that may ping; this bot must never send one.
    if (body.allowed_mentions?.parse?.length !== 0)
      faults.push('allowed_mentions: this bot sends { parse: [] } with everything');
    // Discord takes a file that no component shows, but nobody sees it.
    if (v2)
      for (const { filename } of attachments)
        if (!JSON.stringify(body.components).includes(`"attachment://${filename}"`))
          faults.push(`attachments: nothing shows ${filename}`);
    if (faults.length > 0) throw refusals.invalidForm(faults);
  }
}
