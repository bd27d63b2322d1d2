import { LRUCache } from 'lru-cache';
import { type AnyOf, demandsOf } from './languages/demands.js';
import { languages } from './languages/index.js';
import type { Language } from './languages/language.js';
import { intoEnglish } from './languages/words.js';

/** Languages whose questions are written in Cyrillic letters; in the others a name may be. */
const cyrillic = new Set(['ru', 'uk']);
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
  /** BCP 47 tag of its language. */
  readonly language: string;
  /** The English form that stands for it. */
  readonly english: string;
}

/** Letters without their accents, each in its place. */
export function withoutAccents(text: string): string {
  return text.normalize('NFC').replace(/[\u0080-\uffff]/g, (unit) => unit.normalize('NFD')[0] ?? unit);
}

/** A form as a regular expression over text without accents. */
function compile(source: string): RegExp {
  const expression = source.replace(/\((?!\?)/gu, '(?:').replace(/<(\w+)>/gu, '(?<$1>\\S.*?)');
  return new RegExp(`^(?:${expression})$`, 'diu');
}

const polite =
  /^(?:sag mir|bitte|скажи(?:те)?|пожалуйста|скажіть|будь ласка|dis[- ]moi|s['’]il te pla[iî]t|s['’]il vous pla[iî]t|powiedz(?: mi)?|prosz[eę]|dimmi|per favore|dime|por favor)[\s,]+|[\s,]+(?:bitte|пожалуйста|будь ласка|s['’]il te pla[iî]t|s['’]il vous pla[iî]t|stp|svp|prosz[eę]|per favore|por favor)$/gi;

const compiled = new Map<string, readonly Form[]>();

function formsOf(name: string, { forms }: Language): readonly Form[] {
  const known = compiled.get(name);
  if (known) return known;
  const made = forms.map(([form, english]): Form => {
    const source = withoutAccents(form.replace(/ \?$/u, ''));
    return {
      source,
      demands: demandsOf(source.toLowerCase()),
      pattern: null,
      english,
      needsMark: form.endsWith(' ?'),
    };
  });
  compiled.set(name, made);
  return made;
}

const read = new LRUCache<string, { readonly found: ForeignQuestion | null }>({ max: 200 });

/** Reads a question of another language by its form; null where it has none of the known ones. */
export function readForeign(question: string): ForeignQuestion | null {
  if (question.length > longest) return null;
  // The same question is put to each of several articles.
  const known = read.get(question) ?? { found: readForm(question) };
  read.set(question, known);
  return known.found;
}

function readForm(question: string): ForeignQuestion | null {
  const hasMark = /\?\s*$/u.test(question);
  const text = question
    .normalize('NFC')
    .replace(/^[\s¿¡]+/u, '')
    .replace(/[\s?!.]+$/u, '')
    .replace(polite, '')
    .replace(/\s+/gu, ' ');
  const bare = withoutAccents(text);
  const has = new Set(bare.toLowerCase().split(/[^\p{L}]+/u));
  const isCyrillic = /\p{Script=Cyrillic}/u.test(bare);
  for (const [name, language] of Object.entries(languages)) {
    if (cyrillic.has(name) && !isCyrillic) continue;
    for (const form of formsOf(name, language)) {
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
      return { language: name, english: filled(english, (slot) => intoEnglish(name, language, words(slot))) };
    }
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
