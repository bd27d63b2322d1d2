import { LRUCache } from 'lru-cache';
import { languageOf, type OtherLanguage, otherLanguages } from '../lexicon/languages.js';
import { withoutAccents } from './languages/accents.js';
import { languageScore, translateWords } from './languages/glossary.js';
import { grammars } from './languages/index.js';
import { type AnyOf, requiredWordsOf } from './languages/requiredWords.js';
import { withoutEndMarks } from './normalise.js';

/** Longer texts are not read as questions (UTF-16 code units). */
const maxLength = 500;

interface Form {
  readonly source: string;
  /** Words that a question must contain to fit, so that few forms are ever compiled. */
  readonly requiredWords: readonly (readonly AnyOf[])[];
  pattern: RegExp | null;
  readonly english: string;
  readonly needsQuestionMark: boolean;
}

/** A question in a language other than English. */
export interface ForeignQuestion {
  readonly language: OtherLanguage;
  /** The equivalent English question. */
  readonly english: string;
}

/** Compiles a form into a regular expression for text without accents. */
function compile(source: string): RegExp {
  const expression = source.replace(/\((?!\?)/gu, '(?:').replace(/<(\w+)>/gu, '(?<$1>\\S.*?)');
  return new RegExp(`^(?:${expression})$`, 'diu');
}

const courtesies = Object.values(grammars).map(({ polite }) => polite);
const polite = new RegExp(
  `^(?:${courtesies.map(({ before }) => before).join('|')})[\\s,]+|(?<![\\s,])[\\s,]+(?:${courtesies.map(({ behind }) => behind).join('|')})$`,
  'giu',
);

const compiled = new Map<OtherLanguage, readonly Form[]>();

function formsOf(language: OtherLanguage): readonly Form[] {
  const known = compiled.get(language);
  if (known) return known;
  const forms = grammars[language].forms.map(([form, english]): Form => {
    const source = withoutAccents(form.replace(/ \?$/u, ''));
    return {
      source,
      requiredWords: requiredWordsOf(source.toLowerCase()),
      pattern: null,
      english,
      needsQuestionMark: form.endsWith(' ?'),
    };
  });
  compiled.set(language, forms);
  return forms;
}

/** A reading of a question in one language, with the score of that language. */
interface Reading extends ForeignQuestion {
  readonly score: number;
}

const readings = new LRUCache<string, readonly Reading[]>({ max: 200 });

/**
 * Reads a question in another language by its form; null if it fits none of the known ones.
 * @param expected BCP 47 tag of a likely language, which wins among equal readings
 */
export function readForeignQuestion(question: string, expected = 'en'): ForeignQuestion | null {
  if (question.length > maxLength) return null;
  // Each question is put to several articles.
  const known = readings.get(question) ?? readAll(question);
  readings.set(question, known);
  // Languages share forms (“quando era …”); the other words decide.
  const highest = Math.max(...known.map(({ score }) => score));
  const best = known.filter(({ score }) => score === highest);
  const found = best.find(({ language }) => language === languageOf(expected)) ?? best[0];
  return found ? { language: found.language, english: found.english } : null;
}

/** A question in the form that patterns are matched against. */
interface NormalisedQuestion {
  readonly text: string;
  /** The text without accents. */
  readonly bare: string;
  /** Its words, in lower case, without accents. */
  readonly words: ReadonlySet<string>;
  readonly hasQuestionMark: boolean;
}

/** Reads a question in each language that has a form for it. */
function readAll(question: string): Reading[] {
  const text = withoutEndMarks(question.normalize('NFC').replace(/^[\s¿¡]+/u, ''))
    .replace(polite, '')
    .replace(/\s+/gu, ' ');
  const bare = withoutAccents(text);
  const words = new Set(bare.toLowerCase().split(/[^\p{L}]+/u));
  const normalised = { text, bare, words, hasQuestionMark: /\?\s*$/u.test(question) };
  const isCyrillic = /\p{Script=Cyrillic}/u.test(bare);
  return otherLanguages
    .filter((language) => isCyrillic || !grammars[language].isCyrillic)
    .flatMap((language) => {
      const english = readIn(language, normalised);
      if (english === null) return [];
      return [{ language, english, score: languageScore(language, grammars[language], bare) }];
    });
}

/** Translates a question by the first form of a language that fits; null if none does. */
function readIn(
  language: OtherLanguage,
  { bare, words, hasQuestionMark, text }: NormalisedQuestion,
): string | null {
  for (const form of formsOf(language)) {
    const { requiredWords, english, needsQuestionMark } = form;
    if (needsQuestionMark && !hasQuestionMark) continue;
    if (!requiredWords.some((all) => all.every((anyOf) => anyOf.some((word) => words.has(word))))) continue;
    form.pattern ??= compile(form.source);
    const { pattern } = form;
    const groups = pattern.exec(bare)?.indices?.groups;
    if (!groups && !pattern.test(bare)) continue;
    const slotText = (slot: string): string => {
      const range = groups?.[slot];
      return range ? text.slice(...range) : '';
    };
    if (groups && 'Name' in groups && !/^\p{Lu}\S*(?:\s\p{Lu}\S*)*$/u.test(slotText('Name'))) continue;
    const grammar = grammars[language];
    return fillTemplate(english, (slot) => translateWords(language, grammar, slotText(slot)));
  }
  return null;
}

/** Fills the slots of an English form. The preposition of an empty slot is dropped. */
function fillTemplate(english: string, slotText: (slot: string) => string): string {
  return english
    .replace(/ (?:about|to) \{about\}/u, (part) => (slotText('about') ? part : ''))
    .replace(/\{(\w+)\}/gu, (_, slot: string) => slotText(slot));
}

/**
 * Puts a question in another language into English form. Names stay as they are, since they match in any
 * spelling; common words of the news are translated.
 * @returns the question itself if its form is unknown
 */
export function inEnglishForm(question: string): string {
  return readForeignQuestion(question)?.english ?? question;
}
