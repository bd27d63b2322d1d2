import type { Library } from '../knowledge/library.js';
import type { Knowledge } from '../knowledge/load.js';
import type { Phrase } from '../phrases/phrases.js';

/** One option of a command. Options are text; the first required one takes a line typed without names. */
export interface OptionData {
  readonly description: string;
  readonly required?: boolean;
  /** Whether {@link Command.complete} offers values as people type. */
  readonly completes?: boolean;
  /** The only values there are, each with the phrase that names it to readers, which is understood as well. */
  readonly choices?: Readonly<Record<string, Phrase['key']>>;
  /** Whether it is filled by its name alone: text typed without names never is its value. */
  readonly onlyNamed?: boolean;
  /** Whether it is for lines alone: a face with buttons asks by them. */
  readonly onlyTyped?: boolean;
  /** Whether it is a file, which a face takes that can do something with it. */
  readonly takesFile?: boolean;
  /** How many UTF-16 code units it may have, where that is not what most options may; checked before any work. */
  readonly longest?: number;
}

/** What a user can type. */
export interface CommandData {
  /** One word; of a subcommand its command's name and its own, `article use`. */
  readonly name: string;
  readonly description: string;
  /** Whether only those who manage channels are offered it, where a face can tell; it checks that itself too. */
  readonly forModerators?: boolean;
  readonly options: Readonly<Record<string, OptionData>>;
}

/** A value offered while typing. */
export interface Choice {
  readonly name: string;
  /** Stable, and accepted as the option's value; free text is accepted as well. */
  readonly value: string;
}

/** What is typed into an option while choices are offered. */
export interface Typing {
  readonly option: string;
  readonly typed: string;
  readonly knowledge: Knowledge;
  readonly library: Library;
  /** BCP 47 tag of the reader's language. */
  readonly locale: string;
}

/** Names of the options that text typed without names can fill, in order. */
export function unnamedOptions(data: CommandData): string[] {
  return Object.keys(data.options).filter((name) => data.options[name]?.onlyNamed !== true);
}

/** The option that a line without option names fills: the first required one. */
export function mainOption(data: CommandData): string | undefined {
  const names = unnamedOptions(data);
  return names.find((name) => data.options[name]?.required) ?? names[0];
}
