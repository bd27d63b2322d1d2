import type { Answer, Worth } from '../answer/answer.js';
import type { Library } from '../knowledge/library.js';
import type { Knowledge } from '../knowledge/load.js';
import { isCalled } from '../phrases/commandTexts.js';
import type { Reader } from '../reader/reader.js';
import { completeChoice } from './choices.js';
import { articleOption, completeArticles } from './chooseArticle.js';
import type { CallContext } from './context.js';
import type { Choice, CommandData, Typing } from './options.js';

/** A request to run a command, without the command's options. */
export interface CallWithoutOptions extends CallContext {
  /** The article that is asked. */
  readonly knowledge: Knowledge;
  /** Whether that article was named or is set for the place; otherwise it is the usual one. */
  readonly chosen: boolean;
  /** Whether that article was named with the request, so that no other one is asked. */
  readonly isOnlyArticle: boolean;
  readonly library: Library;
  /** Finds the words that answer a free question. */
  readonly reader: Reader;
  /** All commands, for `/help`. */
  readonly commands: readonly Command[];
}

/** A request to run a command. */
export interface Call extends CallWithoutOptions {
  readonly options: Readonly<Record<string, string | undefined>>;
}

/**
 * A command: data that says what can be typed, and pure functions that complete and answer it. An answer may wait for
 * nothing but the reader.
 */
export interface Command {
  readonly data: CommandData;
  /** Offers values while an option is typed. */
  readonly complete?: (typing: Typing) => readonly Choice[];
  /** Splits text typed without option names into options; without it, the whole text fills the main option. */
  readonly split?: (text: string, knowledge: Knowledge) => Readonly<Record<string, string>>;
  /** Answers where a required option is left out; without it, the bot asks for the option by name. */
  readonly missing?: (knowledge: Knowledge, locale: string) => Answer;
  /** Whether it runs even if the article of the place is withdrawn or gone, because it is not about that article alone. */
  readonly asksAny?: boolean | ((options: Readonly<Record<string, string>>) => boolean);
  /** Scores its answers, so that the best one of several articles is taken; without it, only one article is asked. */
  readonly worth?: Worth;
  /** Whether its main option may be a name. Then an article whose names are only a little similar is not asked. */
  readonly takesName?: boolean;
  /** Whether it shows what is stored for the server; a face then reads that first. */
  readonly showsKept?: boolean;
  /** Whether a face with buttons and menus shows it as lists to work through; other faces use `run`. */
  readonly inInbox?: boolean;
  /** What a face does that can fetch pages and show forms and reviews; other faces use `run`. */
  readonly inNewsroom?: 'add' | 'review';
  /** Commands that are typed after this one's name; without one of them, this one itself runs. */
  readonly subcommands?: readonly Command[];
  readonly run: (call: Call) => Answer | Promise<Answer>;
}

/** The options of a command, typed by its data: required ones are there, the others may be. */
type OptionsOf<D extends CommandData> = {
  readonly [K in keyof D['options']]: D['options'][K] extends { readonly required: true }
    ? string
    : string | undefined;
};

/** A {@link Command} as a file in `commands` writes it. */
interface Definition<D extends CommandData> extends Omit<Command, 'data' | 'run'> {
  readonly data: D;
  readonly run: (call: CallWithoutOptions & { readonly options: OptionsOf<D> }) => Answer | Promise<Answer>;
}

/**
 * Defines a command. `run` gets the options as `data` types them; `respondToCommand` checks for all faces that required
 * ones are there.
 * @throws Error if the data exceeds Discord's limits, so that the bot does not start with a broken command
 */
export function command<const D extends CommandData>(definition: Definition<D>): Command {
  const { complete: ownComplete, run, ...rest } = definition;
  const { data } = rest;
  if (!/^[a-z][a-z-]{0,31}(?: [a-z][a-z-]{0,31})?$/.test(data.name))
    throw new Error(`command name "${data.name}": use 1 to 32 letters a to z`);
  for (const [name, { description }] of [[data.name, data] as const, ...Object.entries(data.options)]) {
    if (description.length < 1 || description.length > 100)
      throw new Error(`description of "${name}" in /${data.name}: use 1 to 100 characters`);
  }
  const complete = completing(data, ownComplete);
  return {
    ...rest,
    ...(complete ? { complete } : {}),
    // `respondToCommand` has checked the options against `data`, which is what OptionsOf<D> says.
    run: (call) => run({ ...call, options: call.options as OptionsOf<D> }),
  };
}

/** Completes articles and fixed values, which are the same for every command. */
function completing(data: CommandData, complete: Command['complete']): Command['complete'] {
  const all = Object.values(data.options);
  if (!all.some((option) => option === articleOption || option.choices)) return complete;
  return (typing) => {
    const option = data.options[typing.option];
    if (option === articleOption) return completeArticles(typing.library, typing.typed);
    return option?.choices ? completeChoice(option.choices, typing.typed) : (complete?.(typing) ?? []);
  };
}

/**
 * Finds the subcommand that the words start with, by its name in any language.
 * @returns the subcommand and the words after it; the command itself and all the words where there is none
 */
export function subcommandIn(command: Command, words: string): readonly [command: Command, rest: string] {
  const [, word = '', rest = ''] = /^(\S+)\s*(.*)$/su.exec(words) ?? [];
  const found = command.subcommands?.find(({ data }) => isCalled(data.name, word.toLowerCase()));
  return found ? [found, rest] : [command, words];
}
