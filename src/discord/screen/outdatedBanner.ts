import { ComponentType } from 'discord.js';
import { text } from './components.js';
import { escapeMarkdown } from './markdown/markdown.js';
import type { Screen } from './message.js';

/** The component id of a banner. Discord numbers other components from 1. */
const markId = 1_000_001;
/** Discord's limits on a message: characters of text, and components. */
const most = { text: 4000, components: 40 } as const;

/** The text length and component count of a message part. */
function sizeOf(part: unknown): { readonly text: number; readonly components: number } {
  if (typeof part !== 'object' || part === null) return { text: 0, components: 0 };
  const own = {
    text: 'content' in part && typeof part.content === 'string' ? part.content.length : 0,
    components: 'type' in part ? 1 : 0,
  };
  const inner = Object.values(part).map(sizeOf);
  return {
    text: inner.reduce((sum, one) => sum + one.text, own.text),
    components: inner.reduce((sum, one) => sum + one.components, own.components),
  };
}

const isMark = ({ id }: Screen[number]): boolean => id === markId;

/** A message's components without the outdated banner. */
export function withoutOutdatedBanner(shown: Screen): Screen {
  return shown.filter((component) => !isMark(component));
}

/**
 * Adds a banner at the top of a message that says what happened to its article.
 * @param shown the message's components
 * @param words the banner's text
 * @returns null where the banner is there already, or does not fit
 */
export function withOutdatedBanner(shown: Screen, words: string): Screen | null {
  const content = `⚠️ ${escapeMarkdown(words)}`;
  const before = shown.find(isMark);
  if (before?.type === ComponentType.TextDisplay && before.content === content) return null;
  const marked = [{ ...text(content), id: markId }, ...withoutOutdatedBanner(shown)];
  const size = sizeOf(marked);
  return size.text <= most.text && size.components <= most.components ? marked : null;
}
