import { lastWord } from '../phrases/commandTexts.js';
import { subcommandIn } from '../request/command.js';
import { mainOption } from '../request/options.js';
import { choicesFor, type Desk } from '../request/respond.js';

/** What Tab offers: replacements for the end of the line, and that end. */
export type Completion = [choices: string[], typed: string];

/**
 * Completes a line at the prompt: the name of a command, then the value of the option being typed.
 * @param article slug of the article to answer from; undefined for the usual one
 */
export function completeLine(desk: Desk, line: string, article?: string): Completion {
  const called = /^\s*\/([\p{L}\p{N}_-]*)(\s+)?/u.exec(line);
  if (!called) return [[], line];
  if (called[2] === undefined) {
    const typed = line.trimStart();
    const names = desk.commands.map(({ data }) =>
      mainOption(data) === undefined ? `/${data.name}` : `/${data.name} `,
    );
    return [names.filter((name) => name.startsWith(typed.toLowerCase())), typed];
  }
  const first = desk.commands.find(({ data }) => data.name === called[1]?.toLowerCase());
  if (!first) return [[], line];
  const [command, words] = subcommandIn(first, line.slice(called[0].length));
  // A partly typed word may become the name of a subcommand.
  const names = (first.subcommands ?? []).map(({ data }) => lastWord(data.name));
  const begun = names.filter((name) => command === first && name.startsWith(words.toLowerCase()));
  if (begun.length > 0) return [begun, words];
  // If the line already names an article, its names are offered.
  const [part = '', slug] = /(?:^|\s)article:(\S+)\s+/i.exec(words) ?? [];
  const rest = words.replace(part, '');
  const named = /(?:^|\s)([a-z-]+):([^:]*)$/i.exec(rest);
  const [option, typed] = named
    ? [named[1] ?? '', named[2]?.trimStart() ?? '']
    : [mainOption(command.data) ?? '', rest];
  if (!command.data.options[option]?.completes && !command.data.options[option]?.choices) return [[], line];
  const filled: Record<string, string> = slug === undefined ? {} : { article: slug };
  const choices = choicesFor(desk, command, option, typed, filled, { article });
  return [choices.map(({ value }) => value), typed];
}
