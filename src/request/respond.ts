import type { Answer } from '../answer/answer.js';
import type { ArticleQuery } from '../knowledge/archive.js';
import type { Library } from '../knowledge/library.js';
import type { Knowledge } from '../knowledge/load.js';
import type { Phrase } from '../phrases/phrases.js';
import { noReader, type Reader } from '../reader/reader.js';
import { bestAnswer } from './bestAnswer.js';
import { articleOption, chooseArticle } from './chooseArticle.js';
import type { Command } from './command.js';
import { completeContext, type RequestContext } from './context.js';
import { invalid, missingOption, type Options, readChoices, unknownChoice } from './invalidRequest.js';
import { isTooLong, longestLine, tooLong } from './lengthLimits.js';
import { type Line, readLine } from './line.js';
import { type Choice, mainOption } from './options.js';
import { prepare } from './prepare.js';

/** What a face needs to answer: the articles, the commands and the reader. */
export interface Desk {
  /** The articles as they are now; a change to any of them makes a new library. */
  readonly library: Library;
  readonly commands: readonly Command[];
  /** Finds the words that answer free questions; {@link noReader} where there is none. */
  readonly reader: Reader;
  /** Finds the articles that a request may be about, where there are more than `library` holds. */
  readonly near?: ((wanted: ArticleQuery) => Promise<Library>) | undefined;
  /** How many articles there are, where `library` does not hold them all. */
  readonly size?: (() => number) | undefined;
}

/** How many articles are suggested at most where a request names none. */
const mostNamed = 25;

/** The value of a command's article option; undefined where it has no such option, or the option is empty. */
function articleNamed({ data }: Command, options: Options): string | undefined {
  const [option] = Object.entries(data.options).find(([, one]) => one === articleOption) ?? [];
  return option === undefined ? undefined : options[option] || undefined;
}

/** Chooses the article of a request: by the command's option, else by the settings of the place. */
function choose({ library }: Desk, command: Command, options: Options, { article, only }: RequestContext) {
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

/** Notes in an answer that there are other articles, so that a face shows which one it comes from. */
export function noteOtherArticles<A extends Answer>(answer: A, { library }: Pick<Desk, 'library'>): A {
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
  given: RequestContext = {},
): Promise<Answer> {
  const context = completeContext(given);
  // The option that names the article may itself be too long, so it is not used here.
  const here = choose(desk, command, {}, context);
  const refusal = tooLong(command, options, 'knowledge' in here ? here.knowledge : null);
  if (refusal) return refusal;
  const typed = Object.fromEntries(Object.entries(options).filter(([, value]) => value.trim() !== ''));
  const choice = choose(desk, command, typed, context);
  if ('fault' in choice) return noSuchArticle(desk, choice.fault);
  const { chosen, knowledge } = choice;
  const read = readChoices(command, typed);
  if ('unknown' in read) return noteOtherArticles(unknownChoice(command, read.unknown, knowledge), desk);
  const filled = read.options;
  const missing = Object.entries(command.data.options).find(
    ([name, option]) => option.required && filled[name] === undefined,
  )?.[0];
  if (missing !== undefined)
    return noteOtherArticles(
      missingOption(missing, command, options, { knowledge, library: desk.library, locale: context.locale }),
      desk,
    );
  const isOnlyArticle = articleNamed(command, filled) !== undefined || context.only !== undefined;
  const run = async (asked: Knowledge, reader: Reader, values: Options): Promise<Answer> => {
    await prepare(asked);
    const { commands, library } = desk;
    return command.run({
      ...context,
      library,
      reader,
      commands,
      options: values,
      knowledge: asked,
      chosen,
      isOnlyArticle,
    });
  };
  const answer = await run(knowledge, desk.reader, filled);
  const { worth } = command;
  if (!worth || isOnlyArticle) return noteOtherArticles(answer, desk);
  // The reader is too slow to be used on each of the other articles.
  const ask = (other: Knowledge): Promise<Answer> => run(other, noReader, optionsFor(command, filled, other));
  const text = Object.values(filled).join(' ');
  const name = command.takesName ? filled[mainOption(command.data) ?? ''] : undefined;
  const first = { knowledge, answer, isSet: chosen };
  return noteOtherArticles(await bestAnswer(desk.library, first, { text, name, worth, ask }), desk);
}

/** Splits the options again for another article, whose speakers decide where a name ends. */
function optionsFor({ data, split }: Command, options: Options, other: Knowledge): Options {
  const main = mainOption(data);
  const text = main === undefined ? undefined : options[main];
  const isAll = Object.keys(options).length === 1;
  return split && isAll && text !== undefined ? split(text, other) : options;
}

/** Reads a line with the speakers of the article that it names itself. */
function readAsMeant(desk: Desk, line: string, usual: Knowledge, context: RequestContext): Line {
  const read = readLine(line, desk.commands, usual);
  if ('fault' in read) return read;
  const meant = choose(desk, read.command, read.options, context);
  return 'fault' in meant || meant.knowledge === usual
    ? read
    : readLine(line, desk.commands, meant.knowledge);
}

/**
 * Answers one line as a person types it: a command or a free question.
 * @returns an `invalid` answer where the line cannot be read; never throws for input
 */
export async function respond(desk: Desk, line: string, context: RequestContext = {}): Promise<Answer> {
  const { article, only } = context;
  const set = chooseArticle(desk.library, undefined, only ?? article);
  // The line may name another article than the one that is set, or need none.
  const choice = 'fault' in set ? chooseArticle(desk.library, undefined, undefined) : set;
  if ('fault' in choice) return noSuchArticle(desk, choice.fault);
  const text = line.trim().slice(0, longestLine);
  const read = readAsMeant(desk, text, choice.knowledge, context);
  if ('command' in read) return respondToCommand(desk, read.command, read.options, context);
  if ('fault' in set) return noSuchArticle(desk, set.fault);
  const commands = desk.commands.map(({ data }) => `/${data.name}`);
  return noteOtherArticles(invalid(read.fault, choice.knowledge, read.text, commands), desk);
}

/**
 * The values to offer while an option is typed.
 * @param options the options that are already filled in
 * @returns none where the option offers none, or the article is unknown
 */
export function choicesFor(
  desk: Desk,
  command: Command,
  option: string,
  typed: string,
  options: Options = {},
  context: RequestContext = {},
): readonly Choice[] {
  const all = { ...options, [option]: typed };
  if (Object.entries(all).some(([name, value]) => isTooLong(command, name, value))) return [];
  // The value that is being typed does not yet choose an article.
  const choice = choose(desk, command, { ...options, [option]: '' }, context);
  if ('fault' in choice) return [];
  const { library } = desk;
  const { locale = 'en' } = context;
  return command.complete?.({ option, typed, knowledge: choice.knowledge, library, locale }) ?? [];
}
