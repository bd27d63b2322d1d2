import { locales } from '../phrases/locales/index.js';
import { phrase, wordsOfPhrase } from '../phrases/phrases.js';
import type { Choice, OptionData } from './options.js';

type Choices = NonNullable<OptionData['choices']>;

const languages = ['en', ...Object.keys(locales)];

/** The words of a choice in a language. */
export function wordsOfChoice(choices: Choices, value: string, language: string): string {
  const key = choices[value];
  return key === undefined ? value : wordsOfPhrase(phrase(key), language);
}

/** The value that somebody types, as such or by its words in any language. @returns undefined for none of them */
export function readChoice(choices: Choices, typed: string): string | undefined {
  const wanted = typed.trim().toLowerCase();
  return Object.keys(choices).find(
    (value) =>
      value === wanted ||
      languages.some((language) => wordsOfChoice(choices, value, language).toLowerCase() === wanted),
  );
}

/** The values that begin with what is typed. */
export function completeChoice(choices: Choices, typed: string): Choice[] {
  const wanted = typed.trim().toLowerCase();
  return Object.keys(choices)
    .filter((value) => value.startsWith(wanted))
    .map((value) => ({ name: value, value }));
}
