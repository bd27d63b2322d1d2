import { announcingPhrases } from './announcing.js';
import { answerPhrases } from './answer.js';
import { cardPhrases } from './card.js';
import { controlPhrases } from './control.js';
import { inboxPhrases } from './inbox.js';
import { languagePhrases } from './language.js';
import { libraryPhrases } from './library.js';
import { messagePhrases } from './message.js';
import { newsroomPhrases } from './newsroom.js';
import { quizPhrases } from './quiz.js';
import { sayingPhrases } from './saying.js';
import { upkeepPhrases } from './upkeep.js';

/**
 * The bot's own sentences. `{name}` is filled in; the article's words are never part of them. What commands and options
 * are called depends on the language: `{command:article use}`, `{option:settings.where}`, `{phrase:choiceOn}`.
 */
export const english = {
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
  ...answerPhrases,
} as const;

/** What a phrase is called. */
export type PhraseKey = keyof typeof english;

/** Whether a text is the key of a phrase. */
export function isPhraseKey(text: string): text is PhraseKey {
  return Object.hasOwn(english, text);
}

/** The keys of all phrases. */
export function phraseKeys(): PhraseKey[] {
  return Object.keys(english).filter(isPhraseKey);
}

/** A phrase as it is written in English, with its slots. */
export function englishOf(key: PhraseKey): string {
  return english[key];
}

/** The names of what is filled into a phrase, in order; of commands and options in it there are none. */
export function slotsOf(key: PhraseKey): string[] {
  return [...english[key].matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}
