import type { Answer } from '../answer/answer.js';
import type { Wanted } from '../knowledge/archive.js';
import type { Library } from '../knowledge/library.js';
import type { Knowledge } from '../knowledge/load.js';
import type { Phrase } from '../phrases/phrases.js';
import type { Conversation } from '../question/conversation.js';
import { noReader, type Reader } from '../reader/reader.js';
import type { Here } from '../settings/news.js';
import type { Kept, Levels, PlaceSettings } from '../settings/store.js';
import { articleOption, chooseArticle } from './chooseArticle.js';
import type { Command } from './command.js';
import { answerOfAll } from './everywhere.js';
import { type Line, readLine } from './line.js';
import { askFor, invalid, noSuchChoice, type Options, readChoices } from './optionFaults.js';
import { type Choice, mainOption } from './options.js';
import { isTooLong, longestLine, tooLong } from './tooLong.js';

/** What a face needs to answer: the articles, the commands and the reader. */
export interface Desk {
  /** The articles as they are now: what is saved later makes it another library. */
  readonly library: Library;
  readonly commands: readonly Command[];
  /** Points at the words that answer free questions; {@link noReader} where there is none. */
  readonly reader: Reader;
  /** Where there are more articles than the library holds, those that a request may be about, as a library. */
  readonly near?: ((wanted: Wanted) => Promise<Library>) | undefined;
  /** How many articles there are then. */
  readonly size?: (() => number) | undefined;
}

/** What comes with a request beside its words. */
export interface Circumstances {
  /** Slug of the article that is set for where the question is asked, so that it goes first; else the usual one does. */
  readonly article?: string | undefined;
  /** Slug of the article that the request itself names, so that no other is looked in. */
  readonly only?: string | undefined;
  /** BCP 47 tag of the reader's language. */
  readonly locale?: string | undefined;
  /** What was asked before; only free questions look at it. */
  readonly conversation?: Conversation | undefined;
  /** Whether whoever asks looks after the bot, and may know what is wrong with its articles. */
  readonly isModerator?: boolean | undefined;
  /** Whether whoever asks may change the settings of the place; left out where a face keeps none. */
  readonly maySet?: boolean | undefined;
  /** Whether whoever asks may change those of the whole server; where it is left out, whoever may change any. */
  readonly maySetServer?: boolean | undefined;
  /** Whether the log of whoever runs the bot holds what people ask. */
  readonly areLogged?: boolean | undefined;
  /** What is set for the place. */
  readonly settings?: PlaceSettings | undefined;
  /** The same by where it is set. */
  readonly levels?: Levels | null | undefined;
  /** The channel at hand. */
  readonly here?: Here | undefined;
  /** What is kept of the server, for a command that shows it. */
  readonly kept?: Kept | null | undefined;
  /** A number that is another each time, by which a game begins elsewhere; 0 where it is left out. */
  readonly seed?: number | undefined;
}

/** How many articles are named at most where none is meant. */
const mostNamed = 25;

/** What a command's option for the article says; undefined where it has none, or none is named. */
function articleNamed({ data }: Command, options: Options): string | undefined {
  const [option] = Object.entries(data.options).find(([, one]) => one === articleOption) ?? [];
  return option === undefined ? undefined : options[option] || undefined;
}

/** The article that a request means, by the command's option for it and by where it is asked. */
function choose({ library }: Desk, command: Command, options: Options, { article, only }: Circumstances) {
  const named = articleNamed(command, options);
  const choice = chooseArticle(library, named, only ?? article);
  const { asksAny } = command;
  const mayBeAny = typeof asksAny === 'function' ? asksAny(options) : asksAny;
  return 'fault' in choice && mayBeAny ? chooseArticle(library, named, undefined) : choice;
}

function noSuchArticle({ library }: Desk, fault: Phrase): Answer {
  return invalid(
    fault,
    null,
    '',
    library.articles.slice(0, mostNamed).map(({ article }) => article.slug),
  );
}

/** Whoever shows the answer must know where it is of one article among others. */
export function amongOthers<A extends Answer>(answer: A, { library }: Pick<Desk, 'library'>): A {
  return library.articles.length > 1 ? { ...answer, oneOfSeveral: true } : answer;
}

/**
 * Answers a command with its options.
 * @param options values by option name; empty ones count as left out
 * @returns an `invalid` answer where a required option is missing or the article is unknown; never throws for input
 */
export async function respondToCommand(
  desk: Desk,
  command: Command,
  options: Options,
  circumstances: Circumstances = {},
): Promise<Answer> {
  // An article that is named is looked for, and its name may be what is too long.
  const here = choose(desk, command, {}, circumstances);
  const refusal = tooLong(command, options, 'knowledge' in here ? here.knowledge : null);
  if (refusal) return refusal;
  const typed = Object.fromEntries(Object.entries(options).filter(([, value]) => value.trim() !== ''));
  const { locale = 'en' } = circumstances;
  const choice = choose(desk, command, typed, circumstances);
  if ('fault' in choice) return noSuchArticle(desk, choice.fault);
  const { chosen, knowledge } = choice;
  const read = readChoices(command, typed);
  if ('unknown' in read) return amongOthers(noSuchChoice(command, read.unknown, knowledge), desk);
  const filled = read.options;
  const missing = Object.entries(command.data.options).find(
    ([name, option]) => option.required && filled[name] === undefined,
  )?.[0];
  if (missing !== undefined)
    return amongOthers(askFor(missing, command, options, { knowledge, library: desk.library, locale }), desk);
  const isAlone = articleNamed(command, filled) !== undefined || circumstances.only !== undefined;
  const run = async (asked: Knowledge, reader: Reader, values: Options): Promise<Answer> =>
    command.run({
      library: desk.library,
      reader,
      commands: desk.commands,
      options: values,
      knowledge: asked,
      chosen,
      isAlone,
      locale,
      isModerator: circumstances.isModerator ?? false,
      maySet: circumstances.maySet ?? null,
      maySetServer: circumstances.maySetServer ?? circumstances.maySet ?? false,
      areLogged: circumstances.areLogged ?? false,
      settings: circumstances.settings ?? {},
      levels: circumstances.levels ?? null,
      here: circumstances.here ?? null,
      kept: circumstances.kept ?? null,
      seed: circumstances.seed ?? 0,
      conversation: circumstances.conversation,
    });
  const answer = await run(knowledge, desk.reader, filled);
  const { worth } = command;
  if (!worth || isAlone) return amongOthers(answer, desk);
  // A reader would take its time for each of them.
  const ask = (other: Knowledge): Promise<Answer> => run(other, noReader, optionsFor(command, filled, other));
  const text = Object.values(filled).join(' ');
  const name = command.takesName ? filled[mainOption(command.data) ?? ''] : undefined;
  const first = { knowledge, answer, isSet: chosen };
  return amongOthers(await answerOfAll(desk.library, first, { text, name, worth, ask }), desk);
}

/** The options as another article has them read: whom a text begins with is known to those who speak there. */
function optionsFor({ data, split }: Command, options: Options, other: Knowledge): Options {
  const main = mainOption(data);
  const text = main === undefined ? undefined : options[main];
  const isAll = Object.keys(options).length === 1;
  return split && isAll && text !== undefined ? split(text, other) : options;
}

/** Reads a line with the article that it names itself, which tells who speaks in it. */
function readAsMeant(desk: Desk, line: string, usual: Knowledge, circumstances: Circumstances): Line {
  const read = readLine(line, desk.commands, usual);
  if ('fault' in read) return read;
  const meant = choose(desk, read.command, read.options, circumstances);
  return 'fault' in meant || meant.knowledge === usual
    ? read
    : readLine(line, desk.commands, meant.knowledge);
}

/**
 * Answers one line as a person types it: a command or a free question.
 * @returns an `invalid` answer where the line cannot be read; never throws for input
 */
export async function respond(desk: Desk, line: string, circumstances: Circumstances = {}): Promise<Answer> {
  const { article, only } = circumstances;
  const set = chooseArticle(desk.library, undefined, only ?? article);
  // Whatever article is set, the line may name another, or ask for none.
  const choice = 'fault' in set ? chooseArticle(desk.library, undefined, undefined) : set;
  if ('fault' in choice) return noSuchArticle(desk, choice.fault);
  const text = line.trim().slice(0, longestLine);
  const read = readAsMeant(desk, text, choice.knowledge, circumstances);
  if ('command' in read) return respondToCommand(desk, read.command, read.options, circumstances);
  if ('fault' in set) return noSuchArticle(desk, set.fault);
  const commands = desk.commands.map(({ data }) => `/${data.name}`);
  return amongOthers(invalid(read.fault, choice.knowledge, read.text, commands), desk);
}

/**
 * The values offered while an option is typed.
 * @param options what is filled in already
 * @returns none where the option offers none, or the article is unknown
 */
export function choicesFor(
  desk: Desk,
  command: Command,
  option: string,
  typed: string,
  options: Options = {},
  circumstances: Circumstances = {},
): readonly Choice[] {
  const all = { ...options, [option]: typed };
  if (Object.entries(all).some(([name, value]) => isTooLong(command, name, value))) return [];
  // What is being typed is not yet chosen.
  const choice = choose(desk, command, { ...options, [option]: '' }, circumstances);
  if ('fault' in choice) return [];
  const { library } = desk;
  const { locale = 'en' } = circumstances;
  return command.complete?.({ option, typed, knowledge: choice.knowledge, library, locale }) ?? [];
}
