import { commandFirst, replaceCommands } from '../../phrases/marks.js';
import type { CommandMentions } from '../client/commandMentions.js';
import { escapeMarkdown } from './markdown.js';

/** Characters of a longer line are no code: a message would be full of it. */
const longestCode = 1700;

/** A text as it is typed. */
export function code(text: string): string {
  return text.includes('`') || text.length > longestCode ? escapeMarkdown(text) : `\`${text}\``;
}

/**
 * A line to type: a command that can be pressed with what is to be added, or all of it as code.
 * @param line in which the command may be marked (`replaceCommands`)
 */
export function typed(line: string, mentions: CommandMentions): string {
  const { name, rest = '' } = commandFirst(line) ?? {};
  const mention = name === undefined ? null : mentions.of(name);
  if (mention === null) return code(replaceCommands(line));
  return rest.trim() === '' ? mention : `${mention} ${code(rest.trim())}`;
}
