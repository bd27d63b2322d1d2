import { commandFirst, replaceCommands } from '../../../phrases/commandMarks.js';
import type { CommandMentions } from '../../client/commandMentions.js';
import { escapeMarkdown } from './markdown.js';

/** A longer line is not shown as code, which would fill a whole message. */
const longestCode = 1700;

/** A text as inline code. */
export function inlineCode(text: string): string {
  return text.includes('`') || text.length > longestCode ? escapeMarkdown(text) : `\`${text}\``;
}

/**
 * A line to type: a clickable command mention with the rest as code, or all of it as code.
 * @param line may hold a marked command (see `replaceCommands`)
 */
export function commandLineMarkdown(line: string, mentions: CommandMentions): string {
  const { name, rest = '' } = commandFirst(line) ?? {};
  const mention = name === undefined ? null : mentions.of(name);
  if (mention === null) return inlineCode(replaceCommands(line));
  return rest.trim() === '' ? mention : `${mention} ${inlineCode(rest.trim())}`;
}
