import { languageOf, otherLanguages } from '../lexicon/languages.js';
import { locales } from './locales/index.js';
import type { CommandTexts } from './translation.js';

/** The translation of a command; undefined for English and where there is none. */
export function commandTexts(name: string, locale: string): CommandTexts | undefined {
  const language = languageOf(locale);
  if (language === 'en') return undefined;
  const { commands } = locales[language];
  return Object.hasOwn(commands, name) ? commands[name] : undefined;
}

/**
 * Whether a line that the bot suggests is the name of a command and nothing else: `who`, `article use`. What follows the
 * first word is a subcommand only where some language translates it.
 */
export function isCommand(name: string): boolean {
  if (/^[a-z-]+$/u.test(name)) return true;
  return otherLanguages.some((language) => commandTexts(name, language) !== undefined);
}

/** Whether a command has that name in any language; a subcommand goes by the last word of its name. */
export function isCalled(name: string, typed: string): boolean {
  return (
    lastWord(name) === typed || otherLanguages.some((locale) => commandTexts(name, locale)?.name === typed)
  );
}

/** The options of a command by their names in all languages. */
export function optionsByName({
  name,
  options,
}: {
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
}): ReadonlyMap<string, string> {
  const own = Object.keys(options);
  const local = otherLanguages.flatMap((locale) =>
    own.flatMap((option): [string, string][] => {
      const called = commandTexts(name, locale)?.options[option]?.[0];
      return called === undefined ? [] : [[called, option]];
    }),
  );
  // English names take precedence over the same name in another language.
  return new Map([...local, ...own.map((option): [string, string] => [option, option])]);
}

/** The name of a command within its group: `use` for `article use`. */
export function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}
