import { type APIMessageTopLevelComponent, MessageFlags } from 'discord.js';

/** A screen and its file as message fields. Nothing in it can ping anybody. */
export function body(screen: Screen, file?: Pages['file']) {
  return {
    components: screen,
    flags: [MessageFlags.IsComponentsV2],
    allowedMentions: { parse: [] },
    ...(file ? { files: [{ name: file.name, attachment: Buffer.from(file.text) }] } : {}),
  } as const;
}

/** The same as a reply, ephemeral where `isPrivate`. */
export function reply(screen: Screen, isPrivate: boolean, file?: Pages['file']) {
  if (!isPrivate) return body(screen, file);
  return { ...body(screen, file), flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] } as const;
}

/** The components of one message, built to stay within Discord's limits. */
export type Screen = readonly APIMessageTopLevelComponent[];

/** The messages that show an answer. */
export interface Pages {
  readonly screens: readonly Screen[];
  /** Whether buttons lead from one page to the next; otherwise the pages are sent one after another. */
  readonly linked: boolean;
  /** A file attached to the first message. */
  readonly file?: { readonly name: string; readonly text: string };
}
