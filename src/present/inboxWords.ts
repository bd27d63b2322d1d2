import { languageOf } from '../lexicon/languages.js';
import { neutral } from '../phrases/neutral.js';
import { type Phrase, wordsOfPhrase } from '../phrases/phrases.js';
import type { CountedQuestion } from '../settings/store.js';

/** A title in a reader's language, where it is not the article's own. */
export function wordsOfTitle(title: string | Phrase, locale: string): string {
  return typeof title === 'string' ? title : neutral(wordsOfPhrase(title, locale));
}

/** What somebody typed, as it can be shown to others; never nothing. */
export function typedText(text: string): string {
  const shown = neutral(text).trim();
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(shown) ? shown : '…';
}

/** A day in a reader's language. @param day as `2025-11-25` */
export function dayIn(day: string, locale: string): string {
  const format = new Intl.DateTimeFormat(languageOf(locale), { dateStyle: 'medium', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** How often a question was asked, and when last. */
export function timesOf({ count, day }: CountedQuestion, locale: string): string {
  return `×${count} · ${dayIn(day, locale)}`;
}
