import { francAll } from 'franc-min';
import { Unreadable } from '../../knowledge/unreadable.js';
import { isFunctionWord, type Word, wordsOf } from '../../nlp/words.js';

/** Share of function words below which a text is hardly English. */
const leastEnglish = 0.2;
/** A text of fewer words is not judged. */
const leastWords = 30;
/** A text of fewer letters is not refused. */
const leastLetters = 150;
/** Share of letters in English paragraphs from which a text is mixed. */
const mostEnglish = 0.2;
/** A shorter paragraph, in words, is not judged. */
const leastParagraph = 8;
/** How much of a text is judged, in UTF-16 units. */
const judged = 20_000;

/** A language that leads by less than this share may be another that franc does not know. */
const leastLead = 0.005;

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

function isEnglish(words: readonly Word[]): boolean {
  return words.filter(({ norm }) => isFunctionWord(norm)).length >= words.length * leastEnglish;
}

/** Whether a text has so few of English's function words that it is hardly English; false for a short one. */
export function isForeign(text: string): boolean {
  const words = wordsOf(text.slice(0, judged));
  return words.length >= leastWords && !isEnglish(words);
}

/**
 * Refuses an article in another language. Trigrams alone (franc) take an English list of foreign names for another language, so
 * that a text is refused only where its function words agree and hardly any paragraph is English. A short or a mixed text passes.
 * @param paragraphs the article's, without its header
 * @throws Unreadable with the language's name
 */
export function refuseLanguage(paragraphs: readonly string[]): void {
  const text = paragraphs.join('\n').slice(0, judged);
  const letters = lettersIn(text);
  if (letters < leastLetters || isEnglish(wordsOf(text))) return;
  const english = text.split('\n').filter((paragraph) => {
    const words = wordsOf(paragraph);
    return words.length >= leastParagraph && isEnglish(words);
  });
  if (lettersIn(english.join('')) >= letters * mostEnglish) return;
  const [[code, best] = ['und', 1], [, second] = ['und', 0]] = francAll(text);
  if (code === 'eng' || code === 'und') return;
  const name = best - second >= leastLead ? names.of(code) : undefined;
  // franc knows some eighty languages, and takes others for a related one: Norwegian for Dutch.
  throw new Unreadable(
    `the text seems to be in ${name ?? 'another language'}, and only English articles can be read`,
    'language',
  );
}
