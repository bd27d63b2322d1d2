import { commandTexts, isCommand } from './commandTexts.js';
import { markCommand } from './marks.js';

/** An option of a command, both by their own names. */
export interface OptionName {
  readonly command: string;
  readonly option: string;
}

/** What readers type for a command: `/artikel wählen` for `article use`. */
function nameOfCommand(name: string, locale: string): string {
  const words = name.split(' ');
  const local = words.map((word, at) => commandTexts(words.slice(0, at + 1).join(' '), locale)?.name ?? word);
  return `/${local.join(' ')}`;
}

/** What readers see an option under. */
export function nameOfOption({ command, option }: OptionName, locale: string): string {
  const options = commandTexts(command, locale)?.options;
  return (options && Object.hasOwn(options, option) ? options[option]?.[0] : undefined) ?? option;
}

/** What stands in quotation marks, or an option's name before its value. */
const quotedOrOption = /"[^"]*"|“[^“”]*”|(?<=\s)[a-z-]+(?=:\S)/gu;

/** A line to type, as readers of a language would type it: `/zitat Rubio worüber:Gaza` for `/quote Rubio about:Gaza`. */
export function lineIn(line: string, locale: string): string {
  const [, first = '', second = ''] = /^\/([a-z-]+)(?: ([a-z-]+)(?![^\s]))?/u.exec(line) ?? [];
  if (!commandTexts(first, locale)) return line;
  const both = `${first} ${second}`;
  const command = commandTexts(both, locale) ? both : first;
  const values = line
    .slice(command.length + 1)
    .replace(quotedOrOption, (found) =>
      /^["“]/u.test(found) ? found : nameOfOption({ command, option: found }, locale),
    );
  return `${nameOfCommand(command, locale)}${values}`;
}

/**
 * A line to type as {@link lineIn} has it; one that is a command and nothing else is marked by {@link markCommand}.
 * @param line one of the bot's own, never of words that somebody typed
 */
export function markedLineIn(line: string, locale: string): string {
  const local = lineIn(line, locale);
  const name = line.slice(1);
  return line.startsWith('/') && isCommand(name) ? markCommand(name, local) : local;
}

/** A sentence's slots for names: `{command:article use}`, `{option:settings.where}`, `{phrase:choiceOn}`. */
const slots = /\{(command|option|phrase):([^{}]+)\}/gu;

/**
 * Fills in what readers see commands and options under, so that a sentence names them as the reader's Discord does;
 * commands are marked by {@link markCommand}.
 * @param phraseIn what a phrase is in that language, for `{phrase:…}`
 */
export function withNames(text: string, locale: string, phraseIn: (key: string) => string): string {
  return text.replace(slots, (_, kind: string, name: string) => {
    if (kind === 'command') return markCommand(name, nameOfCommand(name, locale));
    if (kind === 'phrase') return phraseIn(name);
    const at = name.lastIndexOf('.');
    return nameOfOption({ command: name.slice(0, at), option: name.slice(at + 1) }, locale);
  });
}
