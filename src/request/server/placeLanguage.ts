import { languages, languageTags } from '../../lexicon/languages.js';
import { normaliseText } from '../../nlp/words.js';
import { type Phrase, phrase } from '../../phrases/phrases.js';
import type { PlaceSettings } from '../../settings/store.js';
import { readChoice, wordsOfChoice } from '../choices.js';
import type { Choice } from '../options.js';

/** The word for none in particular: answers are in the language of whoever asks. */
const ofReaders = { readers: 'choiceReaders' } as const;

const all = languageTags.map((tag) => ({ tag, name: languages[tag].name }));

/**
 * A language for a place, as somebody names it: by its tag or by what those who speak it call it.
 * @returns undefined where it is that of whoever asks, null where the bot speaks none of that name
 */
export function readLanguage(typed: string): PlaceSettings['language'] | null {
  if (readChoice(ofReaders, typed) !== undefined) return undefined;
  const wanted = normaliseText(typed);
  const found = all.find(
    ({ name, tag }) => tag === wanted || normaliseText(name).split(' ')[0] === wanted.split(' ')[0],
  );
  return found?.tag ?? null;
}

/** The languages to choose from while typing. @param locale the reader's */
export function completeLanguage(typed: string, locale: string): Choice[] {
  const wanted = normaliseText(typed);
  const [value = ''] = Object.keys(ofReaders);
  const choices = [
    { name: wordsOfChoice(ofReaders, value, locale), value },
    ...all.map(({ name, tag }) => ({ name, value: tag })),
  ];
  return choices.filter((one) =>
    [one.name, one.value].some((word) => normaliseText(word).startsWith(wanted)),
  );
}

/** Lines that set a language, for whoever named another. */
export const languageLines: readonly string[] = all.map(({ tag }) => `/settings language:${tag}`);

/** In which language a place is answered, in words. */
export function languageSet({ language }: PlaceSettings): Phrase {
  return language ? phrase('answersIn', { language: languages[language].name }) : phrase('answersAsRead');
}
