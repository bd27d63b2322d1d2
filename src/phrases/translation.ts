import type { PhraseKey } from './english/index.js';

/** What a command and its options are called in a language. */
export interface CommandTexts {
  /** One word; of a subcommand its own. */
  readonly name: string;
  readonly description: string;
  /** By the option's own name: its name and description in the language. */
  readonly options: Readonly<Record<string, readonly [name: string, description: string]>>;
}

/** Everything that the bot says in a language; what is missing is said in English. */
export interface Translation {
  readonly phrases: Readonly<Partial<Record<PhraseKey, string>>>;
  /** By a command's own name: `who`, `article use`. */
  readonly commands: Readonly<Record<string, CommandTexts>>;
}
