import { francAll } from 'franc-min';
import { Unreadable } from '../../knowledge/unreadable.js';
import { isFunctionWord, type Word, wordsOf } from '../../nlp/words.js';

/** Below this share of English function words a text is hardly English. */
const leastEnglish = 0.2;
/** Below this many words nothing is said of a text's language. */
const leastWords = 30;
/** Below this many letters a text is too short to be refused. */
const leastLetters = 150;
/** From this share of its letters in English paragraphs on a text is a mixed one. */
const mostEnglish = 0.2;
/** Words of a paragraph that tell whether it is English. */
const leastTelling = 8;
/** How much of a text tells its language, in UTF-16 units. */
const looked = 20_000;

/** A language that leads by less than this, of 1, may be another that franc does not know. */
const leastLead = 0.005;

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

function isEnglish(words: readonly Word[]): boolean {
  return words.filter(({ norm }) => isFunctionWord(norm)).length >= words.length * leastEnglish;
}

/** Whether a text has so few of English's function words that it is hardly English; false for a short one. */
export function isForeign(text: string): boolean {
  const words = wordsOf(text.slice(0, looked));
  return words.length >= leastWords && !isEnglish(words);
}

/**
 * Refuses an article in another language. Letters in threes alone (franc) take an English list of foreign names for another
 * language, so that function words have a say: a text is refused only where both say so, and where hardly any paragraph is
 * English. Of a short or a mixed text nothing is said here.
 * @param paragraphs the article's, without its header
 * @throws Unreadable with the language's name
 */
export function refuseLanguage(paragraphs: readonly string[]): void {
  const text = paragraphs.join('\n').slice(0, looked);
  const letters = lettersIn(text);
  if (letters < leastLetters || isEnglish(wordsOf(text))) return;
  const english = text.split('\n').filter((paragraph) => {
    const words = wordsOf(paragraph);
    return words.length >= leastTelling && isEnglish(words);
  });
  if (lettersIn(english.join('')) >= letters * mostEnglish) return;
  const [[code, best] = ['und', 1], [, second] = ['und', 0]] = francAll(text);
  if (code === 'eng' || code === 'und') return;
  const name = best - second >= leastLead ? names.of(code) : undefined;
  // It knows some eighty languages, and takes others for a related one: Norwegian for Dutch.
  throw new Unreadable(
    `the text seems to be in ${name ?? 'another language'}, and only English articles can be read`,
    'language',
  );
}
