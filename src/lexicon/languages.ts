/** What is known of a language before anything is said in it. */
interface LanguageEntry {
  /** What those who speak it call it. */
  readonly name: string;
  /** The marks between which it puts a name. */
  readonly quotes: readonly [opening: string, closing: string];
  /** What Discord calls it: the language settings of a client that get it. */
  readonly clients: readonly string[];
}

/**
 * The languages that the bot speaks, by BCP 47 tag. TypeScript and test/phrases/translations.test.ts name what a new
 * language still needs (docs/languages.md).
 */
export const languages = {
  en: { name: 'English', quotes: ['“', '”'], clients: ['en-US', 'en-GB'] },
  de: { name: 'Deutsch', quotes: ['„', '“'], clients: ['de'] },
  es: { name: 'Español', quotes: ['«', '»'], clients: ['es-ES', 'es-419'] },
  fr: { name: 'Français', quotes: ['« ', ' »'], clients: ['fr'] },
  it: { name: 'Italiano', quotes: ['«', '»'], clients: ['it'] },
  pl: { name: 'Polski', quotes: ['„', '”'], clients: ['pl'] },
  pt: { name: 'Português (Brasil)', quotes: ['“', '”'], clients: ['pt-BR'] },
  ru: { name: 'Русский', quotes: ['«', '»'], clients: ['ru'] },
  uk: { name: 'Українська', quotes: ['«', '»'], clients: ['uk'] },
} as const satisfies Readonly<Record<string, LanguageEntry>>;

/** A language that the bot speaks. */
export type Language = keyof typeof languages;

/** A language that the bot's English sentences are translated into, and in which questions are understood. */
export type OtherLanguage = Exclude<Language, 'en'>;

function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(languages, tag);
}

/** All languages. */
export const languageTags: readonly Language[] = Object.keys(languages).filter(isLanguage);

/** The languages besides English. */
export const otherLanguages: readonly OtherLanguage[] = languageTags.filter((language) => language !== 'en');

/**
 * The language for a reader: `es` for `es-419`.
 * @param locale BCP 47 tag
 * @returns English where the bot does not speak that language
 */
export function languageOf(locale: string): Language {
  const tag = locale.split(/[-_]/)[0]?.toLowerCase() ?? '';
  return isLanguage(tag) ? tag : 'en';
}
