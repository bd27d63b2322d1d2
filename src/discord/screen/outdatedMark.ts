import { ComponentType } from 'discord.js';
import { text } from './components.js';
import { escapeMarkdown } from './markdown.js';
import type { Screen } from './message.js';

/** The component's id by which the mark of a message is found; Discord numbers the others from 1. */
const markId = 1_000_001;
/** What Discord takes in a message: characters of text, and components. */
const most = { text: 4000, components: 40 } as const;

/** How much a message holds of what Discord counts. */
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

/** A message's components without the line of {@link withMark}. */
export function withoutMark(shown: Screen): Screen {
  return shown.filter((component) => !isMark(component));
}

/**
 * A message's components with a line at the top that says what became of its article.
 * @param shown as they are
 * @param words of the bot's own
 * @returns null where it says so already, or holds no more
 */
export function withMark(shown: Screen, words: string): Screen | null {
  const content = `⚠️ ${escapeMarkdown(words)}`;
  const before = shown.find(isMark);
  if (before?.type === ComponentType.TextDisplay && before.content === content) return null;
  const marked = [{ ...text(content), id: markId }, ...withoutMark(shown)];
  const size = sizeOf(marked);
  return size.text <= most.text && size.components <= most.components ? marked : null;
}
