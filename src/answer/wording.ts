import { createInstance } from 'i18next';
import { type Language, languageOf, languages } from '../lexicon/languages.js';
import { announcingPhrases } from './announcingPhrases.js';
import { cardPhrases } from './cardPhrases.js';
import { controlPhrases } from './controlPhrases.js';
import { inboxPhrases } from './inboxPhrases.js';
import { languagePhrases } from './languagePhrases.js';
import { libraryPhrases } from './libraryPhrases.js';
import { locales } from './locales/index.js';
import { markChannel, replaceCommands, withoutMarks } from './locales/marks.js';
import { nameOfOption, type OptionName, withNames } from './locales/names.js';
import { messagePhrases } from './messagePhrases.js';
import { newsroomPhrases } from './newsroomPhrases.js';
import { quizPhrases } from './quizPhrases.js';
import { sayingPhrases } from './sayingPhrases.js';
import { upkeepPhrases } from './upkeepPhrases.js';

/**
 * The bot's own sentences. `{name}` is filled in; the article's words are never part of them. What commands and options
 * are called depends on the language: `{command:article use}`, `{option:settings.where}`, `{phrase:choiceOn}`.
 */
const english = {
  ...upkeepPhrases,
  ...announcingPhrases,
  ...newsroomPhrases,
  ...cardPhrases,
  ...controlPhrases,
  ...languagePhrases,
  ...libraryPhrases,
  ...messagePhrases,
  ...sayingPhrases,
  ...quizPhrases,
  ...inboxPhrases,
  attended: 'Who was there ({event}), as the article puts it:',
  attendedUnnamed: 'I found no names of those who were there ({event}); the article says:',
  notListed: 'The article lists some of them only.',
  isPerson: '{name} in the article:',
  peopleOf: 'Whom the article puts with “{name}”:',
  role: 'Who that is, as the article puts it:',
  group: 'What the article says about “{name}”:',
  did: 'Who, in the article’s words:',
  saidBy: '{name} in the article:',
  said: 'What the article reports as said:',
  verbatim: 'Word for word: {name} in the article.',
  verbatimOpen: 'Word for word, in quotation marks in the article; I cannot tell from it who says it.',
  altered: 'Not word for word. The article attributes it to {name}.',
  alteredOpen: 'Not word for word what the article quotes.',
  misattributed: 'Not {claimed}. The article attributes it to {name}.',
  misattributedOpen: 'I cannot tell that it is {claimed}: I found nobody in the article who clearly says it.',
  misattributedAltered: 'Not {claimed}, and not word for word. The article attributes it to {name}.',
  paraphrase: 'No quotation, but the reporter’s words. Who says so in the article: {name}.',
  paraphraseOpen: 'No quotation, but the reporter’s words; I cannot tell from the article who says so.',
  narration: 'No quotation: the article says so itself.',
  notFound: 'I did not find these words in the article.',
  whatToCheck: 'Type the words to check, two at least, and who is said to have said them.',
  tooMuchToCheck: 'That is too long to check. Send a part of it.',
  wordsCutOff: 'The article has “{article}” with these words, which turns what they say.',
  onlyMarks: 'Only punctuation differs.',
  interrupted: 'The article has these words in separate quotations.',
  otherOrder: 'The article has these words in another order.',
  moreQuotations: 'Quotations beyond these that were not checked: {count}.',
  passages: 'The article says:',
  unsure: 'This may answer it:',
  dated: 'The article is dated {date}.',
  undated: 'I found no date line in the article.',
  titled: 'The headline:',
  written: 'The by-line names:',
  closest: 'What comes closest (not an answer):',
  tryNext: 'Try:',
  didYouMean: 'Did you mean:',
  youCanAsk: 'You can ask:',
  help: 'I answer questions about a news article with the article’s own words. What you can type:',
  examples: 'For example:',
  exampleQuestion: 'who is {name}?',
  hello: 'Hello! Ask me about the article, and I answer with its own words.',
  whoIAm:
    'I am Verbatim, a bot. I answer questions about a news article with its own words, and add none of mine.',
  howIAm: 'All is well, thank you. Ask me about the article.',
  whatICanDo:
    'I find what the article says: who said what, who was there, and whether a quotation is right. {command:help} lists what you can type.',
  welcome: 'You are welcome!',
  goodbye: 'Goodbye!',
  askMore: 'All right. Ask me about the article whenever you like.',
  noSource: 'I do not know where it was published.',
  corrected: 'The article was corrected: {date}.',
  articleInUse: 'This one answers here first:',
  articleUsual:
    'Commands look in the newest one first, then in the others; questions in your own words look in all:',
  nowUsed: 'From now on this one answers here first:',
  nowNewest: 'From now on the newest one answers here first; now that is:',
  otherArticles: 'The others:',
  articleHolds: 'Read in it: people {people} · statements {statements} · events {events}',
  articleFaults: 'Faulty, so not loaded as last saved:',
  articlesWithdrawn: 'Withdrawn: {slugs}',
  ambiguous: 'Several people fit. Whom do you mean?',
  noSuchName: 'I found nobody of that description in the article.',
  noPeople: 'I found no people in the article for “{name}”.',
  nothingSaid: 'I found no statement by {name} in the article.',
  nothingSaidAbout: 'I found no statement by {name} on that.',
  noSuchSpeaker: 'I found no statement by anybody of that name.',
  notSaid: 'I found nothing in the article on that.',
  tooLong: 'That is too long to be one question. Ask in a sentence or two.',
  valueTooLong: 'That is too long for {option}: it takes {count} characters at most.',
  emptyQuestion: 'Type a question, or {command:help} to see what I can answer.',
  unknownCommand: 'There is no such command. Try {command:help}.',
  missingOption: 'That command still needs: {option}.',
  unknownArticle: 'There is no article of that name.',
  withdrawn: 'That article has been withdrawn.',
  noArticles: 'No article is loaded.',
  brokenJson: 'That line is not a JSON request.',
  badRequest: 'That request cannot be used: {fault}.',
  unknownDocument: 'No document of that id is known: send its text with it once more.',
  emptyDocument: 'That document has no text.',
  inReportersWords: '{name}, in the reporter’s words:',
  page: 'Page {page} of {pages}',
  oneQuote: '1 quote',
  quotes: '{count} quotes',
  paraphrased: 'paraphrased',
  buttonContext: 'In context',
  buttonMore: 'More',
  buttonBack: 'Back',
  buttonShare: 'Share',
  buttonRemove: 'Remove',
  stale: 'That button is older than the article as I know it now. Ask once more.',
  notYours: 'Only whoever asked, or a moderator, can remove this answer.',
  menuAsk: 'Ask about this',
  menuCheck: 'Check quotes',
  optionPrivate: 'Show the answer to you alone',
  optionPrivateName: 'private',
  failed: 'Something went wrong on my side. The log has the cause under {id}.',
} as const;

/** A language's sentences, with its names of commands and options. */
function sentencesIn(language: string, phrases: Partial<Record<Phrase['key'], string>>) {
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
  readonly key: keyof typeof english;
  readonly values: Readonly<Record<string, string>>;
  /** Options that are filled in as well, under the names that the reader sees. */
  readonly options?: Readonly<Record<string, OptionName>>;
  /** Channels that are filled in as well, by their ids. */
  readonly channels?: Readonly<Record<string, string>>;
}

/** Whether a text is the key of a phrase. */
export function isPhraseKey(text: string): text is Phrase['key'] {
  return Object.hasOwn(english, text);
}

/** The keys of all phrases. */
export function phraseKeys(): Phrase['key'][] {
  return Object.keys(english).filter(isPhraseKey);
}

/** A phrase as it is written in English, with its slots. */
export function englishOf(key: Phrase['key']): string {
  return english[key];
}

/** The names of what is filled into a phrase, in order; of commands and options in it there are none. */
export function slotsOf(key: Phrase['key']): string[] {
  return [...english[key].matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

/** Makes a {@link Phrase}. */
export function phrase(
  key: Phrase['key'],
  values: Phrase['values'] = {},
  options?: Phrase['options'],
): Phrase {
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
