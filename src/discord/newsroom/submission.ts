import type { Attachment, ChatInputCommandInteraction, Message, ModalSubmitInteraction } from 'discord.js';
import type { Material } from '../../ingest/material.js';
import { Unreadable } from '../../knowledge/unreadable.js';
import { textOf } from '../mentions/messageText.js';
import { limits } from './limits.js';

/** What an editor submits as an article; `url` says where a text or file was published. */
export type Submission =
  | { readonly by: 'link'; readonly url: string }
  | {
      readonly by: 'file';
      readonly file: Pick<Attachment, 'name' | 'size' | 'url'>;
      readonly url: string | null;
    }
  | { readonly by: 'text'; readonly text: string; readonly url: string | null };

/** How long a download may take, in milliseconds. */
const longestDownload = 20_000;
/** The origins of Discord's uploads. */
const uploads: readonly string[] = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];

/** The field ids of the form that adds an article. */
export const fields = { text: 'text', file: 'file', link: 'link' } as const;

/** The submission in a slash command's options; null where none is filled in. */
export function submissionFromOptions({ options }: ChatInputCommandInteraction): Submission | null {
  const file = options.getAttachment('file');
  if (file) return { by: 'file', file, url: null };
  const url = options.getString('link')?.trim();
  return url ? { by: 'link', url } : null;
}

/** The submission in a form, a file before a text before a link; null where it is empty. */
export function submissionFromForm(form: ModalSubmitInteraction): Submission | null {
  const file = form.fields.getUploadedFiles(fields.file)?.first();
  const url = form.fields.getTextInputValue(fields.link).trim() || null;
  if (file) return { by: 'file', file, url };
  const text = form.fields.getTextInputValue(fields.text);
  if (text.trim() !== '') return { by: 'text', text, url };
  return url === null ? null : { by: 'link', url };
}

/**
 * The submission in a message: its first text file, a link that is the whole message, or its text; null where it has
 * none.
 */
export function submissionFromMessage({ attachments, content, embeds }: Message): Submission | null {
  const file = attachments.find(({ name }) => /\.(?:txt|md|markdown|html?)$/iu.test(name));
  if (file) return { by: 'file', file, url: null };
  const link = /^<?(https?:\/\/[^\s<>]+)>?$/iu.exec(content.trim())?.[1];
  if (link !== undefined) return { by: 'link', url: link };
  // The preview of a link within the text belongs to another page.
  const own = embeds.filter(({ url }) => !url || !content.includes(url));
  const text = textOf({ content, embeds: own });
  return text === '' ? null : { by: 'text', text, url: null };
}

/**
 * Downloads an upload from Discord.
 * @param origins allowed origins beside Discord's own
 * @throws Unreadable where it is too large; Error where the download fails
 */
export async function downloadUpload(
  { name, size, url }: Pick<Attachment, 'name' | 'size' | 'url'>,
  origins: readonly string[] = [],
): Promise<Material> {
  if (![...uploads, ...origins].includes(new URL(url).origin))
    throw new Error('the upload is not at one of Discord’s addresses');
  const tooLarge = new Unreadable(`the file is larger than ${limits.bytes / 1e6} MB`, 'too-large');
  if (size > limits.bytes) throw tooLarge;
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(longestDownload) });
  if (!response.ok || !response.body) throw new Error(`the download failed with status ${response.status}`);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body) {
    length += part.length;
    if (length > limits.bytes) throw tooLarge;
    parts.push(part);
  }
  return { name, bytes: Buffer.concat(parts), url: null };
}
