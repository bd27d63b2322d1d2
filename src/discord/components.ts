import { type APITextDisplayComponent, ComponentType } from 'discord.js';

/** Markdown as a component. */
export const text = (content: string): APITextDisplayComponent => ({
  type: ComponentType.TextDisplay,
  content,
});

/** A text in one line, cut to so many UTF-16 code units, never between the two halves of one character. */
export function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
