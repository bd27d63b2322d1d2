import { LRUCache } from 'lru-cache';
import { languageOf, type OtherLanguage, otherLanguages } from '../lexicon/languages.js';
import { withoutAccents } from './languages/accents.js';
import { type AnyOf, demandsOf } from './languages/demands.js';
import { grammars } from './languages/index.js';
import { intoEnglish, likenessTo } from './languages/words.js';

/** Longer texts are no questions (UTF-16 code units). */
const longest = 500;

interface Form {
  readonly source: string;
  /** Words that a question must have, so that few forms need to be compiled. */
  readonly demands: readonly (readonly AnyOf[])[];
  pattern: RegExp | null;
  readonly english: string;
  readonly needsMark: boolean;
}

/** A question of another language. */
export interface ForeignQuestion {
  readonly language: OtherLanguage;
  /** The English form that stands for it. */
  readonly english: string;
}

/** A form as a regular expression over text without accents. */
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
  const made = grammars[language].forms.map(([form, english]): Form => {
    const source = withoutAccents(form.replace(/ \?$/u, ''));
    return {
      source,
      demands: demandsOf(source.toLowerCase()),
      pattern: null,
      english,
      needsMark: form.endsWith(' ?'),
    };
  });
  compiled.set(language, made);
  return made;
}

/** What a question is in a language, and how much of it is of that one. */
interface Reading extends ForeignQuestion {
  readonly likeness: number;
}

const read = new LRUCache<string, readonly Reading[]>({ max: 200 });

/**
 * Reads a question of another language by its form; null where it has none of the known ones.
 * @param usual BCP 47 tag of a language in which it is likely asked: that one counts where it may be of several
 */
export function readForeign(question: string, usual = 'en'): ForeignQuestion | null {
  if (question.length > longest) return null;
  // The same question is put to each of several articles.
  const known = read.get(question) ?? readAll(question);
  read.set(question, known);
  // Languages share forms ("quando era …"): the other words tell which it is.
  const most = Math.max(...known.map(({ likeness }) => likeness));
  const best = known.filter(({ likeness }) => likeness === most);
  const found = best.find(({ language }) => language === languageOf(usual)) ?? best[0];
  return found ? { language: found.language, english: found.english } : null;
}

/** A question as its forms are looked for in it. */
interface Asked {
  readonly text: string;
  /** The text without accents. */
  readonly bare: string;
  /** Its words. */
  readonly has: ReadonlySet<string>;
  readonly hasMark: boolean;
}

/** What a question is in each language that has a form for it. */
function readAll(question: string): Reading[] {
  const text = question
    .normalize('NFC')
    .replace(/^[\s¿¡]+/u, '')
    .replace(/(?<![\s?!.])[\s?!.]+$/u, '')
    .replace(polite, '')
    .replace(/\s+/gu, ' ');
  const bare = withoutAccents(text);
  const has = new Set(bare.toLowerCase().split(/[^\p{L}]+/u));
  const asked = { text, bare, has, hasMark: /\?\s*$/u.test(question) };
  const isCyrillic = /\p{Script=Cyrillic}/u.test(bare);
  return otherLanguages
    .filter((language) => isCyrillic || !grammars[language].isCyrillic)
    .flatMap((language) => {
      const english = readIn(language, asked);
      if (english === null) return [];
      return [{ language, english, likeness: likenessTo(language, grammars[language], bare) }];
    });
}

/** The English form of a question by the first form of a language that fits; null where none does. */
function readIn(language: OtherLanguage, { bare, has, hasMark, text }: Asked): string | null {
  for (const form of formsOf(language)) {
    const { demands, english, needsMark } = form;
    if (needsMark && !hasMark) continue;
    if (!demands.some((all) => all.every((words) => words.some((word) => has.has(word))))) continue;
    form.pattern ??= compile(form.source);
    const { pattern } = form;
    const groups = pattern.exec(bare)?.indices?.groups;
    if (!groups && !pattern.test(bare)) continue;
    const words = (slot: string): string => {
      const place = groups?.[slot];
      return place ? text.slice(...place) : '';
    };
    if (groups && 'Name' in groups && !/^\p{Lu}\S*(?:\s\p{Lu}\S*)*$/u.test(words('Name'))) continue;
    const grammar = grammars[language];
    return filled(english, (slot) => intoEnglish(language, grammar, words(slot)));
  }
  return null;
}

/** An English form with its slots filled in; what introduces an empty one is left out with it. */
function filled(english: string, words: (slot: string) => string): string {
  return english
    .replace(/ (?:about|to) \{about\}/u, (part) => (words('about') ? part : ''))
    .replace(/\{(\w+)\}/gu, (_, slot: string) => words(slot));
}

/**
 * A question of another language in English form, so that it takes the same way; names stay as they are, since they
 * are found in any spelling, and common words of the news are put into English.
 * @returns the question itself where its form is not known
 */
export function inEnglishForm(question: string): string {
  return readForeign(question)?.english ?? question;
}
