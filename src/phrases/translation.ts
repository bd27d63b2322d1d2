import type { PhraseForm } from './keys.js';

/** What a command and its options are called in a language. */
export interface CommandTexts {
  /** One word; for a subcommand its own, without that of its group. */
  readonly name: string;
  readonly description: string;
  /** By the English name of the option. */
  readonly options: Readonly<Record<string, readonly [name: string, description: string]>>;
}

/** Everything that the bot says in a language. Readers see English for what is missing. */
export interface Translation {
  readonly phrases: Readonly<Partial<Record<PhraseForm, string>>>;
  /** By the English name of the command: `who`, `article use`. */
  readonly commands: Readonly<Record<string, CommandTexts>>;
}
