import { createInstance, type FormatterModule } from 'i18next';
import { type Language, languageOf, languages, otherLanguages } from '../lexicon/languages.js';
import { markChannel, replaceCommands, withoutMarks } from './commandMarks.js';
import { nameOfOption, type OptionName, withNames } from './commandNames.js';
import type { PhraseKey } from './keys.js';
import { english } from './locales/en.js';
import { locales } from './locales/index.js';

type Sentences = Readonly<Partial<Record<string, string>>>;
const englishSentences: Sentences = english;

/** The sentences of a language, with the names that it has for commands and options. */
function resourceOf(language: Language, sentences: Sentences) {
  const phraseIn = (key: string): string => sentences[key] ?? englishSentences[key] ?? key;
  return {
    translation: Object.fromEntries(
      Object.entries(sentences).map(([key, text = '']) => [key, withNames(text, language, phraseIn)]),
    ),
  };
}

/** Writes the numbers in a sentence as the reader's language does. */
const numbers: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _, locale = 'en') =>
    typeof value === 'number' ? numberIn(value, locale) : String(value),
};

const translations = createInstance({
  fallbackLng: 'en',
  resources: {
    en: resourceOf('en', english),
    ...Object.fromEntries(
      otherLanguages.map((language) => [language, resourceOf(language, locales[language].phrases)]),
    ),
  },
  // Values hold words of articles and questions: they are filled in as they are, and nothing in them is interpreted.
  interpolation: { prefix: '{', suffix: '}', escapeValue: false, skipOnVariables: true, alwaysFormat: true },
  nsSeparator: false,
  keySeparator: false,
  contextSeparator: '|',
  initAsync: false,
}).use(numbers);
translations.init();

/** What is filled into a phrase: words as they are, a number as the reader's language writes it, or another phrase. */
export type Value = string | number | Phrase;

/** The values of a phrase by name; `count` chooses the form of a plural. */
export type Values = Readonly<Record<string, Value>> & { readonly count?: number };

/** A sentence of the bot's own, by key, with what is filled in. */
export interface Phrase {
  readonly key: PhraseKey;
  readonly values: Values;
  /** Options that are filled in as well, under the names that the reader sees. */
  readonly options?: Readonly<Record<string, OptionName>>;
  /** Channels that are filled in as well, by their ids. */
  readonly channels?: Readonly<Record<string, string>>;
}

/** Makes a {@link Phrase}. */
export function phrase(key: PhraseKey, values: Values = {}, options?: Phrase['options']): Phrase {
  return { key, values, ...(options ? { options } : {}) };
}

/** A number as a reader's language writes it. @param locale BCP 47 tag */
export function numberIn(value: number, locale: string): string {
  return new Intl.NumberFormat(languageOf(locale)).format(value);
}

/** The slots that hold names, which may stand in quotation marks (`named.ts`). */
const nameSlots: ReadonlySet<string> = new Set(['name', 'claimed']);
const quotedNames = /^“[^“”]*”(?:, “[^“”]*”)*$/u;

/** Names in the quotation marks of a language. */
function namesIn(names: string, language: Language): string {
  if (!quotedNames.test(names)) return names;
  const [opening, closing] = languages[language].quotes;
  return names.replaceAll('“', opening).replaceAll('”', closing);
}

function filledIn(slot: string, value: Value, language: Language): string | number {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return markedWordsOfPhrase(value, language);
  return nameSlots.has(slot) ? namesIn(withoutMarks(value), language) : withoutMarks(value);
}

/**
 * The words of a phrase in a reader's language, in English where there is no translation. Commands that the phrase names
 * are marked (`replaceCommands`); nothing in its values is.
 * @param locale BCP 47 tag
 */
export function markedWordsOfPhrase(
  { channels = {}, key, options = {}, values }: Phrase,
  locale = 'en',
): string {
  const language = languageOf(locale);
  const filled: Record<string, string | number> = {};
  for (const [slot, value] of Object.entries(values)) filled[slot] = filledIn(slot, value, language);
  for (const [slot, option] of Object.entries(options)) filled[slot] = nameOfOption(option, language);
  for (const [slot, id] of Object.entries(channels)) filled[slot] = markChannel(id);
  return translations.t(key, { ...filled, lng: language });
}

/** The words of a phrase in a reader's language, without marks. @param locale BCP 47 tag */
export function wordsOfPhrase(one: Phrase, locale = 'en'): string {
  return replaceCommands(markedWordsOfPhrase(one, locale));
}
