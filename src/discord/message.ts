import { MessageFlags } from 'discord.js';
import type { Screen } from './screen.js';

/** A screen as the fields of a message; nothing in it can ping anybody. */
export function body(screen: Screen) {
  return {
    components: screen,
    flags: [MessageFlags.IsComponentsV2],
    allowedMentions: { parse: [] },
  } as const;
}

/** The same, for the reader alone where `isPrivate`. */
export function reply(screen: Screen, isPrivate: boolean) {
  if (!isPrivate) return body(screen);
  return { ...body(screen), flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] } as const;
}
