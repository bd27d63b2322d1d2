import { locales } from '../phrases/locales/index.js';
import { phrase, wordsOfPhrase } from '../phrases/phrases.js';
import type { Choice, OptionData } from './options.js';

type Choices = NonNullable<OptionData['choices']>;

const languages = ['en', ...Object.keys(locales)];

/** The words for a fixed value in a language. */
export function wordsOfChoice(choices: Choices, value: string, language: string): string {
  const key = choices[value];
  return key === undefined ? value : wordsOfPhrase(phrase(key), language);
}

/** Reads a fixed value, typed as such or in the words of any language. @returns undefined for an unknown one */
export function readChoice(choices: Choices, typed: string): string | undefined {
  const wanted = typed.trim().toLowerCase();
  return Object.keys(choices).find(
    (value) =>
      value === wanted ||
      languages.some((language) => wordsOfChoice(choices, value, language).toLowerCase() === wanted),
  );
}

/** The fixed values that start with what is typed. */
export function completeChoice(choices: Choices, typed: string): Choice[] {
  const wanted = typed.trim().toLowerCase();
  return Object.keys(choices)
    .filter((value) => value.startsWith(wanted))
    .map((value) => ({ name: value, value }));
}
