import type { Answer, Worth } from '../answer/answer.js';
import type { Library } from '../knowledge/library.js';
import type { Knowledge } from '../knowledge/load.js';
import { isCalled } from '../phrases/commandTexts.js';
import type { Conversation } from '../question/conversation.js';
import type { Reader } from '../reader/reader.js';
import type { Here } from '../settings/news.js';
import type { Kept, Levels, PlaceSettings } from '../settings/store.js';
import { completeChoice } from './choices.js';
import { articleOption, completeArticles } from './chooseArticle.js';
import type { Choice, CommandData, Typing } from './options.js';

/** A command with its options filled in. */
export interface Call {
  readonly options: Readonly<Record<string, string | undefined>>;
  /** The article that is asked. */
  readonly knowledge: Knowledge;
  /** Whether that one was named or is set for the reader's place; else it is the usual one. */
  readonly chosen: boolean;
  /** Whether it was named with the request, so that no other article is looked in. */
  readonly isAlone: boolean;
  readonly library: Library;
  /** Points at the words that answer a free question. */
  readonly reader: Reader;
  /** All commands, for `/help`. */
  readonly commands: readonly Command[];
  readonly locale: string;
  /** Whether whoever asks looks after the bot, and may know what is wrong with its articles. */
  readonly isModerator: boolean;
  /** Whether whoever asks may change the settings of the place; null where nothing is kept of it. */
  readonly maySet: boolean | null;
  /** Whether whoever asks may change what holds in the whole server, not in the place alone. */
  readonly maySetServer: boolean;
  /** Whether the log of whoever runs the bot holds what people ask. */
  readonly areLogged: boolean;
  /** What is set for the place. */
  readonly settings: PlaceSettings;
  /** The same by where it is set; null outside of servers. */
  readonly levels: Levels | null;
  /** The channel at hand; null where a face has none. */
  readonly here: Here | null;
  /** What is kept of the server, for commands that show it; null where it cannot be read. */
  readonly kept: Kept | null;
  /** A number that is another each time where a face can tell, by which a game begins elsewhere. */
  readonly seed: number;
  /** What was asked before, for questions that lean on it. */
  readonly conversation?: Conversation | undefined;
}

/**
 * A command: data that says what can be typed, and pure functions that complete and answer it. The only thing that
 * an answer may wait for is the reader.
 */
export interface Command {
  readonly data: CommandData;
  readonly complete?: (typing: Typing) => readonly Choice[];
  /** Reads text typed without option names; without it the whole text fills the main option. */
  readonly split?: (text: string, knowledge: Knowledge) => Readonly<Record<string, string>>;
  /** What to answer where a required option is left out; without it the option is asked for by its name. */
  readonly missing?: (knowledge: Knowledge, locale: string) => Answer;
  /** Whether it runs even where the article that is set is withdrawn or gone: it is not about that one alone. */
  readonly asksAny?: boolean | ((options: Readonly<Record<string, string>>) => boolean);
  /** What its answers are worth, by which the best of several articles is taken; without it one article is asked. */
  readonly worth?: Worth;
  /** Whether its main option may be a name: an article that only has one a little like it is not meant. */
  readonly takesName?: boolean;
  /** Whether it shows what is kept of the server, so that a face reads that first. */
  readonly showsKept?: boolean;
  /** Whether a face with buttons and menus shows it as lists to work through; `run` answers where it cannot. */
  readonly inInbox?: boolean;
  /** What a face does that can fetch, ask back in a form and show a review; `run` answers where it cannot. */
  readonly inNewsroom?: 'add' | 'review';
  /** Commands that are typed behind this one's name; without one of them this one itself runs. */
  readonly subcommands?: readonly Command[];
  readonly run: (call: Call) => Answer | Promise<Answer>;
}

/** Options of a command by its data: required ones are there, the others may be. */
type OptionsOf<D extends CommandData> = {
  readonly [K in keyof D['options']]: D['options'][K] extends { readonly required: true }
    ? string
    : string | undefined;
};

/**
 * Defines a command. `run` sees its options typed by `data`; that required ones are there is checked before
 * it is called, in one place for all faces.
 * @throws Error if the data does not fit Discord's limits, so that a bad command stops the start
 */
export function command<const D extends CommandData>(definition: {
  readonly data: D;
  readonly complete?: Command['complete'];
  readonly split?: Command['split'];
  readonly missing?: Command['missing'];
  readonly asksAny?: Command['asksAny'];
  readonly worth?: Worth;
  readonly takesName?: boolean;
  readonly showsKept?: boolean;
  readonly inInbox?: boolean;
  readonly inNewsroom?: Command['inNewsroom'];
  readonly subcommands?: readonly Command[];
  readonly run: (
    call: Omit<Call, 'options'> & { readonly options: OptionsOf<D> },
  ) => Answer | Promise<Answer>;
}): Command {
  const {
    asksAny,
    data,
    inInbox,
    inNewsroom,
    split,
    missing,
    run,
    showsKept,
    subcommands,
    takesName,
    worth,
  } = definition;
  const complete = completing(data, definition.complete);
  if (!/^[a-z][a-z-]{0,31}(?: [a-z][a-z-]{0,31})?$/.test(data.name))
    throw new Error(`command name "${data.name}" is not a to z, 32 at most`);
  for (const [name, { description }] of [[data.name, data] as const, ...Object.entries(data.options)]) {
    if (description.length < 1 || description.length > 100) {
      throw new Error(`the description of "${name}" in /${data.name} is not 1 to 100 characters long`);
    }
  }
  return {
    data,
    ...(complete ? { complete } : {}),
    ...(split ? { split } : {}),
    ...(missing ? { missing } : {}),
    ...(asksAny ? { asksAny } : {}),
    ...(worth ? { worth } : {}),
    ...(takesName ? { takesName } : {}),
    ...(showsKept ? { showsKept } : {}),
    ...(inInbox ? { inInbox } : {}),
    ...(inNewsroom ? { inNewsroom } : {}),
    ...(subcommands ? { subcommands } : {}),
    // The caller has checked `options` against `data`, which is what OptionsOf<D> says.
    run: (call) => run({ ...call, options: call.options as OptionsOf<D> }),
  };
}

/** Completes articles for every command that takes one, and the values of options that have no others. */
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
 * The subcommand that words begin with, called as it is in any language, and the words behind that.
 * @returns the command itself with all the words where they begin with none of its subcommands
 */
export function subcommandIn(command: Command, words: string): readonly [command: Command, rest: string] {
  const [, word = '', rest = ''] = /^(\S+)\s*(.*)$/su.exec(words) ?? [];
  const found = command.subcommands?.find(({ data }) => isCalled(data.name, word.toLowerCase()));
  return found ? [found, rest] : [command, words];
}
