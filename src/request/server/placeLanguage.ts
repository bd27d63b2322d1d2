import { languages, languageTags } from '../../lexicon/languages.js';
import { normaliseText } from '../../nlp/words.js';
import { type Phrase, phrase } from '../../phrases/phrases.js';
import type { PlaceSettings } from '../../settings/storeInterface.js';
import { readChoice, wordsOfChoice } from '../choices.js';
import type { Choice } from '../options.js';

/** The value for no fixed language: answers are in the reader's language. */
const readersLanguage = { readers: 'choiceReaders' } as const;

const all = languageTags.map((tag) => ({ tag, name: languages[tag].name }));

/**
 * Reads a language by its tag or its own name.
 * @returns undefined for the reader's language, null for a language that the bot does not speak
 */
export function readLanguage(typed: string): PlaceSettings['language'] | null {
  if (readChoice(readersLanguage, typed) !== undefined) return undefined;
  const wanted = normaliseText(typed);
  const found = all.find(
    ({ name, tag }) => tag === wanted || normaliseText(name).split(' ')[0] === wanted.split(' ')[0],
  );
  return found?.tag ?? null;
}

/** Offers languages while typing. @param locale the reader's, as a BCP 47 tag */
export function completeLanguage(typed: string, locale: string): Choice[] {
  const wanted = normaliseText(typed);
  const [value = ''] = Object.keys(readersLanguage);
  const choices = [
    { name: wordsOfChoice(readersLanguage, value, locale), value },
    ...all.map(({ name, tag }) => ({ name, value: tag })),
  ];
  return choices.filter((one) =>
    [one.name, one.value].some((word) => normaliseText(word).startsWith(wanted)),
  );
}

/** The lines that set each language, as suggestions after an unknown one. */
export const languageLines: readonly string[] = all.map(({ tag }) => `/settings language:${tag}`);

/** Says in which language a place is answered. */
export function languageSet({ language }: PlaceSettings): Phrase {
  return language ? phrase('answersIn', { language: languages[language].name }) : phrase('answersAsRead');
}
