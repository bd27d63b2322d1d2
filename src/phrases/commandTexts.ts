import { languageOf, otherLanguages } from '../lexicon/languages.js';
import { locales } from './locales/index.js';
import type { CommandTexts } from './translation.js';

/** What a command is called for a reader; undefined in English and where there is no translation. */
export function commandTexts(name: string, locale: string): CommandTexts | undefined {
  const language = languageOf(locale);
  if (language === 'en') return undefined;
  const { commands } = locales[language];
  return Object.hasOwn(commands, name) ? commands[name] : undefined;
}

/** Whether there is a command of that name of its own: `who`, `article use`. */
export function isCommand(name: string): boolean {
  return otherLanguages.some((language) => commandTexts(name, language) !== undefined);
}

/** Whether a command, or a subcommand by the last word of its name, is called that in any language. */
export function isCalled(name: string, typed: string): boolean {
  return (
    lastWord(name) === typed || otherLanguages.some((locale) => commandTexts(name, locale)?.name === typed)
  );
}

/** The options of a command by what they are called, in any language. */
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
  // Its own names go before those of any language that are the same.
  return new Map([...local, ...own.map((option): [string, string] => [option, option])]);
}

/** What a command is called within its group: `use` of `article use`. */
export function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}
