import type { Attachment, ChatInputCommandInteraction, Message, ModalSubmitInteraction } from 'discord.js';
import type { Material } from '../../ingest/material.js';
import { Unreadable } from '../../knowledge/unreadable.js';
import { textOf } from '../mentions/messageText.js';
import { limits } from './limits.js';

/** What somebody brings for an article; with words of their own, where these were published. */
export type Brought =
  | { readonly by: 'link'; readonly url: string }
  | {
      readonly by: 'file';
      readonly file: Pick<Attachment, 'name' | 'size' | 'url'>;
      readonly url: string | null;
    }
  | { readonly by: 'text'; readonly text: string; readonly url: string | null };

/** How long a file may take to come, in milliseconds. */
const longestDownload = 20_000;
/** Where Discord keeps what people upload. */
const uploads: readonly string[] = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];

/** The fields of the form in which an article is added. */
export const fields = { text: 'text', file: 'file', link: 'link' } as const;

/** What an option of the slash command brings; null where neither is filled in. */
export function broughtBy({ options }: ChatInputCommandInteraction): Brought | null {
  const file = options.getAttachment('file');
  if (file) return { by: 'file', file, url: null };
  const url = options.getString('link')?.trim();
  return url ? { by: 'link', url } : null;
}

/** What a form brings: a file before a text, a text before a link; null where it is empty. */
export function broughtIn(form: ModalSubmitInteraction): Brought | null {
  const file = form.fields.getUploadedFiles(fields.file)?.first();
  const url = form.fields.getTextInputValue(fields.link).trim() || null;
  if (file) return { by: 'file', file, url };
  const text = form.fields.getTextInputValue(fields.text);
  if (text.trim() !== '') return { by: 'text', text, url };
  return url === null ? null : { by: 'link', url };
}

/** What a message brings: its first file that may be a text, the link that is all of it, or its text; null where it has none. */
export function broughtAs({ attachments, content, embeds }: Message): Brought | null {
  const file = attachments.find(({ name }) => /\.(?:txt|md|markdown|html?)$/iu.test(name));
  if (file) return { by: 'file', file, url: null };
  const link = /^<?(https?:\/\/[^\s<>]+)>?$/iu.exec(content.trim())?.[1];
  if (link !== undefined) return { by: 'link', url: link };
  // A preview of a link that stands among the words is text of another page.
  const own = embeds.filter(({ url }) => !url || !content.includes(url));
  const text = textOf({ content, embeds: own });
  return text === '' ? null : { by: 'text', text, url: null };
}

/**
 * Downloads what somebody uploaded to Discord.
 * @param origins where uploads are beside Discord's own places
 * @throws Unreadable where it is too large; Error where it does not come
 */
export async function uploaded(
  { name, size, url }: Pick<Attachment, 'name' | 'size' | 'url'>,
  origins: readonly string[] = [],
): Promise<Material> {
  if (![...uploads, ...origins].includes(new URL(url).origin))
    throw new Error('the file does not lie where Discord keeps uploads');
  const tooLarge = new Unreadable(`the file is larger than ${limits.bytes / 1e6} MB`, 'too-large');
  if (size > limits.bytes) throw tooLarge;
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(longestDownload) });
  if (!response.ok || !response.body) throw new Error(`the file does not come: status ${response.status}`);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body) {
    length += part.length;
    if (length > limits.bytes) throw tooLarge;
    parts.push(part);
  }
  return { name, bytes: Buffer.concat(parts), url: null };
}
