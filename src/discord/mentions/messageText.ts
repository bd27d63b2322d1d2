import { ComponentType } from 'discord.js';
import * as z from 'zod';

const written = z.string().catch('');
const several = z.array(z.unknown()).catch([]);

/** The fields of a message that hold text. A malformed field counts as missing. */
const messageSchema = z.object({
  content: written,
  message_snapshots: several,
  poll: z.unknown().optional(),
  embeds: several,
  components: several,
  attachments: several,
});
const snapshotSchema = z.object({ message: z.unknown().optional() });
const embedSchema = z.object({
  type: written,
  url: written,
  title: written,
  description: written,
  fields: several,
  author: z.object({ name: written }).nullish().catch(null),
  footer: z.object({ text: written }).nullish().catch(null),
});
const fieldSchema = z.object({ name: written, value: written });
const componentSchema = z.object({ type: z.number(), content: written, components: several });
const mediaSchema = z.object({ text: written }).catch({ text: '' });
const pollSchema = z.object({ question: mediaSchema, answers: several });
const answerSchema = z.object({ poll_media: mediaSchema });
const fileSchema = z.object({ id: z.string(), filename: z.string(), size: z.number(), url: z.string() });

/** Texts of a message that belong together. */
interface Part {
  /** Whether the author typed them. */
  readonly isTyped: boolean;
  readonly texts: readonly string[];
  /** The address that an embed previews; empty for none. */
  readonly url: string;
}

/** Components that hold text. A section's button and a gallery's descriptions are not part of the message. */
const holders: readonly number[] = [ComponentType.Container, ComponentType.Section];
/** How deep Discord nests components. */
const deepest = 3;
/** The fields of a poll result's embed that are meant for people. */
const pollResults: readonly string[] = ['poll_question_text', 'victor_answer_text'];

/** The entries of a list that match a schema. */
function allOf<T>(schema: z.ZodType<T>, list: readonly unknown[]): T[] {
  return list.flatMap((one) => {
    const read = schema.safeParse(one);
    return read.success ? [read.data] : [];
  });
}

/** The texts of text displays, in reading order. */
function displaysIn(list: readonly unknown[], depth = 0): string[] {
  if (depth === deepest) return [];
  return allOf(componentSchema, list).flatMap(({ components, content, type }) => {
    if (type === ComponentType.TextDisplay) return content;
    return holders.includes(type) ? displaysIn(components, depth + 1) : [];
  });
}

/** The texts of an embed. Author and footer count only where it has no other text. */
function embedPart({
  author,
  description,
  fields,
  footer,
  title,
  type,
  url,
}: z.infer<typeof embedSchema>): Part {
  const all = allOf(fieldSchema, fields);
  const shown =
    type === 'poll_result'
      ? all.flatMap(({ name, value }) => (pollResults.includes(name) ? value : []))
      : all.flatMap(({ name, value }) => [name, value]);
  const texts = [title, description, ...shown];
  const isSilent = texts.every((text) => bare(text) === '');
  return { isTyped: false, texts: isSilent ? [author?.name ?? '', footer?.text ?? ''] : texts, url };
}

function pollParts(poll: unknown): Part[] {
  return allOf(pollSchema, [poll]).map(({ answers, question }) => ({
    isTyped: false,
    texts: [question.text, ...allOf(answerSchema, answers).map(({ poll_media }) => poll_media.text)],
    url: '',
  }));
}

/**
 * A message's texts in reading order, typed text first. @param isFirst false for a forwarded message, which cannot
 * forward others
 */
function partsOf(message: unknown, isFirst = true): Part[] {
  const parts = allOf(messageSchema, [message]).flatMap(
    ({ components, content, embeds, message_snapshots: snapshots, poll }): Part[] => [
      { isTyped: true, texts: [content], url: '' },
      ...(isFirst ? allOf(snapshotSchema, snapshots) : []).flatMap((one) => partsOf(one.message, false)),
      ...pollParts(poll),
      ...allOf(embedSchema, embeds).map(embedPart),
      { isTyped: false, texts: displaysIn(components), url: '' },
    ],
  );
  return parts.sort((a, b) => Number(b.isTyped) - Number(a.isTyped));
}

/** A line without invisible characters, for comparison. */
const bare = (line: string): string => line.replace(/[\s\u200B\u2060\uFEFF]+/gu, ' ').trim();

/**
 * Drops repeated texts and links that have a preview, which says more. A text is dropped if all its lines came
 * before.
 */
function tidied(parts: readonly Part[]): Part[] {
  const previewed = new Set(parts.map(({ url }) => url).filter((url) => url !== ''));
  const seen = new Set(['']);
  return parts.map((part) => ({
    ...part,
    texts: part.texts
      .map((text) => text.replace(/\S+/gu, (word) => (previewed.has(word) ? '' : word)).trim())
      .filter((text) => {
        const fresh = text
          .split('\n')
          .map(bare)
          .filter((line) => !seen.has(line));
        for (const line of fresh) seen.add(line);
        return fresh.length > 0;
      }),
  }));
}

/**
 * The text of a message in reading order, each text once: what was typed, forwarded messages, polls, embeds, link
 * previews (instead of the links) and text displays.
 * @param message any JSON, or a {@link PlainMessage} as discord.js has it
 * @returns '' where there is none
 */
export function textOf(message: unknown): string {
  return tidied(partsOf(message))
    .flatMap(({ texts }) => texts)
    .join('\n\n');
}

/** A message reduced to its texts and files. */
interface PlainMessage {
  readonly id: string;
  readonly channel_id: string;
  /** What its author typed, or the author of the message that it forwards. */
  readonly content: string;
  /** All other texts. */
  readonly embeds: readonly { readonly description: string; readonly url?: string }[];
  readonly attachments: readonly z.infer<typeof fileSchema>[];
}

/**
 * Reduces a message to its texts, and its files and those of the messages that it forwards.
 * @param message any JSON
 */
export function plainMessage(
  message: unknown,
  { channel_id, id }: Pick<PlainMessage, 'channel_id' | 'id'>,
): PlainMessage {
  const parts = partsOf(message);
  const own = parts.findIndex(({ isTyped, texts }) => isTyped && texts.some((text) => bare(text) !== ''));
  return {
    id,
    channel_id,
    content: parts[own]?.texts.join('') ?? '',
    embeds: tidied(parts)
      .filter(({ texts, url }, at) => at !== own && (texts.length > 0 || url !== ''))
      .map(({ texts, url }) => ({ description: texts.join('\n\n'), ...(url === '' ? {} : { url }) })),
    attachments: filesOf(message),
  };
}

function filesOf(message: unknown, isFirst = true): PlainMessage['attachments'] {
  return allOf(messageSchema, [message]).flatMap(({ attachments, message_snapshots: snapshots }) => [
    ...allOf(fileSchema, attachments),
    ...(isFirst ? allOf(snapshotSchema, snapshots) : []).flatMap((one) => filesOf(one.message, false)),
  ]);
}
