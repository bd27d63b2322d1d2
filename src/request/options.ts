import type { Library } from '../knowledge/library.js';
import type { Knowledge } from '../knowledge/load.js';
import type { Phrase } from '../phrases/phrases.js';

/** An option of a command. All values are text; text typed without option names fills the first required option. */
export interface OptionData {
  readonly description: string;
  readonly required?: boolean;
  /** Whether `complete` of the command offers values while people type. */
  readonly completes?: boolean;
  /** The only values, each with the phrase that readers see for it and may type as well. */
  readonly choices?: Readonly<Record<string, Phrase['key']>>;
  /** Whether it must be named: text typed without option names never fills it. */
  readonly onlyNamed?: boolean;
  /** Whether only typed lines have it; faces with buttons use those instead. */
  readonly onlyTyped?: boolean;
  /** Whether it is a file, for faces that can handle one. */
  readonly takesFile?: boolean;
  /** Its maximum length in UTF-16 code units, if not the usual one. */
  readonly longest?: number;
}

/** What a user can type. */
export interface CommandData {
  /** One word; for a subcommand the name of its group and its own, `article use`. */
  readonly name: string;
  readonly description: string;
  /** Whether a face should offer it only to people who manage channels; the command checks the right itself, too. */
  readonly forModerators?: boolean;
  readonly options: Readonly<Record<string, OptionData>>;
}

/** Discord's limits, which apply to every face: the number of choices, and UTF-16 code units of a name or value. */
export const mostChoices = 25;
export const longestChoice = 100;

/** A value that is offered while somebody types. */
export interface Choice {
  readonly name: string;
  /** A valid value of the option; free text is valid, too. */
  readonly value: string;
}

/** What has been typed into an option when choices are requested. */
export interface Typing {
  readonly option: string;
  readonly typed: string;
  readonly knowledge: Knowledge;
  readonly library: Library;
  /** BCP 47 tag of the reader's language. */
  readonly locale: string;
}

/** The options that text typed without option names can fill, in order. */
export function unnamedOptions(data: CommandData): string[] {
  return Object.keys(data.options).filter((name) => data.options[name]?.onlyNamed !== true);
}

/** The option that text typed without option names fills: the first required one, else the first. */
export function mainOption(data: CommandData): string | undefined {
  const names = unnamedOptions(data);
  return names.find((name) => data.options[name]?.required) ?? names[0];
}
