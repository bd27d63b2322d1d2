import type { Answer } from '../answer/answer.js';
import { refuse } from '../answer/refuse.js';
import type { Knowledge } from '../knowledge/load.js';
import { type Phrase, phrase } from '../phrases/phrases.js';
import type { Command } from './command.js';
import type { CommandData, OptionData } from './options.js';

/** The longest value of an option that says nothing else: no question and no name is longer (UTF-16 code units). */
const longestValue = 500;
/**
 * The longest line or message that is read: a command with all its options filled in has room, so that of a longer one some
 * value is too long however it is read.
 */
export const longestLine = 10_000;

/** How long a value of an option may be, in UTF-16 code units. */
function longestOf({ longest = longestValue }: Pick<OptionData, 'longest'>): number {
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

function leadFor({ name, options }: CommandData, option: string): Phrase {
  const lead = leads.get(`${name} ${option}`);
  if (lead !== undefined) return phrase(lead);
  const count = String(longestOf(options[option] ?? {}));
  return phrase('valueTooLong', { count }, { option: { command: name, option } });
}

/**
 * The refusal of a command of which a value is too long; null where none is. It looks at lengths alone, and goes before any
 * work for the command, whose cost may grow faster than what was typed.
 * @param here the article that goes first where it is asked; null where there is none
 */
export function tooLong(
  command: Command,
  options: Readonly<Record<string, string>>,
  here: Knowledge | null,
): Answer | null {
  const { data } = command;
  const option = Object.keys(options).find((name) => isTooLong(command, name, options[name] ?? ''));
  if (option === undefined) return null;
  const lead = leadFor(data, option);
  return here && data.name === 'check'
    ? { status: 'invalid', kind: 'check', knowledge: here, score: 0, lead, closest: [], suggestions: [] }
    : refuse(lead);
}

/** The refusal of a message that is too long to be checked for what it quotes; null where it is not. */
export function tooLongToCheck(message: string): Answer | null {
  return message.length > longestLine ? refuse(phrase('tooMuchToCheck')) : null;
}
