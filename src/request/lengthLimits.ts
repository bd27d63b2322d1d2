import type { Answer } from '../answer/answer.js';
import { refuse } from '../answer/refuse.js';
import type { Knowledge } from '../knowledge/load.js';
import { type Phrase, phrase } from '../phrases/phrases.js';
import type { Command } from './command.js';
import type { CommandData, OptionData } from './options.js';

/** The usual maximum length of a value, in UTF-16 code units: no real question or name is longer. */
const longestValue = 500;
/**
 * The maximum length of a line or message, in UTF-16 code units. A command with all options filled in fits, so a longer line
 * always has a value that is too long.
 */
export const longestLine = 10_000;

/** The maximum length of an option's value, in UTF-16 code units. */
function longestOf({ longest = longestValue }: Pick<OptionData, 'longest'>): number {
  return longest;
}

/** Whether a value is too long for an option; never for an option that the command does not have. */
export function isTooLong({ data }: Command, option: string, value: string): boolean {
  const known = data.options[option];
  return known !== undefined && value.length > longestOf(known);
}

/** Better replies than the maximum length, for some options. */
const leads = new Map<string, Phrase['key']>([
  ['ask question', 'tooLong'],
  ['check quote', 'tooMuchToCheck'],
]);

function leadFor({ name, options }: CommandData, option: string): Phrase {
  const lead = leads.get(`${name} ${option}`);
  if (lead !== undefined) return phrase(lead);
  const count = longestOf(options[option] ?? {});
  return phrase('valueTooLong', { count }, { option: { command: name, option } });
}

/**
 * Refuses a command with a value that is too long. It runs before any other work, whose cost may grow faster than the input.
 * @param here the article that is asked first; null where there is none
 * @returns null where every value fits
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

/** Refuses to check a message that is too long. @returns null where it fits */
export function tooLongToCheck(message: string): Answer | null {
  return message.length > longestLine ? refuse(phrase('tooMuchToCheck')) : null;
}
