import { MessageFlags } from 'discord.js';
import type { Pages, Screen } from './screen.js';

/** A screen as the fields of a message, with the file that it names; nothing in it can ping anybody. */
export function body(screen: Screen, file?: Pages['file']) {
  return {
    components: screen,
    flags: [MessageFlags.IsComponentsV2],
    allowedMentions: { parse: [] },
    ...(file ? { files: [{ name: file.name, attachment: Buffer.from(file.text) }] } : {}),
  } as const;
}

/** The same, for the reader alone where `isPrivate`. */
export function reply(screen: Screen, isPrivate: boolean, file?: Pages['file']) {
  if (!isPrivate) return body(screen, file);
  return { ...body(screen, file), flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] } as const;
}
