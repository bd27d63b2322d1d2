import type { Answer } from './answer.js';
import type { Command, OptionData } from './command.js';
import { refuse } from './refuse.js';
import { type Phrase, phrase } from './wording.js';

/** The longest value of an option that says nothing else: no question and no name is longer (UTF-16 code units). */
const longestValue = 500;
/** The longest line or message that is read: a command with all its options filled in has room. */
const longestLine = 10_000;

/** How long a value of an option may be, in UTF-16 code units. */
function longestOf({ longest = longestValue }: OptionData): number {
  return longest;
}

/** Whether a value is too long for an option of a command; not for one that the command does not have. */
export function isTooLong({ data }: Command, option: string, value: string): boolean {
  const known = data.options[option];
  return known !== undefined && value.length > longestOf(known);
}

/** What is said of a value that is too long for its option, where there is something better to say than how long it may be. */
const leads = new Map<string, Phrase['key']>([
  ['ask question', 'tooLong'],
  ['check quote', 'tooMuchToCheck'],
]);

/**
 * The refusal of a command of which a value is too long; null where none is. It looks at lengths alone, and goes before any
 * work for the command, whose cost would grow faster than what was typed.
 */
export function tooLong(command: Command, options: Readonly<Record<string, string>>): Answer | null {
  const { data } = command;
  const option = Object.keys(options).find((name) => isTooLong(command, name, options[name] ?? ''));
  const known = option === undefined ? undefined : data.options[option];
  if (option === undefined || !known) return null;
  const lead = leads.get(`${data.name} ${option}`);
  if (lead !== undefined) return refuse(phrase(lead));
  const slots = { option: { command: data.name, option } };
  return refuse(phrase('valueTooLong', { count: String(longestOf(known)) }, slots));
}

/**
 * The same of a line or a message as a whole, before it is read as a command, as a question or for what it quotes.
 * @param lead what is said of it
 */
export function tooLongLine(line: string, lead: Phrase['key'] = 'tooLong'): Answer | null {
  return line.length > longestLine ? refuse(phrase(lead)) : null;
}
