import type { Knowledge } from '../knowledge/load.js';
import { isCalled, optionsByName } from '../phrases/commandTexts.js';
import { type Phrase, phrase } from '../phrases/phrases.js';
import { type Command, subcommandIn } from './command.js';
import { isTooLong } from './lengthLimits.js';
import { type CommandData, mainOption, unnamedOptions } from './options.js';

/** A typed line as a command with its options, or what is wrong with it. */
export type Line =
  | { readonly command: Command; readonly options: Readonly<Record<string, string>> }
  | { readonly fault: Phrase; readonly text: string };

/** The closing quotation marks for each opening one. */
const marks: Readonly<Record<string, string>> = {
  '"': '"”',
  "'": "'’",
  '“': '”"“',
  '„': '“”"',
  '”': '”"',
  '‘': "’'",
  '«': '»',
  '»': '«',
  '‹': '›',
};

/** Reads the value at the start of `text`: inside quotation marks of any kind, or up to `stop`. */
function readValue(text: string, stop: RegExp): { value: string; rest: string } {
  const closers = marks[text[0] ?? ''];
  if (closers !== undefined) {
    for (let at = 1; at < text.length; at++) {
      if (closers.includes(text[at] ?? '') && /^(?:\s|$)/.test(text.slice(at + 1, at + 2))) {
        return { value: text.slice(1, at), rest: text.slice(at + 1) };
      }
    }
  }
  const end = text.search(stop);
  return end === -1 ? { value: text, rest: '' } : { value: text.slice(0, end), rest: text.slice(end) };
}

/**
 * Writes a command with its options as a person would type it, so that {@link readLine} reads it.
 * @param options values by option name
 */
export function lineOf(data: CommandData, options: Readonly<Record<string, string>>): string {
  const main = mainOption(data);
  const named = Object.entries(options)
    .filter(([name]) => name !== main)
    .map(
      ([name, value]) =>
        `${name}:${data.options[name]?.onlyNamed && /\s/u.test(value) ? `"${value}"` : value}`,
    );
  const bare = main === undefined ? undefined : options[main];
  return [`/${data.name}`, ...(bare === undefined ? [] : [bare]), ...named].join(' ');
}

/** Splits the text after a command's name into the named options, in any language, and the rest. */
function readOptions(text: string, data: CommandData): { options: Record<string, string>; rest: string } {
  const options: Record<string, string> = {};
  const called = optionsByName(data);
  // "the article: …" in a sentence is not an option: an option that must be named has its value right after the colon.
  const names = [...called].map(([name, option]) =>
    data.options[option]?.onlyNamed ? `${name}(?=:\\S)` : name,
  );
  if (names.length === 0) return { options, rest: text };
  const name = new RegExp(`(?:^|\\s)(${names.join('|')}):\\s*`, 'i');
  let left = text;
  let rest = '';
  for (let match = name.exec(left); match; match = name.exec(left)) {
    rest += left.slice(0, match.index);
    const option = called.get((match[1] ?? '').toLowerCase()) ?? '';
    // Without quotation marks, the value of an option that must be named is a single word.
    const stop = data.options[option]?.onlyNamed ? /\s/u : name;
    const { value, rest: after } = readValue(left.slice(match.index + match[0].length), stop);
    options[option] = value.trim();
    left = after;
  }
  return { options, rest: `${rest}${left}`.trim() };
}

/**
 * Reads what a person typed: `/command text`, `/command name:value name:"value"`, or a free question.
 * @param line one line of text
 * @param commands the commands there are; a free question goes to the one named `ask`
 * @param knowledge lets a command split text typed without option names (`/quote lavrov nato`)
 */
export function readLine(line: string, commands: readonly Command[], knowledge: Knowledge): Line {
  const text = line.trim();
  const slash = /^\/\s?([\p{L}\p{N}_-]*)\s*/u.exec(text);
  const wanted = slash ? (slash[1] ?? '').toLowerCase() : 'ask';
  const called = commands.find(({ data }) => (slash ? isCalled(data.name, wanted) : data.name === wanted));
  if (text === '') return { fault: phrase('emptyQuestion'), text };
  if (!called) return { fault: phrase('unknownCommand'), text };
  const words = slash ? text.slice(slash[0].length) : text;
  const [command, typed] = subcommandIn(called, words);
  const main = mainOption(command.data);
  // A free question has no options: "about:" is part of it.
  if (!slash) return { command, options: main ? { [main]: typed } : {} };
  const { options, rest } = readOptions(typed, command.data);
  if (rest === '' || main === undefined) return { command, options };
  if (options[main] !== undefined) {
    // Text beside a named main option fills the next option: `quote:"…" — Zelensky`.
    const next = unnamedOptions(command.data).find(
      (option) => options[option] === undefined && option !== main,
    );
    const bare = rest.replace(/^[\s\p{Pd},:]+/u, '');
    return { command, options: next === undefined || bare === '' ? options : { ...options, [next]: bare } };
  }
  // Text that is too long is refused later: it is not worth splitting.
  const read = isTooLong(command, main, rest) ? undefined : command.split?.(rest, knowledge);
  const split = read ?? { [main]: rest };
  return { command, options: { ...split, ...options } };
}
