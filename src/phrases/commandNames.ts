import { markCommand } from './commandMarks.js';
import { commandTexts, isCommand } from './commandTexts.js';

/** An option of a command, both by their English names. */
export interface OptionName {
  readonly command: string;
  readonly option: string;
}

/** What readers of a language type for a command: `/artikel wählen` for `article use`. */
function nameOfCommand(name: string, locale: string): string {
  const words = name.split(' ');
  const local = words.map((word, at) => commandTexts(words.slice(0, at + 1).join(' '), locale)?.name ?? word);
  return `/${local.join(' ')}`;
}

/** The name of an option in a language. */
export function nameOfOption({ command, option }: OptionName, locale: string): string {
  const options = commandTexts(command, locale)?.options;
  return (options && Object.hasOwn(options, option) ? options[option]?.[0] : undefined) ?? option;
}

/** A value in quotation marks, or the name of an option before its value. */
const quotedOrOption = /"[^"]*"|“[^“”]*”|(?<=\s)[a-z-]+(?=:\S)/gu;

/** Translates a line to type: `/zitat Rubio worüber:Gaza` for `/quote Rubio about:Gaza`. */
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
 * Translates a line to type, and marks it ({@link markCommand}) if it is only the name of a command.
 * @param line a suggestion by the bot, never something that a user typed
 */
export function markedLineIn(line: string, locale: string): string {
  const local = lineIn(line, locale);
  const name = line.slice(1);
  return line.startsWith('/') && isCommand(name) ? markCommand(name, local) : local;
}

/** The slots for names in a sentence: `{command:article use}`, `{option:settings.where}`, `{phrase:choiceOn}`. */
const slots = /\{(command|option|phrase):([^{}]+)\}/gu;

/**
 * Fills in the names of commands and options in a language, as the reader's Discord shows them. Commands are marked
 * ({@link markCommand}).
 * @param phraseIn finds a phrase in that language, for `{phrase:…}`
 */
export function withNames(text: string, locale: string, phraseIn: (key: string) => string): string {
  return text.replace(slots, (_, kind: string, name: string) => {
    if (kind === 'command') return markCommand(name, nameOfCommand(name, locale));
    if (kind === 'phrase') return phraseIn(name);
    const at = name.lastIndexOf('.');
    return nameOfOption({ command: name.slice(0, at), option: name.slice(at + 1) }, locale);
  });
}
