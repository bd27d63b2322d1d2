import { createInstance } from 'i18next';
import { type Language, languageOf, languages } from '../lexicon/languages.js';
import { nameOfOption, type OptionName, withNames } from './commandNames.js';
import { english, isPhraseKey, type PhraseKey } from './english/index.js';
import { locales } from './locales/index.js';
import { markChannel, replaceCommands, withoutMarks } from './marks.js';

/** A language's sentences, with its names of commands and options. */
function sentencesIn(language: string, phrases: Partial<Record<PhraseKey, string>>) {
  const phraseIn = (key: string): string => (isPhraseKey(key) ? (phrases[key] ?? english[key]) : key);
  return Object.fromEntries(
    Object.entries(phrases).map(([key, text]) => [key, withNames(text, language, phraseIn)]),
  );
}

const translations = createInstance({
  fallbackLng: 'en',
  resources: {
    en: { translation: sentencesIn('en', english) },
    ...Object.fromEntries(
      Object.entries(locales).map(([language, { phrases }]) => [
        language,
        { translation: sentencesIn(language, phrases) },
      ]),
    ),
  },
  // Values hold words of the article and of questions: they are filled in as they are, and nothing in them is read.
  interpolation: { prefix: '{', suffix: '}', escapeValue: false, skipOnVariables: true },
  nsSeparator: false,
  keySeparator: false,
  pluralSeparator: '|',
  contextSeparator: '|',
  initAsync: false,
});
translations.init();

/** A sentence of the bot's own, by key, with what is filled in. */
export interface Phrase {
  readonly key: PhraseKey;
  readonly values: Readonly<Record<string, string>>;
  /** Options that are filled in as well, under the names that the reader sees. */
  readonly options?: Readonly<Record<string, OptionName>>;
  /** Channels that are filled in as well, by their ids. */
  readonly channels?: Readonly<Record<string, string>>;
}

/** Makes a {@link Phrase}. */
export function phrase(key: PhraseKey, values: Phrase['values'] = {}, options?: Phrase['options']): Phrase {
  return { key, values, ...(options ? { options } : {}) };
}

/** The slots that hold names, which may stand in quotation marks (`named.ts`). */
const nameSlots: ReadonlySet<string> = new Set(['name', 'claimed']);
const namesInMarks = /^“[^“”]*”(?:, “[^“”]*”)*$/u;

/** Names in the quotation marks of a language. */
function namesIn(names: string, language: Language): string {
  if (!namesInMarks.test(names)) return names;
  const [opening, closing] = languages[language].quotes;
  return names.replaceAll('“', opening).replaceAll('”', closing);
}

/**
 * The words of a phrase in a reader's language, in English where there is no translation; commands that it names are
 * marked (`replaceCommands`), and nothing in its values is.
 * @param locale BCP 47 tag
 */
export function markedWordsOfPhrase(
  { channels = {}, key, options = {}, values }: Phrase,
  locale = 'en',
): string {
  const language = languageOf(locale);
  const filled: Record<string, string> = {};
  for (const [slot, value] of Object.entries(values))
    filled[slot] = nameSlots.has(slot) ? namesIn(withoutMarks(value), language) : withoutMarks(value);
  for (const [slot, option] of Object.entries(options)) filled[slot] = nameOfOption(option, language);
  for (const [slot, id] of Object.entries(channels)) filled[slot] = markChannel(id);
  return translations.t(key, { ...filled, lng: language });
}

/** The same as it is read, without marks. */
export function wordsOfPhrase(one: Phrase, locale = 'en'): string {
  return replaceCommands(markedWordsOfPhrase(one, locale));
}
