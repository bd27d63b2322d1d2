import anyAscii from 'any-ascii';
import { stemmer } from 'stemmer';
import { functionWords } from '../lexicon/functionWords.js';
import { memoise } from '../support/memoise.js';
import { irregularBase } from './wordnet/irregularForms.js';

/** A word of a text, with its place (UTF-16 offsets) and the forms in which it is compared. */
export interface Word {
  /** As written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Lower case, without accents, in Latin letters, without dots or a possessive: "U.S.'s" → "us". */
  readonly norm: string;
  /** Its stem, in which inflected forms are one. */
  readonly stem: string;
}

/** "U.S.", "a.m", "3,000", "don't" and all other words, of a script's letters, marks and digits. */
function wordPattern(l: string, m: string, n: string, withDots: boolean): RegExp {
  const dots = `(?<![${l}${n}])(?:[${l}]\\.){2,}(?![${l}])|(?<![${l}${n}])[${l}]\\.[${l}](?![${l}${n}])|`;
  const others = `[${n}]+(?:[.,:][${n}]+)*%?|[${l}${m}${n}]+(?:['\\u2019\\u02bc][${l}${m}]+)*`;
  return new RegExp(withDots ? dots + others : others, 'gu');
}

/** Of English texts; dashes, quotation marks and the like (U+2010 to U+2027) are no part of a word in any script. */
const english = { texts: /^[\p{ASCII}\u2010-\u2027]*$/u, words: wordPattern('a-zA-Z', '', '0-9', true) };
/** Of all scripts, which takes twenty times as long to compile: without dots and with them, made when needed. */
const ofAllScripts = new Map<boolean, RegExp>();

function patternFor(text: string): RegExp {
  if (english.texts.test(text)) return english.words;
  const dots = text.includes('.');
  const known = ofAllScripts.get(dots);
  if (known) return known;
  const made = wordPattern('\\p{L}', '\\p{M}', '\\p{N}', dots);
  ofAllScripts.set(dots, made);
  return made;
}

const stems = memoise(50_000, (norm) => (/^[a-z]{3,}$/.test(norm) ? stemmer(irregularBase(norm)) : norm));

/** Porter's stem (1980) of a compared form, irregular nouns and verbs by way of their base. */
export function stemOf(norm: string): string {
  return stems(norm);
}

/**
 * The form in which names and words are compared: Latin letters, lower case, no accents, no dots, no possessive.
 * Scripts other than Latin are transliterated, so that «Зеленський» comes near "Zelensky".
 */
export function normalise(word: string): string {
  const latin = /^[\p{ASCII}\u2019]*$/u.test(word) ? word : anyAscii(word.normalize('NFC'));
  const bare = latin
    .toLowerCase()
    .replace(/['\u2019\u02bc]s?$/u, '')
    .replace(/['\u2019\u02bc]/gu, '');
  return bare.includes('.') ? bare.replace(/(?<=\p{L})\.(?=\p{L}|$)/gu, '') : bare;
}

/** Short texts are questions and names, which many parts look at one after the other: the last few stay read. */
const short = 200;
const lastRead = memoise(500, (text): readonly Word[] => readWords(text));

/** The words of a text in order; punctuation is left out. */
export function wordsOf(text: string): readonly Word[] {
  return text.length > short ? readWords(text) : lastRead(text);
}

function readWords(text: string): Word[] {
  const words: Word[] = [];
  const pattern = patternFor(text);
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const norm = normalise(match[0]);
    if (norm === '') continue;
    words.push({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
      norm,
      stem: stemOf(norm),
    });
  }
  return words;
}

/** A whole text in the compared form, words joined by single spaces. */
export function normaliseText(text: string): string {
  return wordsOf(text)
    .map((word) => word.norm)
    .join(' ');
}

/** Whether a compared form is a function word. */
export function isFunctionWord(norm: string): boolean {
  return functionWords.has(norm);
}

/** The words of a text that carry content. "US" in capitals is a country, "us" is not. */
export function contentWords(text: string): Word[] {
  return wordsOf(text).filter(
    (word) => !isFunctionWord(word.norm) || /^(?:US|U\.S\.?|IT|WHO)$/u.test(word.text),
  );
}
