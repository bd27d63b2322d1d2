import { languageOf } from '../lexicon/languages.js';
import { numberIn, type Phrase, wordsOfPhrase } from '../phrases/phrases.js';
import { sanitise } from '../phrases/sanitise.js';
import type { CountedQuestion } from '../settings/storeInterface.js';

/** A title of an article, or the phrase that stands for one in the reader's language. */
export function wordsOfTitle(title: string | Phrase, locale: string): string {
  return typeof title === 'string' ? title : sanitise(wordsOfPhrase(title, locale));
}

/** What somebody typed, made safe to show to others; never empty. */
export function typedText(text: string): string {
  const shown = sanitise(text).trim();
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(shown) ? shown : '…';
}

/** A day as the reader's language writes it. @param day such as `2025-11-25` */
export function dayIn(day: string, locale: string): string {
  const format = new Intl.DateTimeFormat(languageOf(locale), { dateStyle: 'medium', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** How often a question was asked, and when last: `×3 · Nov 25, 2025`. */
export function timesOf({ count, day }: CountedQuestion, locale: string): string {
  return `×${numberIn(count, locale)} · ${dayIn(day, locale)}`;
}
