import { type APIMessageTopLevelComponent, MessageFlags } from 'discord.js';

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

/** The components of one message, within Discord's limits by the way they are made. */
export type Screen = readonly APIMessageTopLevelComponent[];

/** The messages that show an answer. */
export interface Pages {
  readonly screens: readonly Screen[];
  /** Whether buttons lead from one to the next; else they are sent one after the other. */
  readonly linked: boolean;
  /** What comes with the first as a file. */
  readonly file?: { readonly name: string; readonly text: string };
}
